import { escapeMarkup } from '../common/html.ts';

// What XML 1.0 allows at all; everything else, escaped or not, makes the whole file unreadable.
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Any text as XML character data. */
function xmlText(text: string): string {
  return escapeMarkup(text.replace(forbidden, ''));
}

/** One element. `children` is text to be escaped, or elements that are ready. */
export function element(
  name: string,
  attributes: Record<string, string>,
  children: string | readonly string[] = [],
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(value)}"`);
  const content = typeof children === 'string' ? xmlText(children) : children.join('');
  return content ? `<${name}${written.join('')}>${content}</${name}>` : `<${name}${written.join('')}/>`;
}

/** One element with much markup as its text, written as it is: smaller, and readable to people. */
export function cdataElement(name: string, attributes: Record<string, string>, markup: string): string {
  const text = markup.replace(forbidden, '').replaceAll(']]>', ']]]]><![CDATA[>');
  const [start = '', end = ''] = element(name, attributes, ' ').split('> <');
  return `${start}><![CDATA[${text}]]><${end}`;
}

export function xmlResponse(root: string, type = 'application/xml'): Response {
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`, {
    headers: { 'Content-Type': `${type}; charset=utf-8` },
  });
}
