/**
 * On the search page, asks for what searches and for the index of its language while the rest of the search is still on its way:
 * at once where the address has words, else when the reader comes to the field. It imports nothing that would have to be
 * fetched before it.
 */
const page = typeof document === 'undefined' ? null : document.getElementById('search-page');
const language = page ? document.documentElement.lang : '';

let first: Promise<Response> | undefined;

if (page) {
  if (location.search === '') {
    page.querySelector('input')?.addEventListener('focus', fetchFirst, { once: true });
    // What there is to choose from is seen at once; searches of before would come to stand above it.
    if (!hasSearches()) document.getElementById('search-hint')?.removeAttribute('hidden');
  } else fetchFirst();
}

function fetchFirst(): void {
  first = fetch(`/pagefind/${language}.json`, { cache: 'no-cache' });
  // These are fetched by whoever searches, and by then on their way.
  fetch(page?.dataset['engine'] ?? '').catch(() => undefined);
  first
    .then(async (response) => (await response.clone().json()) as { segments?: string[] })
    .then(({ segments = [] }) => segments.map((segment) => fetch(`${segment}pages.pf_list`)))
    .catch(() => undefined);
}

function hasSearches(): boolean {
  try {
    return localStorage.length > 0;
  } catch {
    return false;
  }
}

/** @returns the answer, once, or nothing where it is of another language */
export function takeFirst(asked: string): Promise<Response> | undefined {
  if (asked !== language) return undefined;
  const taken = first;
  first = undefined;
  return taken;
}
