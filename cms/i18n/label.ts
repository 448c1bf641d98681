import { isRecord } from '../../common/is-record.ts';
import type { Language } from '../../common/languages.ts';

/**
 * The words of a label of Payload's configuration in one language. Ours are words in each language; a plain one is
 * the same in all.
 *
 * @returns nothing of what has no label, or one that a function makes
 */
export function wordsOfLabel(label: unknown, language: Language): string | undefined {
  if (typeof label === 'string') return label || undefined;
  const words = isRecord(label) ? label[language] : undefined;
  return typeof words === 'string' ? words || undefined : undefined;
}
