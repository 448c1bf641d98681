import type { Language } from '../../../common/languages.ts';
import { timeOf } from '../dates/written.ts';

/** @param time ISO */
export function timeIn(language: Language, time: string | null): string {
  return time === null ? '–' : timeOf(new Date(time), language);
}
