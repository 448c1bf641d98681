import {
  textMarks,
  type Footnote,
  type RichTextInline,
  type TextMark,
} from '../../common/view-model/rich-text.ts';
import { escapeMarkup, safeAddress } from '../../common/html.ts';
import { attribute } from '../html.ts';
import { explained } from './term.ts';

const tags = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  subscript: 'sub',
  superscript: 'sup',
  code: 'code',
} as const satisfies Record<TextMark, string>;

/**
 * Running text as HTML. A string and not components, since between words every space counts. Text is
 * escaped; a link that must not be followed leaves its text.
 */
export function inlineHtml(children: RichTextInline[]): string {
  return children.map(one).join('');
}

function one(inline: RichTextInline): string {
  if (inline.type === 'break') return '<br>';
  if (inline.type === 'term') return explained(inline.term, inlineHtml(inline.children));
  if (inline.type === 'link') return link(inline.address, inline.children);
  if (inline.type === 'footnote') return reference(inline);
  const marks = textMarks.filter((mark) => inline[mark]);
  return marks.reduce((html, mark) => `<${tags[mark]}>${html}</${tags[mark]}>`, escapeMarkup(inline.text));
}

function link(address: string, children: RichTextInline[]): string {
  const safe = safeAddress(address);
  return safe ? linkHtml({ href: safe }, children) : inlineHtml(children);
}

/** Running text as a link. Footnotes in it come after it: their numbers are links, and none may stand in another. */
export function linkHtml(attributes: Record<string, string>, children: RichTextInline[]): string {
  const written = Object.entries(attributes).map(([name, value]) => attribute(name, value));
  const isFootnote = ({ type }: RichTextInline) => type === 'footnote';
  const words = children.filter((child) => !isFootnote(child));
  return `<a${written.join('')}>${inlineHtml(words)}</a>${inlineHtml(children.filter(isFootnote))}`;
}

/** The number of a footnote. The heading above the notes, `Footnotes.astro`, says to a screen reader what it is. */
function reference({ number }: Footnote): string {
  const attributes = `id="fnref-${number}" href="#fn-${number}" role="doc-noteref" aria-describedby="footnotes"`;
  return `<sup class="footnote" data-pagefind-ignore><a ${attributes}>${number}</a></sup>`;
}
