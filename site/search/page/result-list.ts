import type { Hit } from '../engine/engine.ts';
import type { HitData } from '../engine/hit-data.ts';
import { readBestHits, readHits } from '../engine/read-hits.ts';
import { createElement } from '../../dom.ts';
import { list, more, texts } from './elements.ts';
import { renderResult } from './render.ts';
import type { Order } from './state.ts';

/** How many results a reader gets at a time. */
export const pageSize = 10;

export interface ResultList {
  hits: Hit[];
  /** What belongs to the same, below the last of them. */
  nearby?: Hit[];
  order: Order;
}

const nothing: ResultList = { hits: [], order: 'relevance' };
let rest = nothing;
/** Of the search that the results belong to. */
let shownFor: AbortSignal | undefined;
/** Of the search of which something stands in the list. */
let putFor: AbortSignal | undefined;

/** So many can be fetched at once, and are more than a reader sees at first. */
const firstRead = 5;

/**
 * Shows the first results as soon as they can be read, then the others. What stands there already of the same search
 * stays: a reader may have come to it.
 *
 * @param signal aborted when the reader asks for something else: nothing more of these is shown then
 */
export async function showList(results: ResultList, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const isGoingOn = shownFor === signal;
  shownFor = signal;
  const isMore = results.hits.length > firstRead && !isGoingOn;
  const first = isMore
    ? await itemsOf({ ...results, hits: results.hits.slice(0, firstRead), nearby: [] })
    : [];
  if (isMore && first.length > 0) put(first, signal);
  put(await itemsOf(results), signal);
  keepRest(results);
}

/** Where the same results stand already, only what comes after them is new. */
function put(items: HTMLLIElement[], signal: AbortSignal): void {
  signal.throwIfAborted();
  const [before, now] = [addressesIn([...list.children]), addressesIn(items)];
  const isThere = putFor === signal && now.every((address, place) => address === before[place]);
  if (isThere && now.length > 0) return;
  const isContinued = before.length > 0 && before.every((address, place) => address === now[place]);
  if (isContinued && putFor === signal) list.append(...items.slice(before.length));
  else list.replaceChildren(...items);
  putFor = signal;
}

function addressesIn(items: Element[]): string[] {
  return items.map((item) => item.querySelector('a')?.href ?? '');
}

/** Shows the next results and leads the reader to the first of them. @throws when they cannot be read */
export async function showMore(): Promise<void> {
  const results = rest;
  const items = await itemsOf(results);
  // Meanwhile the reader may have asked for something else, or for the same twice.
  if (results !== rest || shownFor?.aborted) return;
  list.append(...items);
  keepRest(results);
  items[0]?.querySelector('a')?.focus();
}

export function clearList(): void {
  list.replaceChildren();
  keepRest(nothing);
}

async function itemsOf({ hits, nearby = [], order }: ResultList): Promise<HTMLLIElement[]> {
  const [data, near] = await Promise.all([
    readPage(hits, order),
    hits.length <= pageSize ? readHits(nearby) : Promise.resolve([]),
  ]);
  const items = data.map((hit) => renderResult(hit, texts));
  if (near.length === 0) return items;
  const title = createElement('li', { class: 'near-title' }, texts.near);
  return [...items, title, ...near.map((hit) => renderResult(hit, texts))];
}

function keepRest(results: ResultList): void {
  rest = { ...results, hits: results.hits.slice(pageSize) };
  more.hidden = rest.hits.length === 0;
}

/** What the first of the hits show. @throws also when all of them have been withdrawn: the index is an old one. */
export async function readPage(hits: Hit[], order: Order = 'relevance'): Promise<HitData[]> {
  const read = order === 'relevance' ? readBestHits : readHits;
  const data = await read(hits.slice(0, pageSize));
  if (hits.length > 0 && data.length === 0) throw new Error('None of the results is there any longer.');
  return data;
}
