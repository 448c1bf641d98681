'use client';

import Link from 'next/link';
import type { Language } from '../../../common/languages.ts';
import type { Standing } from '../../published/standing.ts';
import { editAddress } from '../edit-address.ts';
import { sideAddress } from '../side-by-side/address.ts';
import { MakeTranslationButton } from '../translation/make-button.tsx';
import type { DocumentReference, TranslationFacts } from './facts.ts';
import { fill, plannedTimeOf } from './format.ts';
import type { Messages } from './messages.ts';

interface Properties {
  /** The language of the translation. */
  of: Language;
  messages: Messages;
  /** Of whoever reads it. */
  language: Language;
  /** The document that is translated, and what is known of its translation; nothing while it is asked for. */
  document?: DocumentReference;
  translation?: TranslationFacts;
  /** Whether there is something to translate: not of what lies in the trash. */
  canMake?: boolean;
  now?: Date;
}

/** How a document's translation stands, with the way to it. */
export function TranslationLine(properties: Properties) {
  const { of, messages, language, document, translation, canMake = false, now = new Date() } = properties;
  const { id, standing } = translation ?? {};
  const state = standing?.kind ?? (translation ? 'none' : 'asking');
  return (
    <div className="live-status__line" data-translation={of} data-state={state}>
      <span className="live-status__language">{messages[`live.language.${of}`]}</span>
      <span className="live-status__mark" aria-hidden="true" />
      <span className="live-status__sentence">
        {sentenceOf(standing, messages[`live.translation.${state}`], language, now)}
      </span>
      {document && state === 'none' && canMake && (
        <MakeTranslationButton {...document} to={of} className="live-status__button" />
      )}
      {document && id !== undefined && (
        <Link className="live-status__page" href={editAddress({ ...document, id, language: of, standing })}>
          {messages['live.translation.open']}
          <span className="live-status__unseen">({messages[`live.language.${of}`]})</span>
        </Link>
      )}
      {document && id !== undefined && state !== 'trash' && (
        <Link className="live-status__page" href={sideAddress(document.collection, id, of)}>
          {messages['live.translation.beside']}
        </Link>
      )}
    </div>
  );
}

function sentenceOf(standing: Standing | undefined, text: string, language: Language, now: Date): string {
  if (standing?.kind !== 'waiting') return text;
  return fill(text, { time: plannedTimeOf(standing.until, language, now) });
}
