import { expect, test } from 'vitest';
import { readPageText } from '../../../publisher/search/pages/page-text.ts';
import { openSearchPages } from '../../../publisher/search/pages/search-page.ts';

const page = (body: string, language = 'sv') =>
  `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><title>Titel</title>
    <meta content="Guide" data-pagefind-meta="kind[content]"><meta content="Energi" data-pagefind-filter="topic[content]">
    <link rel="stylesheet" href="/a.css"></head>
    <body><header>Sidhuvud</header><main>${body}</main><footer>Sidfot</footer></body></html>`;
const searched = (text: string) => page(`<article data-pagefind-body>${text}</article>`);
const read = (html: string) => readPageText(html, 'sv');
const wordsOf = (html: string) => read(html)?.words.join(' ');

test('a page without anything to search is none', () => {
  expect(read(page('<p>En lista</p>'))).toBeUndefined();
});

test('of a page its facts and what is searched are read', () => {
  expect(read(searched('<h1>Rubrik</h1><p>Text</p>'))).toEqual({
    words: ['Rubrik.', 'Text.'],
    weights: [7 * 24, 24],
    anchors: [],
    fields: { kind: 'Guide' },
    filters: { topic: ['Energi'] },
  });
});

test('the element goes on after others of its name inside', () => {
  const html = page('<div data-pagefind-body><div>ett</div><div>två</div></div><div>tre</div>');
  expect(wordsOf(html)).toBe('ett. två.');
});

test('what search ignores has no words', () => {
  const html = searched(`<p>ett</p><section data-pagefind-ignore><section>två</section> tre</section>
      <img alt="a > b" data-pagefind-ignore><p>fyra</p><!-- fem --><script>sex()</script>`);
  expect(wordsOf(html)).toBe('ett. fyra.');
});

test('what a guide lets tick off is searched, unlike the forms for readers', () => {
  const html = searched(`<ul><li><label><input type="checkbox"> Mät trycket</label></li></ul>
      <form><label>Er fråga <input></label></form><nav>Innehåll</nav>`);
  expect(wordsOf(html)).toBe('Mät trycket.');
});

test('soft hyphens and character references do not cut words in two or make new ones', () => {
  expect(wordsOf(searched('energi&shy;stöd p\u00adapper A&amp;B <b>sam</b>verkan'))).toBe(
    'energistöd papper A&B samverkan.',
  );
});

test('headings that can be linked to are known with the number of their first word', () => {
  const html = searched('<p>Ett två</p><h2 id="steg">Mät <em>trycket</em></h2><p>tre</p><h3>Utan</h3>');
  expect(read(html)?.anchors).toEqual([{ element: 'h2', id: 'steg', text: 'Mät trycket', location: 2 }]);
});

test('notes and the titles of others count less than what a page says itself, and headings in them more', () => {
  const html = searched(`<p>ett</p><section data-pagefind-weight="0.25"><h2 data-pagefind-ignore>Noter</h2>
      <ol><li>två</li></ol></section><ol><li data-pagefind-weight="0.5"><h2>tre</h2> fyra</li></ol><p>fem</p>`);
  expect(read(html)).toMatchObject({
    words: ['ett.', 'två.', 'tre.', 'fyra.', 'fem.'],
    weights: [24, 6, 72, 12, 24],
  });
});

test('on pages about the site itself words count less still, but something', () => {
  const html = searched('<p>ett</p><ol data-pagefind-weight="0.01"><li>två</li></ol>').replace(
    /<meta content="Guide".*?>/,
    '',
  );
  const about = html
    .replace('data-pagefind-meta="kind[content]"', '')
    .replace('data-pagefind-filter', 'data-x');
  expect(openSearchPages('sv').read(about)?.weights).toEqual([6, 1]);
});

test('facts, captions and quotes run into nothing', () => {
  const html = searched(
    '<dl><dt>Bransch</dt><dd>Metall</dd><dd>Gjuteri</dd></dl><figcaption>Ugnen</figcaption><blockquote>Så var det</blockquote>',
  );
  expect(wordsOf(html)).toBe('Bransch. Metall. Gjuteri. Ugnen. Så var det.');
});

test('an element that is not ended takes nothing away from what follows', () => {
  expect(wordsOf(searched('<ul><li>ett<li>två</ul><p>tre</p>'))).toBe('ett två. tre.');
});

test('the parts of compounds become a field, but for words that stand there anyway', () => {
  const searchPage = openSearchPages('sv').read(
    searched('<p>Ett innovationsstöd från Karlstad, som ger stöd.</p>'),
  );
  expect(searchPage?.fields['parts']).toBe('innovation');
  expect(searchPage?.vocabulary.has('innovation')).toBe(true);
  expect(searchPage?.vocabulary.has('karlstad')).toBe(true);
});

test('English pages get no parts', () => {
  const searchPage = openSearchPages('en').read(page('<p data-pagefind-body>innovationsstöd</p>', 'en'));
  expect(searchPage?.fields['parts']).toBeUndefined();
});

test('trade marks with capitals inside stay whole', () => {
  const searchPage = openSearchPages('sv').read(searched('<p>StålVerk SKOGSBRUK</p>'));
  expect(searchPage?.fields['parts']).toBeUndefined();
});

test('the parts of the compounds in a title weigh more, also where the text has them as words', () => {
  const html = searched('<h1>Hitta läckorna i tryckluften</h1><p>Luft läcker ur kompressorn.</p>').replace(
    '</head>',
    '<meta content="Hitta läckorna i tryckluften" data-pagefind-meta="title[content]"></head>',
  );
  expect(openSearchPages('sv').read(html)?.fields).toMatchObject({ title_parts: 'luften tryck' });
});

test('a page is found by its topics, and knows where it stands in the other language', () => {
  const html = searched('<p>Text</p>').replace(
    '</head>',
    '<link rel="alternate" hreflang="sv" href="http://x/guider/a/"><link rel="alternate" hreflang="en" href="http://x/en/guides/a/"></head>',
  );
  expect(openSearchPages('sv').read(html)?.fields).toMatchObject({
    topics: 'Energi',
    translation: '/en/guides/a/',
  });
});
