import { otherLanguage } from '../../../common/languages.ts';
import { createElement } from '../../dom.ts';
import { openSearch } from '../engine/engine.ts';
import { lexiconOf, loadTerms } from '../lexicon/lexicon.ts';
import { findElsewhere, type ElsewhereResults } from '../query/find.ts';
import { elsewhere, language, texts } from './elements.ts';
import { renderResult } from './render.ts';
import { readPage } from './result-list.ts';

const other = otherLanguage(language);

/** What a query in the reader's language finds that exists in the other language only. */
export async function searchElsewhere(query: string): Promise<ElsewhereResults> {
  const engine = await openSearch(other);
  return findElsewhere(engine, { ...lexiconOf(engine), terms: () => loadTerms(language) }, query, language);
}

/** @returns how many results it shows; where there are none, nothing of it is seen */
export async function showElsewhere(query: string, signal: AbortSignal): Promise<number> {
  const { hits } = await searchElsewhere(query);
  const data = await readPage(hits);
  signal.throwIfAborted();
  if (data.length === 0) return 0;
  const items = data.map((hit) => renderResult(hit, texts, other));
  elsewhere.replaceChildren(
    createElement('h2', { class: 'band-title' }, texts.elsewhere),
    createElement('ol', { class: 'items rows' }, ...items),
  );
  elsewhere.hidden = false;
  return data.length;
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
