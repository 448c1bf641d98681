import { expect, test } from 'vitest';
import type { Footnote, RichText } from '../../../common/view-model/rich-text.ts';
import { safeAddress, scriptJson } from '../../../common/html.ts';
import { inlineHtml } from '../../../site/rich-text/inline.ts';
import { mapTexts } from '../../../site/rich-text/map-texts.ts';
import { plainText } from '../../../site/rich-text/plain.ts';
import { element } from '../../../site/xml.ts';

const footnote = (number: number): Footnote => ({ type: 'footnote', number, text: '<b>källan</b>' });

test('only addresses that a reader can follow safely become links', () => {
  for (const address of ['/guider/', 'https://example.org/?a=1', 'mailto:a@example.org', 'tel:+4670']) {
    expect(safeAddress(address)).toBe(address);
  }
  const refused = [
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'guider',
    '',
  ];
  for (const address of refused) expect(safeAddress(address), address).toBeUndefined();
});

test('a link that must not be followed leaves its text', () => {
  const html = inlineHtml([
    { type: 'link', address: 'javascript:alert(1)', children: [{ type: 'text', text: 'klicka' }] },
  ]);
  expect(html).toBe('klicka');
});

test('a footnote is a number that leads to the note, says where it stands and is not searched', () => {
  expect(inlineHtml([{ type: 'text', text: 'stål' }, footnote(2)])).toBe(
    'stål<sup class="footnote" data-pagefind-ignore><a id="fnref-2" href="#fn-2" role="doc-noteref" aria-describedby="footnotes">2</a></sup>',
  );
});

test('the number of a footnote within a link comes after it, also where the link must not be followed', () => {
  const link = (address: string) =>
    inlineHtml([
      {
        type: 'link',
        address,
        children: [{ type: 'text', text: 'a' }, footnote(1), { type: 'text', text: 'b' }],
      },
    ]);
  expect(link('/guider/')).toMatch(/^<a href="\/guider\/">ab<\/a><sup.*<\/sup>$/);
  expect(link('javascript:alert(1)')).toMatch(/^a<sup.*<\/sup>b$/);
});

test('the words of a text are its own: without footnotes, which stay where they are when words are marked', () => {
  const text: RichText = [
    {
      type: 'paragraph',
      children: [{ type: 'text', text: 'stål' }, footnote(1), { type: 'text', text: '!' }],
    },
  ];
  expect(plainText(text)).toBe('stål!');
  const loud = mapTexts(text, (words) => [{ ...words, text: words.text.toUpperCase() }]);
  expect(loud).toMatchObject([{ children: [{ text: 'STÅL' }, footnote(1), { text: '!' }] }]);
});

test('marks nest and text is escaped', () => {
  expect(inlineHtml([{ type: 'text', text: 'a < b & "c"', bold: true, italic: true }])).toBe(
    '<em><strong>a &lt; b &amp; &quot;c&quot;</strong></em>',
  );
});

test('JSON in a script element cannot end it', () => {
  const json = scriptJson({ title: '</script><script>alert(1)</script><!--' });
  expect(json).not.toContain('<');
  expect(JSON.parse(json)).toEqual({ title: '</script><script>alert(1)</script><!--' });
});

test('XML is escaped and loses the characters that it does not allow', () => {
  expect(element('title', { a: '"<' }, 'R&D \u0000\u0008\ud800 <ok>')).toBe(
    '<title a="&quot;&lt;">R&amp;D  &lt;ok&gt;</title>',
  );
});
