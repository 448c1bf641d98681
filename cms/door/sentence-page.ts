import { createHash } from 'node:crypto';
import { escapeMarkup } from '../../common/html.ts';
import type { Language } from '../../common/languages.ts';
import { policy } from '../../common/security-headers.ts';

/** What somebody is told, and where to go from there. */
export interface Sentence {
  language: Language;
  sentence: string;
  link: { address: string; words: string };
}

interface Answer {
  title: string;
  status: number;
  headers?: Record<string, string>;
}

const style = `
:root { color-scheme: light dark; font: 1.125rem/1.5 system-ui, sans-serif }
body { background: light-dark(#fff, #12171b); color: light-dark(#14191d, #e8edef) }
main { max-width: 34rem; margin: 15vh auto 0; padding: 0 1.5rem }
section + section { margin-top: 2.5rem }
h1, h2 { font-size: 1.375rem; line-height: 1.35 }
a { color: light-dark(#0a587f, #8cc9ea); text-underline-offset: 0.16em }
a:focus-visible { background: #ffbf1f; color: #14191d; outline: 3px solid #ffbf1f; box-shadow: 0 4px #14191d }`;

const pagePolicy = policy({
  'default-src': ["'none'"],
  'style-src': [`'sha256-${createHash('sha256').update(style).digest('base64')}'`],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
});

/** A page of the CMS for people who have no account: a sentence and a link, in one language or more, and nothing else. */
export function sentencePage(sentences: Sentence[], { title, status, headers }: Answer): Response {
  return new Response(write(sentences, title), {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': pagePolicy,
      'cache-control': 'no-store',
      ...headers,
    },
  });
}

function write(sentences: Sentence[], title: string): string {
  return `<!doctype html>
<html lang="${sentences[0]?.language ?? ''}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeMarkup(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${sentences.map(section).join('\n')}
</main>
</body>
</html>
`;
}

function section({ language, sentence, link }: Sentence, at: number): string {
  const heading = at === 0 ? 'h1' : 'h2';
  return `<section lang="${language}"><${heading}>${escapeMarkup(sentence)}</${heading}>
<p><a href="${escapeMarkup(link.address)}">${escapeMarkup(link.words)}</a></p></section>`;
}
