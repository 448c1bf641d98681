import type { Language } from '../../common/languages.ts';
import { fill, text } from '../i18n/texts.ts';
import type { Told } from './read/ledger.ts';

/** What staff read of what was left out. */
export function sentencesOf(told: Told[], language: Language): string[] {
  return told.map(({ kind, count, names }) =>
    fill(text(`word.told.${kind}`)[language], {
      count: String(count),
      names: names.length > 0 ? `: ${names.map((name) => quoted(name, language)).join(', ')}` : '',
    }),
  );
}

function quoted(name: string, language: Language): string {
  return language === 'sv' ? `”${name}”` : `“${name}”`;
}
