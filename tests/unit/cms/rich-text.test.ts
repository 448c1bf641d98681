import { describe, expect, it } from 'vitest';
import type { Reader } from '../../../publisher/content/reader.ts';
import { createAnchors, type Anchors } from '../../../publisher/content/anchors.ts';
import { toDocument } from '../../../publisher/content/documents.ts';
import { toRichText as toView } from '../../../publisher/content/rich-text.ts';
import { richText } from '../../../cms/published/derive/values.ts';
import type { RichText } from '../../../common/view-model/rich-text.ts';
import { footnotesIn } from '../../../site/rich-text/footnotes.ts';

const picture = {
  alt: 'En älv',
  caption: 'Klarälven',
  address: '/media/1-a/alv.jpg',
  width: 1600,
  height: 900,
  renditions: [],
  focalPoint: { x: 50, y: 50 },
};

/** Knows guide 1, picture 2 and person 3. */
const reader: Reader = {
  language: 'sv',
  page: (_, id) => (id === 1 ? { title: 'Guiden', address: '/guider/guiden/', language: 'sv' } : undefined),
  picture: (id) => (id === 2 ? picture : undefined),
  person: (id) => (id === 3 ? { name: 'Exempelperson Ek', role: 'produktionschef' } : undefined),
  persons: () => [],
  member: () => undefined,
  sender: () => undefined,
  projectsOf: () => [],
  counterpart: () => undefined,
  translation: () => undefined,
  subject: () => undefined,
  subjects: () => [],
  summary: () => undefined,
  summaries: () => [],
  archive: () => undefined,
  file: () => undefined,
  previousAndNext: () => ({}),
  journeys: () => [],
  hasCome: () => false,
};

/** As on its way from the CMS through the published store to a page. */
function toRichText(stored: object, ...more: [Reader, Anchors?]) {
  return toView(richText(stored), ...more);
}

function read(...children: object[]) {
  return toRichText({ root: { children: children as { type: string }[] } }, reader);
}

const text = (words: string, format = 0) => ({ type: 'text', text: words, format });
const footnote = (words: string, address?: string) => ({
  type: 'inlineBlock',
  fields: { blockType: 'footnote', text: words, address },
});

describe('The rich text of a document', () => {
  it('keeps paragraphs, marks and line breaks', () => {
    const paragraph = {
      type: 'paragraph',
      children: [text('Stål ', 1), text('och trä', 2), { type: 'linebreak' }, text('från bruket')],
    };
    expect(read(paragraph)).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'Stål', bold: true },
          { type: 'text', text: ' ' },
          { type: 'text', text: 'och trä', italic: true },
          { type: 'break' },
          { type: 'text', text: 'från bruket' },
        ],
      },
    ]);
  });

  it('keeps the space between words of different formats', () => {
    const children = [text('Stål', 1), text(' '), text('och trä', 2)];
    expect(read({ type: 'paragraph', children })).toMatchObject([
      { children: [{ text: 'Stål' }, { text: ' ' }, { text: 'och trä' }] },
    ]);
    expect(read({ type: 'heading', children })).toMatchObject([{ anchor: 'stal-och-tra' }]);
  });

  it('leaves out empty paragraphs and nodes that the editor cannot make', () => {
    expect(read({ type: 'paragraph', children: [] }, { type: 'script', children: [text('x')] })).toEqual([]);
  });

  it('gives headings anchors of their own, also when their words are the same', () => {
    const heading = { type: 'heading', tag: 'h3', children: [text('Så gör du')] };
    const anchors = read(heading, heading).map((block) => block.type === 'heading' && block.anchor);
    expect(anchors).toEqual(['sa-gor-du', 'sa-gor-du-2']);
  });

  it('shares anchors with the other texts of its page, and takes none that the page has itself', () => {
    const stored = (words: string) => ({
      root: { children: [{ type: 'heading', tag: 'h2', children: [text(words)] }] },
    });
    const anchors = createAnchors();
    const made = ['Mät', 'Mät', 'Mät 2', 'Attachments', 'Step 1', 'Fn 1'].map((words) => {
      const [block] = toRichText(stored(words), reader, anchors);
      return block?.type === 'heading' && block.anchor;
    });
    expect(made).toEqual(['mat', 'mat-2', 'mat-2-2', 'attachments-2', 'step-1-2', 'fn-1-2']);
  });

  it('counts footnotes in reading order: through lists, tables and links, and on through the other texts of the page', () => {
    const line = (words: string) => [text(words), footnote(`om ${words}`)];
    const paragraph = (...children: object[]) => ({ type: 'paragraph', children });
    const item = (...children: object[]) => ({ type: 'listitem', children });
    const cell = { type: 'tablecell', children: [paragraph(...line('cell'))] };
    const nested = { type: 'list', listType: 'bullet', children: [item(...line('inne'))] };
    const anchors = createAnchors();
    const first = toRichText(
      {
        root: {
          children: [
            { type: 'heading', tag: 'h2', children: line('rubrik') },
            { type: 'list', children: [item(...line('ute')), item(nested), item(...line('sist'))] },
            { type: 'table', children: [{ type: 'tablerow', children: [cell] }] },
            paragraph({ type: 'link', fields: { url: 'https://example.org/' }, children: line('länk') }),
          ] as { type: string }[],
        },
      },
      reader,
      anchors,
    );
    const second = toRichText(
      { root: { children: [paragraph(footnote('sedan'))] as { type: string }[] } },
      reader,
      anchors,
    );
    expect(footnotesIn([first, second])).toEqual([
      { type: 'footnote', number: 1, text: 'om rubrik' },
      { type: 'footnote', number: 2, text: 'om ute' },
      { type: 'footnote', number: 3, text: 'om inne' },
      { type: 'footnote', number: 4, text: 'om sist' },
      { type: 'footnote', number: 5, text: 'om cell' },
      { type: 'footnote', number: 6, text: 'om länk' },
      { type: 'footnote', number: 7, text: 'sedan' },
    ]);
    expect(first[0]).toMatchObject({ anchor: 'rubrik' });
  });

  it('counts them on from text to text of a document as they stand on its page', () => {
    const stored = (words: string) => ({
      root: { children: [{ type: 'paragraph', children: [footnote(words)] }] },
    });
    const record = { organisations: [], projects: [] } as never;
    const body = { body: richText(stored('body')), contacts: [], attachments: [], related: [] };
    const whole: Reader = { ...reader, summary: () => ({}) as never };
    const notes = (...texts: RichText[]) => footnotesIn(texts).map((note) => `${note.number} ${note.text}`);

    const parts = ['challenge', 'solution', 'results', 'body', 'lessons'] as const;
    const texts = Object.fromEntries(parts.map((part) => [part, richText(stored(part))]));
    const study = toDocument['case-studies'](record, { ...body, ...texts } as never, whole)!;
    expect(notes(...parts.map((part) => study[part]))).toEqual([
      '1 challenge',
      '2 solution',
      '3 results',
      '4 body',
      '5 lessons',
    ]);

    const steps = [
      { title: 'Ett', body: richText(stored('ett')), tasks: [] },
      { title: 'Två', body: richText(stored('två')), tasks: [] },
    ];
    const guide = toDocument.guides(
      record,
      {
        ...body,
        answer: richText(stored('svar')),
        costs: richText(stored('pris')),
        services: [],
        steps,
      } as never,
      whole,
    )!;
    const own = guide.steps.map(({ body }) => body);
    expect(notes(guide.answer, guide.body, guide.costs, ...own)).toEqual([
      ...['1 svar', '2 body', '3 pris', '4 ett', '5 två'],
    ]);

    const press = { ...body, boilerplate: richText(stored('boilerplate')), gallery: [] };
    const release = toDocument['press-releases'](record, press, whole)!;
    expect(notes(release.body, release.boilerplate!)).toEqual(['1 body', '2 boilerplate']);
  });

  it('puts the number of a footnote right after the word, and a space between two numbers', () => {
    const children = [text('stål '), footnote('a'), text(' '), footnote('b'), text(' och trä')];
    expect(read({ type: 'paragraph', children })).toMatchObject([
      { children: [{ text: 'stål' }, { number: 1 }, { text: ' ' }, { number: 2 }, { text: ' och trä' }] },
    ]);
  });

  it('keeps the address of a footnote, and leaves out one that is not written yet', () => {
    const children = [text('Stål'), footnote('  '), footnote('SCB', 'https://www.scb.se/')];
    expect(footnotesIn([read({ type: 'paragraph', children })])).toEqual([
      { type: 'footnote', number: 1, text: 'SCB', address: 'https://www.scb.se/' },
    ]);
  });

  it('puts a nested list into the item that it stands after', () => {
    const item = (words: string) => ({ type: 'listitem', children: [text(words)] });
    const inner = { type: 'list', listType: 'number', children: [item('inne')] };
    const list = {
      type: 'list',
      listType: 'bullet',
      children: [item('ute'), { type: 'listitem', children: [inner] }],
    };
    expect(read(list)).toMatchObject([
      {
        ordered: false,
        items: [
          {
            children: [{ text: 'ute' }],
            nested: { ordered: true, items: [{ children: [{ text: 'inne' }] }] },
          },
        ],
      },
    ]);
  });

  it('links to a visible page, and shows plain words where the page is not visible', () => {
    const link = (value: number) => ({
      type: 'paragraph',
      children: [
        {
          type: 'link',
          fields: { linkType: 'internal', doc: { relationTo: 'guides', value } },
          children: [text('läs guiden')],
        },
      ],
    });
    expect(read(link(1), link(9))).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'link', address: '/guider/guiden/', children: [{ type: 'text', text: 'läs guiden' }] },
        ],
      },
      { type: 'paragraph', children: [{ type: 'text', text: 'läs guiden' }] },
    ]);
  });

  it('names a quoted person from the register unless the quote says otherwise', () => {
    const quote = (more: object) => ({
      type: 'block',
      fields: { blockType: 'quote', text: 'Vi vågade.', ...more },
    });
    expect(read(quote({ person: 3 }), quote({ person: 3, role: 'vd' }))).toEqual([
      { type: 'quote', text: 'Vi vågade.', name: 'Exempelperson Ek', role: 'produktionschef' },
      { type: 'quote', text: 'Vi vågade.', name: 'Exempelperson Ek', role: 'vd' },
    ]);
  });

  it('shows a figure with its own caption, and none when the picture is gone', () => {
    const figure = (id: number, caption?: string) => ({
      type: 'block',
      fields: { blockType: 'figure', picture: id, caption },
    });
    expect(read(figure(2), figure(2, 'Vid bruket'), figure(7))).toMatchObject([
      { type: 'figure', picture: { caption: 'Klarälven' } },
      { type: 'figure', picture: { caption: 'Vid bruket' } },
    ]);
  });

  it('reads the headings, spans, lines and lists of a table', () => {
    const paragraph = (words: string) => ({ type: 'paragraph', children: [text(words)] });
    const cell = (state: number, more: object, ...children: object[]) => ({
      type: 'tablecell',
      headerState: state,
      ...more,
      children,
    });
    const row = (...children: object[]) => ({ type: 'tablerow', children });
    const item = { type: 'listitem', children: [text('punkt')] };
    const list = { type: 'list', listType: 'bullet', children: [item] };
    const table = {
      type: 'table',
      children: [
        row(cell(3, { rowSpan: 2 }, paragraph('År')), cell(1, { colSpan: 2 }, paragraph('Utsläpp'))),
        row(cell(0, { colSpan: 1 }, paragraph('ett'), paragraph('två')), cell(2, { rowSpan: 0 }, list)),
        row(cell(0, {}, { ...paragraph('inget avsnitt'), type: 'heading', tag: 'h2' })),
      ],
    };
    const words = (...lines: string[]) =>
      lines.map((line) => ({ type: 'paragraph', children: [{ type: 'text', text: line }] }));
    const punkt = { children: [{ type: 'text', text: 'punkt' }] };
    expect(read(table)).toEqual([
      {
        type: 'table',
        rows: [
          {
            cells: [
              { heads: 'column', rowSpan: 2, text: words('År') },
              { heads: 'column', colSpan: 2, text: words('Utsläpp') },
            ],
          },
          {
            cells: [
              { text: words('ett', 'två') },
              { heads: 'row', text: [{ type: 'list', ordered: false, items: [punkt] }] },
            ],
          },
          // As wide as the others, though the editor left it shorter.
          { cells: [{ text: words('inget avsnitt') }, { text: [] }, { text: [] }] },
        ],
      },
    ]);
  });
});
