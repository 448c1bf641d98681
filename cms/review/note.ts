import { cleanText } from '../../common/text-hygiene.ts';
import { maxNote } from './steps.ts';

/** What somebody says to a colleague, empty where they say nothing; nothing where it is too long. */
export function noteIn({ note }: Record<string, unknown>): string | undefined {
  const words = typeof note === 'string' ? cleanText(note).trim() : '';
  return words.length <= maxNote ? words : undefined;
}
