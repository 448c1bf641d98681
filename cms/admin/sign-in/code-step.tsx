'use client';

import type { AskedFactor } from '../../accounts/second-factor/ask-for-factor.ts';
import { AppOffer } from '../account/app-offer.tsx';
import { CodeInput } from '../account/code-input.tsx';
import { useTexts } from '../use-texts.ts';

/** Asks for the code of an app, and shows how to set one up where there must be one. */
export function CodeStep({ asked: { app, offer } }: { asked: AskedFactor }) {
  const { say } = useTexts();
  const help = app ? 'signIn.code.help' : 'signIn.code.recovery';
  return (
    <>
      {offer && <AppOffer offer={offer} words={say('signIn.setUp')} />}
      <CodeInput label={say(offer ? 'factors.code' : 'signIn.code')} help={offer ? '' : say(help)} />
    </>
  );
}
