import { decodeHTML } from 'entities';
import { otherLanguage, type Language } from '../../../common/languages.ts';
import { translationField } from '../../../common/protocol/search-index.ts';
import { ownCopy } from './own-copy.ts';
import { nextTag } from './tags.ts';

/** What search reads of a page. */
export interface PageText {
  /** In the order of the page, as they are shown: with their marks, a sentence ended by one. */
  words: string[];
  /** Of each word, how much it counts; {@link plainWeight} outside headings. */
  weights: number[];
  /** Headings that can be linked to, in their order. */
  anchors: Anchor[];
  /** What is told of the page beside its words, each once. */
  fields: Record<string, string>;
  filters: Record<string, string[]>;
}

export interface Anchor {
  /** @example 'h2' */
  element: string;
  id: string;
  text: string;
  /** The number of the first word. */
  location: number;
}

/** Of a word in running text, as Pagefind counts. */
export const plainWeight = 24;

/** How many times as much as running text a heading counts, as Pagefind has it. */
const headingWeights: Record<string, number> = { h1: 7, h2: 6, h3: 5, h4: 4, h5: 3, h6: 2 };

/** Templates mark with it what is to be searched; lists bear no such mark. */
const searchable = 'data-pagefind-body';
const ignored = 'data-pagefind-ignore';
/** With it, how many times as much as running text something counts that is not the page's own: notes, and titles of others. */
const weighed = 'data-pagefind-weight';

/** Elements that have no end. */
const empty = /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
/** What is for the hand, not to be read. Unlike Pagefind this reads labels: what a guide lets tick off stands in them. */
const unread = /^(?:noscript|form|svg|footer|nav|iframe)$/;
/** Elements that stand apart from what is around them: those of Pagefind, and what would run into its neighbour without a space. */
const block = /^(?:h[1-6]|p|td|dt|dd|div|ul|li|figcaption|blockquote|article|section)$/;
/** A block that ends in such a character gets a full stop, so that excerpts read well. */
const unfinished = /[\p{L}\p{N}_'")$*]/u;

/**
 * Reads well-formed HTML as Pagefind does, without a parser, which would cost more than all the rest of
 * indexing: its words, what they weigh, and the facts in its head.
 *
 * @returns `undefined` where nothing of the page is to be searched
 */
export function readPageText(html: string, language: Language): PageText | undefined {
  const start = html.indexOf(searchable);
  if (start < 0) return undefined;
  const text = collectText();
  const facts = { fields: {}, filters: {} };
  const open: OpenElement[] = [];
  let skipped: { name: string; depth: number } | undefined;
  let inBody = false;
  let textFrom = 0;

  for (let tag = nextTag(html, 0); tag; tag = nextTag(html, textFrom)) {
    const { name, isClosing, attributes } = tag;
    if (inBody && !skipped) text.add(html.slice(textFrom, tag.from));
    textFrom = tag.to;
    if (name === undefined) continue;
    // What comes between the facts in the head and what is searched is the same on all pages.
    if (name === 'head' && isClosing && textFrom < start) textFrom = html.lastIndexOf('<', start);
    const isEmpty = empty.test(name);
    if (name === 'img' && inBody) addPicture(attributes, facts.fields);
    if (!inBody) {
      if (name === 'meta') addFact(attributes, facts);
      if (name === 'link') addTranslation(attributes, language, facts.fields);
      if (!attributes.includes(searchable)) continue;
      inBody = true;
    }
    if (skipped) {
      if (name === skipped.name) skipped.depth += isClosing ? -1 : 1;
      if (skipped.depth === 0) skipped = undefined;
    } else if (isClosing) {
      const place = open.findLastIndex((element) => element.name === name);
      if (place < 0) continue;
      for (const element of open.splice(place).reverse()) text.close(element);
      if (open.length === 0) return { ...text.end(), ...facts };
    } else if (isEmpty) {
      if (name === 'br') text.add(' ');
    } else if (unread.test(name) || attributes.includes(ignored)) {
      skipped = { name, depth: 1 };
    } else {
      open.push(text.open(name, attributes));
    }
  }
  return undefined;
}

interface OpenElement {
  name: string;
  /** How much text there was before it. */
  before: number;
  /** What words before it count, where those in it count otherwise. */
  outside?: number;
  anchor?: Anchor | undefined;
}

/** Puts words together from what stands between tags. */
function collectText() {
  const words: string[] = [];
  const weights: number[] = [];
  const anchors: Anchor[] = [];
  /** Text that has not been cut into words. */
  let pending = '';
  let last = '';
  let length = 0;
  let weight = plainWeight;

  function add(text: string): void {
    if (text === '') return;
    pending += text;
    last = text.at(-1) ?? '';
    length += text.length;
  }

  function cut(): void {
    for (const word of toWords(pending)) {
      words.push(word);
      weights.push(weight);
    }
    pending = '';
  }

  return {
    add,
    open(name: string, attributes: string): OpenElement {
      if (block.test(name)) add(' ');
      const before = length;
      const times = timesOf(name, attributes);
      if (times === undefined) return { name, before };
      cut();
      const outside = weight;
      weight = Math.max(1, Math.round(weight * times));
      const id = headingWeights[name] ? attributeOf(attributes, 'id') : undefined;
      return {
        name,
        before,
        outside,
        anchor: id ? { element: name, id, text: '', location: words.length } : undefined,
      };
    },
    close({ name, before, outside, anchor }: OpenElement): void {
      if (anchor) anchors.push({ ...anchor, text: plainText(pending) });
      if (block.test(name)) {
        if (length > before && unfinished.test(last)) add('.');
        add(' ');
      }
      if (outside === undefined) return;
      cut();
      weight = outside;
    },
    end(): Pick<PageText, 'words' | 'weights' | 'anchors'> {
      cut();
      return { words, weights, anchors };
    },
  };
}

/** How many times as much as what is around it an element counts; nothing where that is as much. */
function timesOf(name: string, attributes: string): number | undefined {
  return attributes.includes(weighed) ? Number(attributeOf(attributes, weighed)) : headingWeights[name];
}

/** Without soft hyphens and what else nobody sees. */
function toWords(text: string): string[] {
  return decodeHTML(text)
    .replace(/[\u00ad\u200b]/g, '')
    .split(/\s+/)
    .filter(Boolean);
}

const plainText = (text: string) => toWords(text).join(' ');

const field = /\sdata-pagefind-(meta|filter)="([\w-]+)\[content\]"/;

function addFact(attributes: string, { fields, filters }: Pick<PageText, 'fields' | 'filters'>): void {
  const [, sort, name] = field.exec(attributes) ?? [];
  if (!name) return;
  const value = plainText(attributeOf(attributes, 'content') ?? '');
  if (sort === 'meta') fields[name] = value;
  // Filters are kept for as long as a segment is in the making.
  else (filters[name] ??= []).push(ownCopy(value));
}

/** Where the page stands in the other language. */
function addTranslation(attributes: string, language: Language, fields: PageText['fields']): void {
  if (attributeOf(attributes, 'hreflang') !== otherLanguage(language)) return;
  const address = attributeOf(attributes, 'href');
  if (address) fields[translationField] = new URL(address, 'http://site').pathname;
}

/** The first picture of a page can be found by what it shows. */
function addPicture(attributes: string, fields: PageText['fields']): void {
  const source = attributeOf(attributes, 'src');
  if (source === undefined || fields['image'] !== undefined) return;
  fields['image'] = plainText(source);
  fields['image_alt'] = plainText(attributeOf(attributes, 'alt') ?? '');
}

function attributeOf(attributes: string, name: string): string | undefined {
  const [, double, single, bare] =
    new RegExp(`(?:^|\\s)${name}(?:="([^"]*)"|='([^']*)'|=([^\\s"'>]+)|(?=[\\s>]|$))`).exec(attributes) ?? [];
  return double ?? single ?? bare;
}
