/** A tag, or a comment or an element that no reader sees as text: these have no name. */
export interface Tag {
  /** Where it begins, and where what follows it does. */
  from: number;
  to: number;
  name?: string;
  isClosing: boolean;
  attributes: string;
}

/** What no reader sees as text. */
const hidden = /^(?:script|style|template)$/;

/**
 * The next tag of well-formed HTML. By a regular expression it would cost a third of the memory that goes through
 * indexing.
 */
export function nextTag(html: string, start: number): Tag | undefined {
  for (let from = html.indexOf('<', start); from >= 0; from = html.indexOf('<', from + 1)) {
    const tag = tagAt(html, from);
    if (tag) return tag;
  }
  return undefined;
}

/** @returns nothing where a `<` begins none */
function tagAt(html: string, from: number): Tag | undefined {
  if (html.startsWith('<!--', from)) return unnamed(html, from, '-->', from + 4);
  const isClosing = html[from + 1] === '/';
  const nameFrom = from + (isClosing ? 2 : 1);
  if (!isLetter(html.charCodeAt(nameFrom))) return undefined;
  let nameTo = nameFrom + 1;
  while (isOfName(html.charCodeAt(nameTo))) nameTo += 1;
  const name = html.slice(nameFrom, nameTo);
  const end = endOfTag(html, nameTo);
  if (end < 0) return undefined;
  if (!isClosing && hidden.test(name)) {
    const whole = unnamed(html, from, `</${name}>`, end);
    if (whole) return whole;
  }
  return { from, to: end + 1, name, isClosing, attributes: html.slice(nameTo, end) };
}

/** @returns nothing where it has no end */
function unnamed(html: string, from: number, end: string, after: number): Tag | undefined {
  const place = html.indexOf(end, after);
  return place < 0 ? undefined : { from, to: place + end.length, isClosing: false, attributes: '' };
}

/** @returns the place of the `>` that is in no attribute's value, or -1 */
function endOfTag(html: string, start: number): number {
  for (let place = start; place < html.length; place += 1) {
    const code = html.charCodeAt(place);
    if (code === greaterThan) return place;
    if (code !== doubleQuote && code !== singleQuote) continue;
    place = html.indexOf(code === doubleQuote ? '"' : "'", place + 1);
    if (place < 0) return -1;
  }
  return -1;
}

const [greaterThan, doubleQuote, singleQuote, hyphen, underscore] = [0x3e, 0x22, 0x27, 0x2d, 0x5f];

function isLetter(code: number): boolean {
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

function isOfName(code: number): boolean {
  return isLetter(code) || (code >= 0x30 && code <= 0x39) || code === hyphen || code === underscore;
}
