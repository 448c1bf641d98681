import { createHash } from 'node:crypto';
import { environment } from '../../common/environment.ts';
import { homeAddress } from '../../common/addresses.ts';
import { escapeMarkup } from '../../common/html.ts';
import { languages, type Language } from '../../common/languages.ts';
import { policy } from '../../common/security-headers.ts';

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

const style = `
:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif }
body { background: light-dark(#fff, #12171b); color: light-dark(#14191d, #e8edef) }
main { max-width: 34rem; margin: 15vh auto 0; padding: 0 1.5rem }
section + section { margin-top: 2.5rem }
h1, h2 { font-size: 1.25rem; line-height: 1.4 }
a { color: light-dark(#0a587f, #8cc9ea); text-underline-offset: 0.16em }
a:focus-visible { background: #ffbf1f; color: #14191d; outline: 3px solid #ffbf1f; box-shadow: 0 4px #14191d }`;

const pagePolicy = policy({
  'default-src': ["'none'"],
  'style-src': [`'sha256-${createHash('sha256').update(style).digest('base64')}'`],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
});

/** Says in both languages why there is nothing to read. */
export function plainPage(page: PlainPage, status = 410, headers: Record<string, string> = {}): Response {
  const parts = languages.map((language, at) => {
    const heading = at === 0 ? 'h1' : 'h2';
    const address = escapeMarkup(new URL(homeAddress(language), environment.siteUrl).href);
    return `<section lang="${language}"><${heading}>${sentences[page][language]}</${heading}>
<p><a href="${address}">${home[language]}</a></p></section>`;
  });
  const html = `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${titles[page]}</title>
<style>${style}</style>
</head>
<body>
<main>
${parts.join('\n')}
</main>
</body>
</html>
`;
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': pagePolicy,
      ...secret,
      ...headers,
    },
  });
}

/** What holds for every answer under a secret address: nobody keeps, lists or passes it on. */
export const secret = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow, noarchive',
};
