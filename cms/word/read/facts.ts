import { formats, type Inline } from '../../../common/protocol/published-store/rich-text.ts';
import { sharedFormat } from '../../../common/protocol/published-store/rich-text.ts';
import type { Part } from '../../pasting/parts.ts';
import { oneLine } from '../../pasting/spaces.ts';
import type { Ledger } from './ledger.ts';
import type { Role } from './styles.ts';

/** What a document has beside its text. */
export interface Facts {
  title: string;
  lede: string;
  /** The text without both. */
  parts: Part[];
}

interface Known {
  roles: WeakMap<Part, Role>;
  ledger: Ledger;
  /** What the properties of the file say that it is called. */
  named: string;
  /** Whether we have written it ourselves: then it says what is what. */
  isOurs: boolean;
}

/** As the field of the title takes it, in characters. */
const maxTitle = 300;
/** What is longer is no title that was made so by hand. */
const maxBoldTitle = 160;
/** What is shorter is no lede that was made so by hand. */
const minBoldLede = 40;

export function takeFacts(all: Part[], known: Known): Facts {
  const { title, parts } = takeTitle(all, known);
  const { lede, rest } = takeLede(parts, known);
  return { title: shortened(title, known.ledger), lede, parts: rest };
}

function takeTitle(parts: Part[], { named, isOurs }: Known): { title: string; parts: Part[] } {
  const index = titleIndex(parts, isOurs);
  const part = parts[index];
  if (part && 'children' in part) return { title: wordsOf(part.children), parts: parts.toSpliced(index, 1) };
  return { title: isOurs || isGeneric(named) ? '' : oneLine(named), parts };
}

/** Word's title; else the first heading where it stands at the beginning; else a first line in bold. */
function titleIndex(parts: Part[], isOurs: boolean): number {
  const styled = parts.findIndex((part) => part.type === 'raw-heading' && part.level === 0);
  if (styled >= 0 || isOurs) return styled;
  const first = parts.findIndex((part) => part.type === 'raw-heading' && part.level === 1);
  const before = parts.slice(0, Math.max(first, 0)).filter(({ type }) => type !== 'component');
  if (first >= 0 && before.length <= 2) return first;
  const words = parts.findIndex(({ type }) => type !== 'component');
  const part = parts[words];
  const isTitle =
    part?.type === 'paragraph' && isBold(part.children) && wordsOf(part.children).length <= maxBoldTitle;
  return isTitle && parts.length > words + 1 ? words : -1;
}

/** What programs call a text that nobody has given a name. */
function isGeneric(name: string): boolean {
  return /^(|(microsoft )?word.*|dokument ?\d*|document ?\d*|untitled.*|namnlös.*|powerpoint.*|.*\.docx?)$/i.test(
    name.trim(),
  );
}

function takeLede(parts: Part[], { roles, ledger, isOurs }: Known): { lede: string; rest: Part[] } {
  const is = (part: Part, role: Role['is']) => roles.get(part)?.is === role;
  const styled = parts.slice(0, 4).filter((part) => is(part, 'lede'));
  const below = parts.find(({ type }) => type !== 'component');
  const subtitle = below && is(below, 'subtitle') ? [below] : [];
  const bold = below && !isOurs && parts.at(-1) !== below && isBoldLede(below) ? [below] : [];
  const taken = [styled, subtitle, bold].find((found) => found.length > 0) ?? [];
  for (const part of taken) noteLost(part, ledger);
  const lede = taken.flatMap((part) => ('children' in part ? [wordsOf(part.children)] : [])).join(' ');
  return { lede, rest: parts.filter((part) => !taken.includes(part)) };
}

function isBoldLede(part: Part): boolean {
  return part.type === 'paragraph' && isBold(part.children) && wordsOf(part.children).length >= minBoldLede;
}

function isBold(inlines: Inline[]): boolean {
  const words = inlines.filter(({ type }) => type === 'text' || type === 'link');
  return words.length > 0 && words.every((inline) => (sharedFormat(inline) & formats.bold) !== 0);
}

/** A lede is mere text: the links and notes in it have no place. */
function noteLost(part: Part, ledger: Ledger): void {
  if (!('children' in part)) return;
  for (const inline of part.children) {
    if (inline.type === 'link') ledger.note('inLede', wordsOf([inline]));
    if (inline.type === 'component') ledger.note('inLede', String(inline.values['text']));
  }
}

export function wordsOf(inlines: Inline[]): string {
  const words = inlines.map((inline): string => {
    if (inline.type === 'text') return inline.text;
    if (inline.type === 'break') return ' ';
    return inline.type === 'link' ? wordsOf(inline.children) : '';
  });
  return oneLine(words.join(''));
}

/** Cut between words. */
function shortened(title: string, ledger: Ledger): string {
  if (title.length <= maxTitle) return title;
  ledger.note('longTitle', title);
  const cut = title.slice(0, maxTitle - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), maxTitle / 2))}…`;
}
