'use client';

import type { Offer } from '../../accounts/second-factor/enrolling.ts';
import { useTexts } from '../use-texts.ts';

/** The secret of an app, as a picture, and as a key to be typed. */
export function AppOffer({
  offer: { picture, secret, sealed, address },
  words,
}: {
  offer: Offer;
  words: string;
}) {
  const { say } = useTexts();
  return (
    <>
      <p>{words}</p>
      <a className="accounts-picture" href={address}>
        <img src={picture} alt={say('factors.picture')} width={200} height={200} />
      </a>
      <p>
        {say('factors.key')}: <code className="accounts-key">{secret.replaceAll(/.{4}(?=.)/g, '$& ')}</code>
      </p>
      <input type="hidden" name="sealed" value={sealed} />
    </>
  );
}
