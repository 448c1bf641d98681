'use client';

import { useDocumentInfo, useFormFields } from '@payloadcms/ui';
import Link from 'next/link';
import { useRouter } from 'next/navigation.js';
import { useEffect, useState } from 'react';
import type { ContactLetter } from '../../press-lists/contact-data.ts';
import { pressKind } from '../../press-lists/kind.ts';
import { send } from '../api.ts';
import { editAddress } from '../edit-address.ts';
import { momentOf } from '../live-status/format.ts';
import { useMay } from '../roles/use-may.ts';
import { useTexts } from '../use-texts.ts';
import './press-lists.css';

/** Below the form of a journalist: what they were sent, and what they may ask for. */
export function ContactLetters() {
  const { id } = useDocumentInfo();
  return typeof id === 'number' ? <LettersOf key={id} id={id} /> : null;
}

function LettersOf({ id }: { id: number }) {
  const { language, say } = useTexts();
  const [letters, setLetters] = useState<ContactLetter[]>();
  const path = `/api/media-contacts/${id}`;
  useEffect(() => {
    void (async () => {
      const { ok, body } = await send('GET', `${path}/letters`, language);
      if (ok) setLetters((body as { letters: ContactLetter[] }).letters);
    })();
  }, [path, language]);
  if (!letters) return null;
  return (
    <section className="press-lists" aria-labelledby="press-lists-letters">
      <h3 id="press-lists-letters">{say('pressList.letters')}</h3>
      {letters.length === 0 && <p>{say('pressList.letters.none')}</p>}
      <ul className="press-lists__recipients">
        {letters.map((letter, at) => (
          <Letter key={at} letter={letter} />
        ))}
      </ul>
      <p className="field-description">{say('pressList.letters.kept')}</p>
      <p>
        <a href={`${path}/data`} download>
          {say('pressList.data')}
        </a>
      </p>
      <Welcome path={path} />
    </section>
  );
}

function Letter({ letter }: { letter: ContactLetter }) {
  const { language: spoken, say } = useTexts();
  const { title, documentId: id, language, occasion, state, sentAt } = letter;
  const time = sentAt ? momentOf(new Date(sentAt), spoken, new Date()) : '';
  const label = say(`mailing.occasion.${occasion}`);
  return (
    <li>
      <Link href={editAddress({ collection: pressKind, id, language })} lang={language}>
        {title ?? label}
      </Link>
      {` (${label}): `}
      {say(`pressList.state.${state}`, { time, issue: '' })}
    </li>
  );
}

/** For those who have opted out, and have asked to come back. */
function Welcome({ path }: { path: string }) {
  const { language, say } = useTexts();
  const may = useMay();
  const router = useRouter();
  const optedOutAt = useFormFields(([fields]) => fields['optedOutAt']?.initialValue);
  const [said, setSaid] = useState('');

  async function welcome() {
    const answer = await send('POST', `${path}/welcome`, language);
    setSaid(answer.ok ? say('pressList.welcome.done') : (answer.issue ?? say('mailing.failed')));
    if (answer.ok) router.refresh();
  }

  if (!may('delete for good') || (!optedOutAt && !said)) return null;
  return (
    <>
      {!said && (
        <button type="button" className="press-lists__button" onClick={() => void welcome()}>
          {say('pressList.welcome')}
        </button>
      )}
      <p role="status">{said}</p>
    </>
  );
}
