/**
 * The nodes that Payload's editor stores (Lexical 0.4x as of @payloadcms/richtext-lexical 3.90), with every
 * key that the editor itself writes: a text that is opened and saved there stays as it is.
 */
export interface LexicalNode {
  type: string;
  version: number;
  children?: LexicalNode[];
  [key: string]: unknown;
}

export interface LexicalText {
  root: LexicalNode;
  [key: string]: unknown;
}

const element = { direction: null, format: '', indent: 0, version: 1 } as const;

export const lexical = {
  root: (children: LexicalNode[]): LexicalText => ({ root: { ...element, type: 'root', children } }),
  paragraph: (children: LexicalNode[]): LexicalNode => ({
    ...element,
    type: 'paragraph',
    children,
    // The format that the next word typed into an empty paragraph gets.
    textFormat: firstFormat(children),
    textStyle: '',
  }),
  heading: (level: number, children: LexicalNode[]): LexicalNode => ({
    ...element,
    type: 'heading',
    tag: `h${level}`,
    children,
  }),
  quote: (children: LexicalNode[]): LexicalNode => ({ ...element, type: 'quote', children }),
  rule: (): LexicalNode => ({ type: 'horizontalrule', version: 1 }),
  list: (ordered: boolean, start: number, children: LexicalNode[]): LexicalNode => ({
    ...element,
    type: 'list',
    listType: ordered ? 'number' : 'bullet',
    start,
    tag: ordered ? 'ol' : 'ul',
    children,
  }),
  item: (value: number, indent: number, children: LexicalNode[]): LexicalNode => ({
    ...element,
    type: 'listitem',
    value,
    indent,
    children,
  }),
  table: (children: LexicalNode[]): LexicalNode => ({ ...element, type: 'table', children }),
  row: (children: LexicalNode[]): LexicalNode => ({ ...element, type: 'tablerow', children }),
  cell: (
    headerState: number,
    { colSpan, rowSpan }: { colSpan: number; rowSpan: number },
    children: LexicalNode[],
  ): LexicalNode => ({
    ...element,
    type: 'tablecell',
    backgroundColor: null,
    colSpan,
    rowSpan,
    headerState,
    children,
  }),
  block: (fields: Record<string, unknown>): LexicalNode => ({
    type: 'block',
    version: 2,
    format: '',
    fields,
  }),
  inlineBlock: (fields: Record<string, unknown>): LexicalNode => ({
    type: 'inlineBlock',
    version: 1,
    fields,
  }),
  link: (id: string, fields: Record<string, unknown>, children: LexicalNode[]): LexicalNode => ({
    ...element,
    type: 'link',
    version: 3,
    id,
    fields,
    children,
  }),
  text: (text: string, format: number): LexicalNode => ({
    type: 'text',
    version: 1,
    detail: 0,
    format,
    mode: 'normal',
    style: '',
    text,
  }),
  tab: (format: number): LexicalNode => ({
    type: 'tab',
    version: 1,
    detail: 2,
    format,
    mode: 'normal',
    style: '',
    text: '\t',
  }),
  lineBreak: (): LexicalNode => ({ type: 'linebreak', version: 1 }),
};

function firstFormat(children: LexicalNode[]): number {
  const text = children.find(({ type }) => type === 'text' || type === 'tab');
  return typeof text?.['format'] === 'number' ? text['format'] : 0;
}
