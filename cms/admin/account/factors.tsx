'use client';

import { useAuth, useDocumentInfo } from '@payloadcms/ui';
import { useCallback, useEffect, useId, useState } from 'react';
import type { OwnFactors } from '../../accounts/second-factor/endpoints.ts';
import type { Offer } from '../../accounts/second-factor/enrolling.ts';
import '../accounts/accounts.css';
import { send } from '../api.ts';
import { useTexts } from '../use-texts.ts';
import { AppSetUp } from './app-set-up.tsx';
import { FactorList } from './factor-list.tsx';
import type { Act } from './inner-form.tsx';
import { PasswordPrompt } from './password-prompt.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

/** What is asked for beside the password when one signs in, beside one's own account. */
export function Factors() {
  const { id } = useDocumentInfo();
  const { user } = useAuth();
  return id !== undefined && id === user?.id ? <OwnFactorsPanel /> : null;
}

/** What stands in the panel instead of the list, one after the other. */
export type Step = { prompt: Act; isNamed?: boolean } | { offer: Offer } | { codes: string[] };

function OwnFactorsPanel() {
  const { language, say } = useTexts();
  const heading = useId();
  const [factors, setFactors] = useState<OwnFactors>();
  const [issue, setIssue] = useState('');
  const [step, setStep] = useState<Step>();
  const read = useCallback(async () => {
    const { ok, body } = await send('GET', '/api/users/second-factor', language);
    if (ok) setFactors(body as OwnFactors);
    else setIssue(say('factors.failed'));
  }, [language, say]);
  useEffect(() => void read(), [read]);
  const end = (problem = '') => {
    setStep(undefined);
    setIssue(problem);
    void read();
  };
  return (
    <section className="field-type accounts-panel" aria-labelledby={heading}>
      <h2 id={heading}>{say('factors.heading')}</h2>
      <p className="accounts-hint">{say('factors.help')}</p>
      <p role="alert">{issue}</p>
      {step && <CurrentStep step={step} onStep={setStep} onEnd={() => end()} />}
      {!step && factors && <FactorList factors={factors} onStep={setStep} onEnd={end} />}
    </section>
  );
}

interface StepProperties {
  step: Step;
  onStep: (step: Step) => void;
  onEnd: () => void;
}

function CurrentStep({ step, onStep, onEnd }: StepProperties) {
  if ('prompt' in step)
    return <PasswordPrompt act={step.prompt} isNamed={step.isNamed === true} onCancel={onEnd} />;
  if ('codes' in step) return <RecoveryCodes codes={step.codes} onKept={onEnd} />;
  return <AppSetUp offer={step.offer} onDone={(codes) => onStep({ codes })} onCancel={onEnd} />;
}
