import type { Language } from '../../../common/languages.ts';
import { swedishClockOf } from '../live-status/format.ts';

/** When something was done, to the minute. @example '08.00' */
export function clockOf(at: string, language: Language): string {
  const date = new Date(at);
  date.setUTCSeconds(0, 0);
  return swedishClockOf(date, language);
}
