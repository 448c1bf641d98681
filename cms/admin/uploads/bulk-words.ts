import type { TextKey } from '../../i18n/texts.ts';
import type { Texts } from '../use-texts.ts';

/** What Payload says in English alone when several files have been uploaded: one file, and several. */
const sentences: [pattern: RegExp, one: TextKey, several: TextKey][] = [
  [/^Successfully saved (\d+) files$/, 'media.bulk.savedOne', 'media.bulk.saved'],
  [/^Failed to save (\d+) files$/, 'media.bulk.failedOne', 'media.bulk.failed'],
];

/** @returns the same where it is something else */
export function bulkWords<T>(message: T, say: Texts['say']): T | string {
  if (typeof message !== 'string') return message;
  for (const [pattern, one, several] of sentences) {
    const count = pattern.exec(message)?.[1];
    if (count) return say(count === '1' ? one : several, { count });
  }
  return message;
}
