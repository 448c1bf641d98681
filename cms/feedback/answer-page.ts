import type { Language } from '../../common/languages.ts';
import { sentencePage } from '../door/sentence-page.ts';

export interface AnswerPage {
  language: Language;
  /** 200 where what the reader has sent was received. */
  status: number;
  /** Where the reader came from, or the home page where that is not known. */
  back: { address: string; isHome: boolean };
}

const texts = {
  sv: {
    title: 'Hjälpte sidan dig?',
    thanks: 'Tack! Ditt svar hjälper oss att göra sidan bättre.',
    failed: 'Ditt svar kunde inte skickas. Försök gärna igen om en stund.',
    back: 'Tillbaka till sidan',
    home: 'Till webbplatsen',
  },
  en: {
    title: 'Did this page help?',
    thanks: 'Thank you! Your answer helps us make the page better.',
    failed: 'Your answer could not be sent. Please try again in a while.',
    back: 'Back to the page',
    home: 'To the website',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** The page that answers the form where there is no script. */
export function answerPage({ language, status, back }: AnswerPage): Response {
  const text = texts[language];
  const sentence = status === 200 ? text.thanks : text.failed;
  const link = { address: back.address, words: back.isHome ? text.home : text.back };
  return sentencePage([{ language, sentence, link }], { title: text.title, status });
}
