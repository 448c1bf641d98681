/** What search reads of a page. */
export interface PageText {
  /** As `<html lang="sv">`. */
  root: string;
  /** The fields and filters of the page, each a `<meta>` that stands before what is searched. */
  facts: string[];
  /** The element that is searched. */
  body: string;
  /** Each word of it once, as written. */
  words: Set<string>;
}

/** Templates mark with it what is to be searched; lists bear no such mark. */
const searchable = 'data-pagefind-body';
const ignored = 'data-pagefind-ignore';
const field = /\sdata-pagefind-(?:meta|filter|sort)/;

/** A comment, what no reader sees as text, or one tag. */
const markup =
  /<!--[^]*?-->|<(script|style|template)\b[^]*?<\/\1>|<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>/g;
/** Elements that have no end. */
const empty = /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
const word = /\p{L}+/gu;

/**
 * Reads well-formed HTML without a parser, which would cost more than all the rest of indexing.
 * @returns `undefined` where nothing of the page is to be searched
 */
export function readPageText(html: string): PageText | undefined {
  if (!html.includes(searchable)) return undefined;
  const words = new Set<string>();
  const facts: string[] = [];
  let root = '<html>';
  let body: Element | undefined;
  let skipped: Element | undefined;
  let bodyFrom = 0;
  let textFrom = 0;

  for (const tag of html.matchAll(markup)) {
    const [text, , closing, name = '', attributes = ''] = tag;
    if (body && !skipped) collect(html.slice(textFrom, tag.index), words);
    textFrom = tag.index + text.length;
    if (closing === undefined) continue;
    if (name === 'html' && !closing) root = text;
    if (!body && name === 'meta' && field.test(attributes)) facts.push(text);
    if (skipped) skipped = stillIn(skipped, name, closing);
    else if (body && attributes.includes(ignored) && !empty.test(name)) skipped = { name, depth: 1 };
    if (body) {
      body = stillIn(body, name, closing);
      if (!body) return { root, facts, body: html.slice(bodyFrom, textFrom), words };
    } else if (attributes.includes(searchable)) {
      body = { name, depth: 1 };
      bodyFrom = tag.index;
    }
  }
  return undefined;
}

/** An element that has been opened, and how many of its name stand open. */
interface Element {
  name: string;
  depth: number;
}

function stillIn({ name, depth }: Element, tag: string, closing: string): Element | undefined {
  if (tag !== name) return { name, depth };
  const now = depth + (closing ? -1 : 1);
  return now > 0 ? { name, depth: now } : undefined;
}

function collect(text: string, words: Set<string>): void {
  const plain = text.replace(/&shy;|\u00ad/g, '').replace(/&#?\w+;/g, ' ');
  for (const [found] of plain.matchAll(word)) words.add(found);
}
