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

/** @param signal aborted when the reader asks for something else: nothing more of these is shown then */
export async function showList(results: ResultList, signal: AbortSignal): Promise<void> {
  const items = await itemsOf(results);
  signal.throwIfAborted();
  shownFor = signal;
  list.replaceChildren(...items);
  keepRest(results);
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
