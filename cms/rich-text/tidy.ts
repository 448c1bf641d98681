import {
  everyFormat,
  formats,
  sharedFormat,
  type Break,
  type Component,
  type Inline,
  type Link,
  type Text,
} from '../../common/protocol/published-store/rich-text.ts';

type Leaf = Text | Break;

/**
 * The normal form of a line of text: no line breaks or control characters inside texts, no empty texts,
 * footnotes or links, no white space at either end or around breaks, and none bold or struck at the end of a word.
 */
export function tidy(inlines: Inline[]): Inline[] {
  const leaves = inlines.flatMap((inline): Inline[] => {
    if (inline.type === 'link') return [tidyLink(inline)];
    return inline.type === 'component' ? tidyComponent(inline) : splitLines(inline);
  });
  return tidyLeaves(leaves);
}

function tidyLink(link: Link): Link {
  return { ...link, children: tidyLeaves(link.children.flatMap(splitLines)) };
}

function tidyComponent({ values, ...component }: Component): Component[] {
  const written = typeof values['text'] === 'string' ? values['text'] : '';
  const text = withoutControls(written.replace(/[ \t]*[\r\n][ \t]*/g, ' ')).trim();
  return text ? [{ ...component, values: { ...values, text } }] : [];
}

/** Each step may make room for another: a text that loses its format joins the one beside it. */
function tidyLeaves<T extends Inline>(inlines: T[]): T[] {
  const merged = mergeTexts(inlines.flatMap((inline) => withoutEmpty(inline)));
  const tidier = trimEnds(spaceMarks.reduce(releaseSpaces, merged));
  return JSON.stringify(tidier) === JSON.stringify(inlines) ? inlines : tidyLeaves(tidier);
}

/** Formats whose signs must stand beside a word in Markdown; nobody sees them on white space. */
const spaceMarks = [formats.bold, formats.italic, formats.strikethrough];

/** Takes a format from the white space at either end of a run that has it. */
function releaseSpaces<T extends Inline>(inlines: T[], mark: number): T[] {
  return inlines.flatMap((inline, index): T[] => {
    if (inline.type !== 'text' || !(inline.format & mark) || inline.format & formats.code) return [inline];
    const [, before = '', word = '', after = ''] = /^([ \t]*)(.*?)([ \t]*)$/.exec(inline.text) ?? [];
    const free = (text: string, released: boolean) => ({
      ...inline,
      text,
      format: released ? inline.format & ~mark : inline.format,
    });
    const starts = !(sharedFormat(inlines[index - 1]) & mark);
    const ends = !(sharedFormat(inlines[index + 1]) & mark);
    return [free(before, starts || (!word && ends)), free(word, false), free(after, ends)].flatMap(
      withoutEmpty,
    );
  });
}

function splitLines(leaf: Leaf): Leaf[] {
  if (leaf.type === 'break') return [leaf];
  const lines = leaf.text.split(/\r\n?|\n/);
  return lines.flatMap((line, index): Leaf[] => {
    const text = { ...leaf, format: leaf.format & everyFormat, text: withoutControls(line) };
    return index === 0 ? [text] : [{ type: 'break' }, text];
  });
}

/** Neither YAML nor Markdown can hold them. */
function withoutControls(text: string): string {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f\ufeff]/g, '');
}

function withoutEmpty<T extends Inline>(inline: T): T[] {
  if (inline.type === 'text') return inline.text ? [inline] : [];
  return inline.type === 'link' && inline.children.length === 0 ? [] : [inline];
}

function mergeTexts<T extends Inline>(inlines: T[]): T[] {
  const merged: T[] = [];
  for (const inline of inlines) {
    const last = merged.at(-1);
    if (inline.type === 'text' && last?.type === 'text' && last.format === inline.format) {
      merged[merged.length - 1] = { ...last, text: last.text + inline.text };
    } else {
      merged.push(inline);
    }
  }
  return merged;
}

/** White space at the ends of a block or beside a break is never seen; inside code it is. */
function trimEnds<T extends Inline>(inlines: T[]): T[] {
  const trimmed = inlines.flatMap((inline, index): T[] => {
    if (inline.type !== 'text' || inline.format & formats.code) return [inline];
    const atStart = isEdge(inlines[index - 1]);
    const atEnd = isEdge(inlines[index + 1]);
    const text = trim(inline.text, atStart, atEnd);
    return text ? [{ ...inline, text }] : [];
  });
  return trimBreaks(trimmed);
}

function isEdge(neighbour: Inline | undefined): boolean {
  return neighbour === undefined || neighbour.type === 'break';
}

function trim(text: string, start: boolean, end: boolean): string {
  const trimmed = start ? text.replace(/^[ \t]+/, '') : text;
  return end ? trimmed.replace(/[ \t]+$/, '') : trimmed;
}

function trimBreaks<T extends Inline>(inlines: T[]): T[] {
  const first = inlines.findIndex((inline) => inline.type !== 'break');
  const last = inlines.findLastIndex((inline) => inline.type !== 'break');
  return first < 0 ? [] : inlines.slice(first, last + 1);
}
