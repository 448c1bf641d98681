import { environment } from '../../common/environment.ts';
import { homeAddress } from '../../common/addresses.ts';
import { languages, type Language } from '../../common/languages.ts';
import { sentencePage } from '../door/sentence-page.ts';

export type PlainPage = 'over' | 'withdrawn';

/** Which language whoever opens it reads is not known: both stand there. */
const sentences: Record<PlainPage, Record<Language, string>> = {
  over: {
    sv: 'Länken gäller inte. Den kan ha gått ut, dragits in eller kopierats fel. Fråga den som skickade den.',
    en: 'This link is not valid. It may have ended, been recalled or been copied wrongly. Ask whoever sent it.',
  },
  withdrawn: {
    sv: 'Texten har dragits in av redaktionen. Fråga den som skickade länken.',
    en: 'The text has been withdrawn by its publisher. Ask whoever sent the link.',
  },
};
const titles: Record<PlainPage, string> = {
  over: 'Länken gäller inte – Link not valid',
  withdrawn: 'Texten är indragen – Text withdrawn',
};
const home = { sv: 'Till webbplatsen', en: 'To the website' } as const satisfies Record<Language, string>;

/** Says in both languages why there is nothing to read. */
export function plainPage(page: PlainPage, status = 410, headers: Record<string, string> = {}): Response {
  const parts = languages.map((language) => ({
    language,
    sentence: sentences[page][language],
    link: { address: new URL(homeAddress(language), environment.siteUrl).href, words: home[language] },
  }));
  return sentencePage(parts, { title: titles[page], status, headers: { ...secret, ...headers } });
}

/** What holds for every answer under a secret address: nobody keeps, lists or passes it on. */
export const secret = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow, noarchive',
};
