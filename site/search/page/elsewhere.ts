import { otherLanguage } from '../../../common/languages.ts';
import { translationField } from '../../../common/protocol/search-index.ts';
import { createElement } from '../../dom.ts';
import type { SearchResults } from '../query/find.ts';
import { readHits } from '../engine/read-hits.ts';
import { elsewhere, language, texts } from './elements.ts';
import { renderResult } from './render.ts';
import { readPage } from './result-list.ts';

const other = otherLanguage(language);

/** @returns how many results it shows; where there are none, nothing of it is seen */
export async function showElsewhere(
  { hits, nearby = [] }: SearchResults,
  signal: AbortSignal,
): Promise<number> {
  const found = await readPage(hits);
  const near = await readHits(nearby);
  signal.throwIfAborted();
  const data = [...found, ...near];
  if (data.length === 0) return 0;
  const items = data.map((hit) => renderResult(hit, texts, other));
  const title = createElement('li', { class: 'near-title' }, texts.near);
  if (near.length > 0) items.splice(found.length, 0, title);
  const isAlone = data.every((hit) => hit.meta[translationField] === undefined);
  elsewhere.replaceChildren(
    createElement('h2', { class: 'band-title' }, isAlone ? texts.elsewhere : texts.inOther),
    createElement('ol', { class: 'items rows' }, ...items),
  );
  elsewhere.hidden = false;
  return found.length;
}

export function clearElsewhere(): void {
  elsewhere.hidden = true;
  elsewhere.replaceChildren();
}

/** Resolves when an element has come near to what the reader sees. */
export function reached(element: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      { rootMargin: '200px' },
    );
    observer.observe(element);
  });
}
