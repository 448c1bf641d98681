import Link from 'next/link';
import type { Language } from '../../../common/languages.ts';
import { languageName } from '../../i18n/language-name.ts';
import { actWords, whoWords } from '../../history/words.ts';
import type { WholeEntry } from '../../history/whole.ts';
import { clockOf } from './clock-of.ts';

/** Who did what, and to what; the way there where it may still be. */
export function WholeEntryLine({ entry, language }: { entry: WholeEntry; language: Language }) {
  const { at, act, who, kind, kindName, documentId, title } = entry;
  const of = entry.language && documentId !== null ? languageName(entry.language)[language] : '';
  const isGone = act === 'delete' || act === 'remove account';
  return (
    <li className="history__entry" data-act={act}>
      <time dateTime={at}>{clockOf(at, language)}</time>
      <div>
        <p>
          <strong>{whoWords(who, language)}</strong> {actWords(entry, { language, now: new Date() })}
        </p>
        <span className="history__what">
          {[kindName, of].filter(Boolean).join(', ')}
          {title && ': '}
          {isGone || !title ? title : <Link href={addressOf({ kind, documentId })}>{title}</Link>}
        </span>
      </div>
    </li>
  );
}

function addressOf({ kind, documentId }: Pick<WholeEntry, 'kind' | 'documentId'>): string {
  return documentId === null ? `/admin/globals/${kind}` : `/admin/collections/${kind}/${documentId}`;
}
