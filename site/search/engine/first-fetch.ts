/**
 * On the search page, asks for the index of its language while the rest of the search is still on its way. It imports nothing that
 * would have to be fetched before it.
 */
const isSearchPage = typeof document !== 'undefined' && document.getElementById('search-page') !== null;
const language = isSearchPage ? document.documentElement.lang : '';
const address = `/pagefind/${language}.json`;

let first: Promise<Response> | undefined = language ? fetch(address, { cache: 'no-cache' }) : undefined;
// What it lists is fetched by whoever searches, and by then on its way.
first
  ?.then(async (response) => (await response.clone().json()) as { segments?: string[] })
  .then(({ segments = [] }) => segments.map((segment) => fetch(`${segment}pages.pf_list`)))
  .catch(() => undefined);

// Whoever comes without words sees at once what there is to choose from; searches of before would come to stand above it.
if (isSearchPage && location.search === '' && !hasSearches())
  document.getElementById('search-hint')?.removeAttribute('hidden');

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
