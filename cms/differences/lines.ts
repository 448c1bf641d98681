import { isRecord } from '../../common/is-record.ts';
import type { Block, Inline, ListItem, RichText } from '../../common/protocol/published-store/rich-text.ts';
import { fromLexical, leaveOut } from '../rich-text/from-lexical.ts';

/** A rich text as people compare it: a line for each paragraph, heading, item of a list and row of a table. */
export function linesOfRichText(stored: unknown): string[] {
  return linesOf(fromLexical(stored, leaveOut));
}

/** The same of a text in its normal form, or of one of its blocks. */
export function linesOf(text: RichText): string[] {
  return text.flatMap(linesOfBlock).filter((line) => line.trim() !== '');
}

function linesOfBlock(block: Block): string[] {
  switch (block.type) {
    case 'rule':
      return [];
    case 'list':
      return block.items.flatMap(linesOfItem);
    case 'table':
      return block.rows.map((row) => row.map((cell) => linesOf(cell.children).join(' ')).join(' | '));
    case 'component':
      return wordsOf(block.values);
    default:
      return [lineOf(block.children)];
  }
}

function linesOfItem({ children, nested }: ListItem): string[] {
  return [`• ${lineOf(children)}`, ...nested.flatMap((list) => list.items.flatMap(linesOfItem))];
}

function lineOf(inlines: Inline[]): string {
  return inlines.map(textOf).join('');
}

/** A link says where it leads, since readers are led there whatever its words are. */
function textOf(inline: Inline): string {
  if (inline.type === 'text') return inline.text;
  if (inline.type === 'break') return ' ';
  if (inline.type === 'component') return ` [${wordsOf(inline.values).join(' ')}]`;
  const target = 'url' in inline.target ? ` <${inline.target.url}>` : '';
  return lineOf(inline.children) + target;
}

/** What stands in the fields of a block, paragraphs apart. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.split(/\n+/);
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (!isRecord(value)) return [];
  return 'root' in value ? linesOfRichText(value) : Object.values(value).flatMap(wordsOf);
}
