import { textMarks, type RichTextInline, type TextMark } from '../content.ts';
import { escapeMarkup, safeAddress } from '../html.ts';
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
  if (inline.type === 'link') return link(inline.address, inlineHtml(inline.children));
  const marks = textMarks.filter((mark) => inline[mark]);
  return marks.reduce((html, mark) => `<${tags[mark]}>${html}</${tags[mark]}>`, escapeMarkup(inline.text));
}

function link(address: string, html: string): string {
  const safe = safeAddress(address);
  return safe ? `<a href="${escapeMarkup(safe)}">${html}</a>` : html;
}
