import { expect, test } from 'vitest';
import { safeAddress, scriptJson } from '../../../site/html.ts';
import { inlineHtml } from '../../../site/rich-text/inline.ts';
import { element } from '../../../site/xml.ts';

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
