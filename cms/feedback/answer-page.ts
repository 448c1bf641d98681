import { createHash } from 'node:crypto';
import { escapeMarkup } from '../../common/html.ts';
import type { Language } from '../../common/languages.ts';

export interface AnswerPage {
  language: Language;
  /** Whether what the reader has sent was received. */
  thanks: boolean;
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

const style = `
:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif }
main { max-width: 34rem; margin: 15vh auto 0; padding: 0 1.5rem }
h1 { font-size: 1.5rem; line-height: 1.3 }
a { color: light-dark(#0a587f, #8cc9ea); text-underline-offset: 0.16em }
a:focus-visible { background: #ffbf1f; color: #14191d; outline: 3px solid #ffbf1f; box-shadow: 0 4px #14191d }
body { background: light-dark(#fff, #12171b); color: light-dark(#14191d, #e8edef) }`;

/** What a page that is nothing but a sentence and a link needs, and no more. */
export const answerPagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The page that answers the form where there is no script. */
export function answerPage({ language, thanks, back }: AnswerPage): string {
  const text = texts[language];
  const sentence = thanks ? text.thanks : text.failed;
  const link = back.isHome ? text.home : text.back;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${text.title}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${sentence}</h1>
<p><a href="${escapeMarkup(back.address)}">${link}</a></p>
</main>
</body>
</html>
`;
}
