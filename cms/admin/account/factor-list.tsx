'use client';

import type { OwnFactors } from '../../accounts/second-factor/endpoints.ts';
import type { Offer } from '../../accounts/second-factor/enrolling.ts';
import { useTexts } from '../use-texts.ts';
import type { Step } from './factors.tsx';
import type { Act } from './inner-form.tsx';
import { makePasskey, PasskeyRows } from './passkey-rows.tsx';

const address = '/api/users/second-factor';

interface Properties {
  factors: OwnFactors;
  onStep: (step: Step) => void;
  /** When something is done, or has failed, for a reason. */
  onEnd: (issue?: string) => void;
}

/** What an account has beside its password, with ways to change it. */
export function FactorList({ factors: { app, recoveryCodes, passkeys }, onStep, onEnd }: Properties) {
  const { say } = useTexts();
  const acts = useActs(onStep, onEnd);
  return (
    <ul className="accounts-list">
      <Row name={say('factors.app')} state={say(app ? 'factors.app.on' : 'factors.app.off')}>
        <ActButton
          words={say(app ? 'factors.remove' : 'factors.app.setUp')}
          onAct={() => onStep({ prompt: app ? acts.removal('factors.remove.app') : acts.setUp })}
        />
      </Row>
      <PasskeyRows
        passkeys={passkeys}
        onAdd={() => onStep({ prompt: acts.addPasskey, isNamed: true })}
        onRemove={({ id }) => onStep({ prompt: acts.removal('factors.remove', id) })}
      />
      {(app || passkeys.length > 0) && (
        <Row name={say('factors.codes')} state={say('factors.codes.left', { count: String(recoveryCodes) })}>
          <ActButton words={say('factors.codes.renew')} onAct={() => onStep({ prompt: acts.renew })} />
        </Row>
      )}
    </ul>
  );
}

/** What can be done with the current password. */
function useActs(onStep: Properties['onStep'], onEnd: Properties['onEnd']) {
  const { language, say } = useTexts();
  const setUp: Act = {
    address: `${address}/offer`,
    action: say('factors.continue'),
    onDone: (body) => onStep({ offer: body as Offer }),
  };
  const renew: Act = {
    address: `${address}/recovery-codes`,
    action: say('factors.codes.renew'),
    onDone: (body) => onStep({ codes: (body as { recoveryCodes: string[] }).recoveryCodes }),
  };
  const addPasskey: Act = {
    address: '/api/users/passkeys/options',
    action: say('factors.continue'),
    onDone: (options, { name = '' }) =>
      void makePasskey(options, name, language).then((made) => {
        if ('issue' in made) onEnd(made.issue ?? say('factors.passkey.failed'));
        else if (made.codes.length > 0) onStep({ codes: made.codes });
        else onEnd();
      }),
  };
  const removal = (words: 'factors.remove' | 'factors.remove.app', passkey = ''): Act => ({
    address: `${address}/remove`,
    data: { passkey },
    action: say(words),
    onDone: () => onEnd(),
  });
  return { setUp, renew, addPasskey, removal };
}

function Row({ name, state, children }: { name: string; state: string; children: React.ReactNode }) {
  return (
    <li>
      <span>
        <strong>{name}</strong> {state}
      </span>
      {children}
    </li>
  );
}

function ActButton({ words, onAct }: { words: string; onAct: () => void }) {
  return (
    <button type="button" className="accounts-button" onClick={onAct}>
      {words}
    </button>
  );
}
