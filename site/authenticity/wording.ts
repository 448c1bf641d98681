import type { AuthenticityTexts, TextKey } from './texts.ts';

/** How things are said in the language of the page. */
export interface Wording {
  text(key: TextKey, values?: Record<string, string | number>): string;
  moment(iso: string): string;
}

export function createWording({ texts, locale, timeZone }: AuthenticityTexts): Wording {
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone });
  return {
    text: (key, values = {}) =>
      texts[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)),
    moment: (iso) => moments.format(new Date(iso)),
  };
}
