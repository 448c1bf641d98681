import { beforeAll, expect, test } from 'vitest';
import type { ContentSource } from '../../../common/view-model/content-source.ts';
import type { RichTextTableCell } from '../../../common/view-model/rich-text.ts';
import { builtSite } from '../../support/built-site.ts';
import { fakeCorpus, paragraphs } from '../../support/fake-content.ts';
import { htmlProblems } from '../../support/html-validator.ts';
import { memorySource } from '../../support/memory-source.ts';

let render: (address: string, content: ContentSource) => Promise<Response>;

beforeAll(async () => {
  render = await builtSite();
}, 120_000);

const cell = (words: string, more: Omit<RichTextTableCell, 'text'> = {}): RichTextTableCell => ({
  ...more,
  text: paragraphs(...words.split('\n').filter(Boolean)),
});
const column = { heads: 'column' } as const;
const row = { heads: 'row' } as const;

/** The table as a press release shows it, without the white space between its parts. */
async function tableOf(...rows: RichTextTableCell[][]): Promise<string> {
  const corpus = fakeCorpus();
  const release = corpus.documents.find(
    ({ kind, language }) => kind === 'press-releases' && language === 'sv',
  )!;
  release.body = [{ type: 'table', rows: rows.map((cells) => ({ cells })) }];
  const html = await (await render(release.address, memorySource(corpus))).text();
  expect(await htmlProblems(html)).toEqual([]);
  return (/<table[^>]*>.*?<\/table>/s.exec(html)?.[0] ?? '').replace(/(>)\s+|\s+(<)/g, '$1$2');
}

test('a cell over several rows and a heading over several columns keep every figure under its heading', async () => {
  expect(
    await tableOf(
      [cell('År', { ...column, rowSpan: 2 }), cell('Utsläpp', { ...column, colSpan: 2 })],
      [cell('direkta', column), cell('indirekta', column)],
      [cell('2025', row), cell('7'), cell('9', { rowSpan: 2 })],
      [cell('2026', row), cell('6')],
    ),
  ).toBe(
    '<table><colgroup span="1"></colgroup><colgroup span="2"></colgroup>' +
      '<thead><tr><th scope="col" rowspan="2">År</th><th scope="colgroup" colspan="2">Utsläpp</th></tr>' +
      '<tr><th scope="col">direkta</th><th scope="col">indirekta</th></tr></thead>' +
      '<tbody><tr><th scope="row">2025</th><td>7</td><td rowspan="2">9</td></tr>' +
      '<tr><th scope="row">2026</th><td>6</td></tr></tbody></table>',
  );
});

test('rows under a heading of their own are a group that it heads', async () => {
  expect(
    await tableOf(
      [cell('Stål', { ...row, rowSpan: 2 }), cell('2025'), cell('7')],
      [cell('2026'), cell('6')],
      [cell('Skog', row), cell('2025'), cell('1')],
    ),
  ).toBe(
    '<table><tbody><tr><th scope="rowgroup" rowspan="2">Stål</th><td>2025</td><td>7</td></tr>' +
      '<tr><td>2026</td><td>6</td></tr></tbody>' +
      '<tbody><tr><th scope="row">Skog</th><td>2025</td><td>1</td></tr></tbody></table>',
  );
});

test('a table with neither looks as it did', async () => {
  expect(
    await tableOf([cell('År', column), cell('Ton', column)], [cell('2025', row), cell('7\nprel.')]),
  ).toBe(
    '<table><thead><tr><th scope="col">År</th><th scope="col">Ton</th></tr></thead>' +
      '<tbody><tr><th scope="row">2025</th><td><p>7</p><p>prel.</p></td></tr></tbody></table>',
  );
});

test('a cell that reaches from the headings through the whole table leaves no figures among them', async () => {
  const html = await tableOf([cell('År', { ...column, rowSpan: 2 }), cell('Ton', column)], [cell('7')]);
  expect(html).toBe(
    '<table><tbody><tr><th scope="col" rowspan="2">År</th><th scope="col">Ton</th></tr><tr><td>7</td></tr></tbody></table>',
  );
});
