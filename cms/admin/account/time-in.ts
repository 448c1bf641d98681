import type { Language } from '../../../common/languages.ts';

/** @param time ISO */
export function timeIn(language: Language, time: string | null): string {
  if (time === null) return '–';
  return new Date(time).toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
}
