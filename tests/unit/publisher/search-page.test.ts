import { expect, test } from 'vitest';
import { readPageText } from '../../../publisher/search/page-text.ts';
import { openSearchPages } from '../../../publisher/search/search-page.ts';

const page = (body: string, language = 'sv') =>
  `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>Titel</title>
    <meta content="Guide" data-pagefind-meta="kind[content]"><link rel="stylesheet" href="/a.css"></head>
    <body><header>Sidhuvud</header><main>${body}</main><footer>Sidfot</footer></body></html>`;
const searched = (text: string) => page(`<article data-pagefind-body>${text}</article>`);

test('a page without anything to search is none', () => {
  expect(readPageText(page('<p>En lista</p>'))).toBeUndefined();
});

test('of a page its facts and the element that is searched are read', () => {
  expect(readPageText(searched('<h1>Rubrik</h1>'))).toEqual({
    root: '<html lang="sv">',
    facts: ['<meta content="Guide" data-pagefind-meta="kind[content]">'],
    body: '<article data-pagefind-body><h1>Rubrik</h1></article>',
    words: new Set(['Rubrik']),
  });
});

test('the element goes on after others of its name inside', () => {
  const text = readPageText(page('<div data-pagefind-body><div>ett</div><div>två</div></div><div>tre</div>'));
  expect(text?.words).toEqual(new Set(['ett', 'två']));
});

test('what search ignores has no words', () => {
  const text = readPageText(
    searched(`<p>ett</p><section data-pagefind-ignore><section>två</section> tre</section>
      <img alt="a > b" data-pagefind-ignore><p>fyra</p><!-- fem --><script>sex()</script>`),
  );
  expect(text?.words).toEqual(new Set(['ett', 'fyra']));
});

test('soft hyphens and character references do not cut words in two or make new ones', () => {
  expect(readPageText(searched('energi&shy;stöd p\u00adapper A&amp;B'))?.words).toEqual(
    new Set(['energistöd', 'papper', 'A', 'B']),
  );
});

test('the parts of compounds become a field, but for words that stand there anyway', () => {
  const read = openSearchPages('sv').read(
    searched('<p>Ett innovationsstöd från Karlstad, som ger stöd.</p>'),
  );
  expect(read?.html).toContain('<meta data-pagefind-meta="parts[content]" content="innovation"></head>');
  expect(read?.words.has('innovation')).toBe(true);
  expect(read?.words.has('karlstad')).toBe(true);
});

test('English pages get no parts', () => {
  const read = openSearchPages('en').read(page('<p data-pagefind-body>innovationsstöd</p>', 'en'));
  expect(read?.html).not.toContain('parts[content]');
});

test('trade marks with capitals inside stay whole', () => {
  const read = openSearchPages('sv').read(searched('<p>StålVerk SKOGSBRUK</p>'));
  expect(read?.html).not.toContain('parts[content]');
});
