import { decodeHTML, escapeUTF8 } from 'entities';
import type { Inline, Link } from '../../../common/protocol/published-store/rich-text.ts';
import { tidy } from '../../rich-text/tidy.ts';

/*
 * A line of text as HTML for a service: words with a format, links and what stands in the place of a footnote or a
 * line break are elements with the number of their place in the line, so that they find back to what they were.
 */

type Leaf = Link['children'][number];

/** Whether a line is words of one format, which need no tags. */
export function isPlain(inlines: Inline[]): boolean {
  const [first] = inlines;
  return inlines.length === 1 && first?.type === 'text';
}

/** The parts of a line in their order, links before what stands in them. */
function partsOf(inlines: Inline[]): Inline[] {
  return inlines.flatMap((inline): Inline[] =>
    inline.type === 'link' ? [inline, ...inline.children] : [inline],
  );
}

export function toHtml(inlines: Inline[]): string {
  let next = 0;
  const write = (inline: Inline): string => {
    const id = next++;
    if (inline.type === 'link') return `<a id="${id}">${inline.children.map(write).join('')}</a>`;
    if (inline.type !== 'text') return `<i id="${id}"></i>`;
    return inline.format === 0 ? escapeUTF8(inline.text) : `<b id="${id}">${escapeUTF8(inline.text)}</b>`;
  };
  return inlines.map(write).join('');
}

/**
 * The line that such HTML is of, once it is translated.
 *
 * @returns nothing when an element is lost, doubled, strange or nested otherwise
 */
export function fromHtml(html: string, inlines: Inline[]): Inline[] | undefined {
  const parts = partsOf(inlines);
  const tokens = html.match(/<[^>]*>|[^<]+/g) ?? [];
  const open: { id: number; tag: string; children: Inline[] }[] = [{ id: -1, tag: '', children: [] }];
  const seen = new Set<number>();
  for (const token of tokens) {
    const top = open.at(-1);
    if (!top) return undefined;
    const [, slash, tag = '', id] = /^<(\/?)([abi])(?: id="(\d+)")?\s*>$/.exec(token) ?? [];
    if (!token.startsWith('<')) {
      top.children.push({ type: 'text', text: decodeHTML(token), format: 0 });
    } else if (slash) {
      open.pop();
      const closed = top.tag === tag ? closedPart(parts[top.id], top.children) : undefined;
      if (!closed) return undefined;
      open.at(-1)?.children.push(closed);
    } else {
      const place = Number(id ?? 'none');
      if (!tag || tagOf(parts[place]) !== tag || seen.has(place)) return undefined;
      seen.add(place);
      open.push({ id: place, tag, children: [] });
    }
  }
  const expected = parts.filter((part) => tagOf(part) !== '').length;
  const [root] = open;
  return root && open.length === 1 && seen.size === expected ? tidy(root.children) : undefined;
}

function tagOf(part: Inline | undefined): string {
  if (part?.type === 'link') return 'a';
  if (part?.type === 'text') return part.format === 0 ? '' : 'b';
  return part ? 'i' : '';
}

function closedPart(part: Inline | undefined, children: Inline[]): Inline | undefined {
  const leaves = children.filter((child): child is Leaf => child.type === 'text' || child.type === 'break');
  if (part?.type === 'link')
    return leaves.length === children.length ? { ...part, children: leaves } : undefined;
  const words = leaves.map((leaf) => (leaf.type === 'text' ? leaf.text : '')).join('');
  if (part?.type === 'text') return { ...part, text: words };
  return part && children.length === 0 ? part : undefined;
}

/** The words of a line one by one, for a service that does not keep tags. */
export function runsOf(inlines: Inline[]): string[] {
  return partsOf(inlines).flatMap((part) => (part.type === 'text' ? [part.text] : []));
}

/** The line with other words in the place of each. */
export function withRuns(inlines: Inline[], runs: string[]): Inline[] {
  let next = 0;
  const replace = <T extends Inline>(inline: T): T => {
    if (inline.type === 'text')
      return { ...inline, text: spacedAs(inline.text, runs[next++] ?? inline.text) };
    return inline.type === 'link' ? { ...inline, children: inline.children.map(replace) } : inline;
  };
  return tidy(inlines.map(replace));
}

/** Services trim what they translate; between two runs the space matters. */
function spacedAs(original: string, text: string): string {
  const [before = ''] = /^\s*/.exec(original) ?? [];
  const [after = ''] = /\s*$/.exec(original) ?? [];
  return original.trim() === '' ? original : before + text.trim() + after;
}
