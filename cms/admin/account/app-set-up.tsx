'use client';

import type { Offer } from '../../accounts/second-factor/enrolling.ts';
import { useTexts } from '../use-texts.ts';
import { AppOffer } from './app-offer.tsx';
import { CodeInput } from './code-input.tsx';
import { InnerForm, type Act } from './inner-form.tsx';

interface Properties {
  offer: Offer;
  onDone: (recoveryCodes: string[]) => void;
  onCancel: () => void;
}

/** Shows the secret, and switches the app on when its first code is right. */
export function AppSetUp({ offer, onDone, onCancel }: Properties) {
  const { say } = useTexts();
  const confirm: Act = {
    address: '/api/users/second-factor/app',
    action: say('factors.confirm'),
    onDone: (body) => onDone((body as { recoveryCodes: string[] }).recoveryCodes),
  };
  return (
    <InnerForm act={confirm} onCancel={onCancel}>
      <AppOffer offer={offer} words={say('factors.scan')} />
      <CodeInput label={say('factors.code')} help="" />
    </InnerForm>
  );
}
