import type { Language } from '../../../common/languages.ts';
import type { Random } from './random.ts';
import { phrase, prose } from './words.ts';

const element = { direction: 'ltr', format: '', indent: 0, version: 1 } as const;

/** A tree as Lexical stores it: paragraphs with a subheading, a list and a quote among them. */
export function richText(random: Random, language: Language, words: number) {
  const paragraphs = Math.max(1, Math.round(words / 65));
  const children = Array.from({ length: paragraphs }, (_, index) => [
    ...(index > 0 && index % 3 === 0 ? [heading(phrase(random, language, 4))] : []),
    paragraph(prose(random, language, 55)),
  ]).flat();
  if (paragraphs < 3) return { root: { ...element, type: 'root', children } };
  const items = Array.from({ length: 3 }, () => phrase(random, language, 6));
  const quote = { ...element, type: 'quote', children: [text(prose(random, language, 20))] };
  return { root: { ...element, type: 'root', children: [...children, list(items), quote] } };
}

function text(content: string) {
  return { type: 'text', detail: 0, format: 0, mode: 'normal', style: '', text: content, version: 1 };
}

function paragraph(content: string) {
  return { ...element, type: 'paragraph', textFormat: 0, textStyle: '', children: [text(content)] };
}

function heading(content: string) {
  return { ...element, type: 'heading', tag: 'h2', children: [text(content)] };
}

function list(items: string[]) {
  const children = items.map((item, index) => ({
    ...element,
    type: 'listitem',
    value: index + 1,
    children: [text(item)],
  }));
  return { ...element, type: 'list', listType: 'bullet', start: 1, tag: 'ul', children };
}
