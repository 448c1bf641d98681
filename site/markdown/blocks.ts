import type { BlockContent, List, ListItem, PhrasingContent, RootContent } from 'mdast';
import { safeAddress } from '../../common/html.ts';
import type { FileLink, Picture } from '../../common/view-model/media.ts';
import type { RichText, RichTextBlock } from '../../common/view-model/rich-text.ts';
import { fileType, formatSize } from '../formats.ts';
import type { Messages } from '../i18n/index.ts';
import { phrasing, words, type Address } from './phrasing.ts';
import { tableNode } from './table.ts';

/** What it takes to write a text of the site as Markdown. */
export interface Writer {
  messages: Messages;
  /** Makes an address of this site one that works anywhere. */
  absolute: Address;
}

/** @param deeper how many levels deeper the headings stand */
export function blockNodes(text: RichText, writer: Writer, deeper: 0 | 1 = 0): RootContent[] {
  return text.flatMap((block) => nodesOf(block, writer, deeper));
}

export const paragraph = (children: PhrasingContent[]): BlockContent => ({ type: 'paragraph', children });

/** A text of several lines, a paragraph for each part with empty lines around it. */
export function paragraphs(text: string): BlockContent[] {
  return text
    .split(/\n\s*\n/u)
    .filter((part) => part.trim())
    .map((part) => paragraph(words(part.trim())));
}

export function heading(depth: 1 | 2 | 3 | 4 | 5, title: string): RootContent {
  return { type: 'heading', depth, children: words(title) };
}

export function bullets(items: (PhrasingContent[] | BlockContent[])[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((item) => ({ type: 'listItem', spread: false, children: asBlocks(item) })),
  };
}

function asBlocks(item: PhrasingContent[] | BlockContent[]): BlockContent[] {
  return item[0]?.type === 'paragraph' || item[0]?.type === 'list'
    ? (item as BlockContent[])
    : [paragraph(item as PhrasingContent[])];
}

export function link(address: string, text: string): PhrasingContent {
  return { type: 'link', url: address, children: [{ type: 'text', value: text }] };
}

function nodesOf(block: RichTextBlock, writer: Writer, deeper: 0 | 1): RootContent[] {
  const { absolute } = writer;
  switch (block.type) {
    case 'paragraph':
      return [paragraph(phrasing(block.children, absolute))];
    case 'heading':
      return [headingNode(block, writer, deeper)];
    case 'list':
      return [listNode(block, writer)];
    case 'blockquote':
      return [{ type: 'blockquote', children: [paragraph(phrasing(block.children, absolute))] }];
    case 'rule':
      return [{ type: 'thematicBreak' }];
    case 'table':
      return [tableNode(block.rows, { messages: writer.messages, line: (text) => lineOf(text, writer) })];
    default:
      return boxNodes(block, writer);
  }
}

type Box = Exclude<
  RichTextBlock,
  { type: 'paragraph' | 'heading' | 'list' | 'blockquote' | 'rule' | 'table' }
>;

function boxNodes(block: Box, writer: Writer): RootContent[] {
  const { absolute } = writer;
  switch (block.type) {
    case 'quote':
      return [quoteNode(block)];
    case 'callout':
      return [calloutNode(block, writer)];
    case 'figure':
      return pictureNodes(block.picture, writer);
    case 'key-figures':
      return [
        bullets(
          block.figures.map(({ value, label, note }) => [
            { type: 'strong', children: words(value) },
            ...words(` ${label}${note ? ` (${note})` : ''}`),
          ]),
        ),
      ];
    case 'download':
      return [paragraph(fileNodes(block.file, writer))];
    case 'video':
      return [paragraph(videoNodes(block.video.address, block.video, absolute))];
  }
}

function videoNodes(
  address: string,
  { title, provider }: { title: string; provider: string },
  absolute: Address,
): PhrasingContent[] {
  const safe = safeAddress(address);
  return [...(safe ? [link(absolute(safe), title)] : words(title)), ...words(` (${provider})`)];
}

const depths = [2, 3, 4, 5] as const;

function headingNode(
  { level, children }: Extract<RichTextBlock, { type: 'heading' }>,
  { absolute }: Writer,
  deeper: 0 | 1,
): RootContent {
  const depth = depths[level - 2 + deeper] ?? 5;
  return { type: 'heading', depth, children: phrasing(children, absolute, 'space') };
}

function listNode({ ordered, items }: Extract<RichTextBlock, { type: 'list' }>, writer: Writer): List {
  const children = items.map(({ children: text, nested }): ListItem => {
    const own = phrasing(text, writer.absolute);
    return {
      type: 'listItem',
      spread: false,
      children: [paragraph(own), ...(nested ? [listNode(nested, writer)] : [])],
    };
  });
  return { type: 'list', ordered, start: ordered ? 1 : null, spread: false, children };
}

/** What was said, and by whom. */
function quoteNode({ text, name, role }: Extract<Box, { type: 'quote' }>): RootContent {
  const who = [name, role].filter(Boolean).join(', ');
  return {
    type: 'blockquote',
    children: [...paragraphs(text), ...(who ? [paragraph(words(`– ${who}`))] : [])],
  };
}

function calloutNode(
  { tone, title, text }: Extract<Box, { type: 'callout' }>,
  { messages }: Writer,
): RootContent {
  const head: PhrasingContent = { type: 'strong', children: words(title ?? messages.t(`callout.${tone}`)) };
  return { type: 'blockquote', children: [paragraph([head]), ...paragraphs(text)] };
}

/** A picture, and below it what there is to say of it. */
export function pictureNodes(picture: Picture, { messages, absolute }: Writer): BlockContent[] {
  const { alt, address, caption, pictured, credit } = picture;
  const told = [caption, pictured && messages.t('picture.pictured', { names: pictured }), credit]
    .filter(Boolean)
    .join(' ');
  const image: PhrasingContent = { type: 'image', url: absolute(address), alt: alt.replace(/\s+/gu, ' ') };
  return [
    paragraph([image]),
    ...(told ? [paragraph([{ type: 'emphasis', children: words(told.trim()) }])] : []),
  ];
}

export function fileNodes(file: FileLink, { messages, absolute }: Writer): PhrasingContent[] {
  const facts = [fileType(file.filename), formatSize(file.size, messages.language)]
    .filter(Boolean)
    .join(', ');
  return [link(absolute(file.address), file.title), ...words(` (${facts})`)];
}

/** The text of a cell on one line. */
function lineOf(text: RichText, writer: Writer): PhrasingContent[] {
  const lines = text.map((block) => cellLine(block, writer)).filter((line) => line.length > 0);
  return lines.flatMap((line, index) =>
    index === 0 ? line : [{ type: 'html' as const, value: '<br>' }, ...line],
  );
}

function cellLine(block: RichTextBlock, writer: Writer): PhrasingContent[] {
  if (block.type === 'list')
    return lineOf(
      block.items.map(({ children }) => ({ type: 'paragraph' as const, children })),
      writer,
    );
  return 'children' in block ? phrasing(block.children, writer.absolute, 'tag') : [];
}
