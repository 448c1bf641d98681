import type { Hit } from '../engine/engine.ts';
import type { HitData } from '../engine/hit-data.ts';
import { readHits } from '../engine/read-hits.ts';
import { list, more, texts } from './elements.ts';
import { renderResult } from './render.ts';

/** How many results a reader gets at a time. */
export const pageSize = 10;

let rest: Hit[] = [];
/** Of the search that the results belong to. */
let shownFor: AbortSignal | undefined;

/** @param signal aborted when the reader asks for something else: nothing more of these is shown then */
export async function showList(hits: Hit[], signal: AbortSignal): Promise<void> {
  const first = await readPage(hits);
  signal.throwIfAborted();
  shownFor = signal;
  list.replaceChildren(...first.map((hit) => renderResult(hit, texts)));
  keepRest(hits);
}

/** Shows the next results and leads the reader to the first of them. @throws when they cannot be read */
export async function showMore(): Promise<void> {
  const hits = rest;
  const data = await readPage(hits);
  // Meanwhile the reader may have asked for something else, or for the same twice.
  if (hits !== rest || shownFor?.aborted) return;
  const items = data.map((hit) => renderResult(hit, texts));
  list.append(...items);
  keepRest(hits);
  items[0]?.querySelector('a')?.focus();
}

export function clearList(): void {
  list.replaceChildren();
  keepRest([]);
}

function keepRest(hits: Hit[]): void {
  rest = hits.slice(pageSize);
  more.hidden = rest.length === 0;
}

/** What the first of the hits show. @throws also when all of them have been withdrawn: the index is an old one. */
export async function readPage(hits: Hit[]): Promise<HitData[]> {
  const data = await readHits(hits.slice(0, pageSize));
  if (hits.length > 0 && data.length === 0) throw new Error('None of the results is there any longer.');
  return data;
}
