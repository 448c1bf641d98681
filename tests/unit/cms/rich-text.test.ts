import { describe, expect, it } from 'vitest';
import type { Reader } from '../../../cms/content/reader.ts';
import { createAnchors } from '../../../cms/content/anchors.ts';
import { toRichText } from '../../../cms/content/rich-text.ts';

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
  twin: () => undefined,
  subject: () => undefined,
  subjects: () => [],
  summary: () => undefined,
  file: () => undefined,
  neighbours: () => ({}),
  hasCome: () => false,
};

function read(...children: object[]) {
  return toRichText({ root: { children: children as { type: string }[] } }, reader);
}

const text = (words: string, format = 0) => ({ type: 'text', text: words, format });

describe('The rich text of a document', () => {
  it('keeps paragraphs, marks and line breaks', () => {
    const paragraph = {
      type: 'paragraph',
      children: [text('Stål ', 1), text('och trä', 2), { type: 'linebreak' }],
    };
    expect(read(paragraph)).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'Stål ', bold: true },
          { type: 'text', text: 'och trä', italic: true },
          { type: 'break' },
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
    const made = ['Mät', 'Mät', 'Mät 2', 'Attachments', 'Step 1'].map((words) => {
      const [block] = toRichText(stored(words), reader, anchors);
      return block?.type === 'heading' && block.anchor;
    });
    expect(made).toEqual(['mat', 'mat-2', 'mat-2-2', 'attachments-2', 'step-1-2']);
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

  it('reads header cells and several lines of a table', () => {
    const cell = (headerState: number, ...lines: string[]) => ({
      type: 'tablecell',
      headerState,
      children: lines.map((line) => ({ type: 'paragraph', children: [text(line)] })),
    });
    const table = {
      type: 'table',
      children: [{ type: 'tablerow', children: [cell(1, 'År'), cell(0, 'ett', 'två')] }],
    };
    expect(read(table)).toEqual([
      {
        type: 'table',
        rows: [
          {
            cells: [
              { header: true, children: [{ type: 'text', text: 'År' }] },
              {
                header: false,
                children: [{ type: 'text', text: 'ett' }, { type: 'break' }, { type: 'text', text: 'två' }],
              },
            ],
          },
        ],
      },
    ]);
  });
});
