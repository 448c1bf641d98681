// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import type { Hit } from '../../../../site/search/engine/engine.ts';
import { noFilters, type SearchState } from '../../../../site/search/page/state.ts';
import { searchTexts } from '../../../../site/search/page/texts.ts';
import { answered, engineOf, hitOf, hitsOf, lexiconWith, openSearchPage, titles } from './search-page.ts';

const openSearch = vi.fn();
const closeSearch = vi.fn();
vi.mock(import('../../../../site/search/engine/engine.ts'), async (original) => ({
  ...(await original()),
  openSearch,
  closeSearch,
}));
vi.mock(import('../../../../site/search/lexicon/lexicon.ts'), async (original) => ({
  ...(await original()),
  lexiconOf: () => lexiconWith('words'),
  loadTerms: lexiconWith('words').terms,
}));

const searched = vi.fn<(query: string, found: number) => void>();
vi.mock(import('../../../../site/search/page/report.ts'), async (original) => ({
  ...(await original()),
  createSearchReporter: () => ({ searched, followed: () => undefined, leave: () => undefined }),
}));

const texts = searchTexts('sv');
let search: (state: SearchState, occasion?: { isTyping: boolean }) => Promise<void>;

/** Phrases: nothing else is found instead of them. */
const ask = (words: string, changes: Partial<SearchState> = {}) =>
  search({ query: `"${words}"`, filters: noFilters, order: 'relevance', ...changes });
const status = () => document.getElementById('search-status')?.textContent;
const panel = () => document.getElementById('search-filter-panel') as HTMLDetailsElement;
const choices = () => [...panel().querySelectorAll('input')].map(({ value }) => value);

function serve(find: (text: string | null) => Promise<Hit[]>, changes: Parameters<typeof engineOf>[1] = {}) {
  openSearch.mockImplementation((language: string) =>
    Promise.resolve(language === 'sv' ? engineOf(find, changes) : engineOf(() => Promise.resolve([]))),
  );
}

beforeEach(async () => {
  openSearch.mockReset();
  closeSearch.mockReset();
  searched.mockReset();
  openSearchPage();
  ({ search } = await import('../../../../site/search/page/search.ts'));
});

test('an answer that comes late is not shown over a newer one', async () => {
  const slow = Promise.withResolvers<Hit[]>();
  serve((text) => (text === '"old"' ? slow.promise : Promise.resolve([hitOf('new')])));
  const old = ask('old');
  await ask('new');
  slow.resolve([hitOf('old')]);
  await old;
  expect(titles('search-results')).toEqual(['new']);
  expect(status()).toBe('1 träff');
});

test('what cannot be read is asked for once more, of indexes that are fetched anew in both languages', async () => {
  const find = vi.fn<() => Promise<Hit[]>>();
  find.mockResolvedValueOnce([answered(500)]).mockResolvedValue([hitOf('there')]);
  serve(find);
  await ask('words');
  expect(titles('search-results')).toEqual(['there']);
  expect(closeSearch.mock.calls.map(([language]) => language as unknown).sort()).toEqual(['en', 'sv']);
});

test('a search that fails twice says so, and not that nothing is found', async () => {
  serve(() => Promise.resolve([answered(500)]));
  await ask('words');
  expect(status()).toBe(texts.failed);
  expect(document.getElementById('search-hint')?.hidden).toBe(false);
  expect(document.getElementById('search-results')?.ariaBusy).toBe('false');
});

test('that nothing is found is said when it is known', async () => {
  serve(() => Promise.resolve([]));
  await ask('words');
  expect(status()).toBe(texts.none);
});

test('what is only in the other language stands below the results', async () => {
  const facets = () => Promise.resolve(new Map([['abroad', { values: {}, day: 0, alone: true }]]));
  openSearch.mockImplementation((language: string) =>
    Promise.resolve(
      language === 'sv'
        ? engineOf(() => Promise.resolve(hitsOf(2)))
        : engineOf(() => Promise.resolve([hitOf('abroad')]), { facets }),
    ),
  );
  await ask('words');
  expect(titles('search-results')).toHaveLength(2);
  expect(titles('search-elsewhere')).toEqual(['abroad']);
});

test('what is only near it there stands below a title that says so', async () => {
  const facets = () => Promise.resolve(new Map([['abroad', { values: {}, day: 0, alone: true }]]));
  const own = hitOf('own', async () => ({
    ...(await hitOf('own').data()),
    filters: { organisation: ['Sågen'] },
  }));
  openSearch.mockImplementation((language: string) =>
    Promise.resolve(
      language === 'sv'
        ? engineOf(() => Promise.resolve([own]))
        : engineOf((text) => Promise.resolve(text === 'sågen' ? [hitOf('abroad')] : []), { facets }),
    ),
  );
  await search({ query: 'words', filters: noFilters, order: 'relevance' });
  const items = [...document.querySelectorAll('#search-elsewhere li')];
  expect(items[0]?.textContent).toBe(texts.near);
  expect(titles('search-elsewhere')).toEqual(['abroad']);
});

const kinds = new Map([['page-0', { values: { kind: ['Guider'] }, day: 0, alone: false }]]);

test('results are filtered by what was chosen', async () => {
  serve(() => Promise.resolve(hitsOf(3)), { facets: () => Promise.resolve(kinds) });
  await ask('words', { filters: { ...noFilters, kind: ['Guider'] } });
  expect(titles('search-results')).toEqual(['page-0']);
  expect(choices()).toEqual(['Guider']);
});

test('on a large site choices that could not be fetched are fetched when the panel is opened again', async () => {
  const facets = vi.fn<() => Promise<typeof kinds>>();
  facets.mockRejectedValueOnce(new Error('500')).mockResolvedValue(kinds);
  serve(() => Promise.resolve(hitsOf(3)), { size: () => Promise.resolve(10_000), facets });
  await ask('words');
  expect([panel().hidden, choices()]).toEqual([false, []]);
  const reopen = async () => {
    panel().open = true;
    panel().dispatchEvent(new Event('toggle'));
    await new Promise((resolve) => setTimeout(resolve));
  };
  await reopen();
  expect(choices()).toEqual([]);
  await reopen();
  expect(choices()).toEqual(['Guider']);
});

test('a corrected search is no unanswered one', async () => {
  serve((text) => Promise.resolve(text === 'words' ? hitsOf(2) : []));
  await search({ query: 'wrods', filters: noFilters, order: 'relevance' });
  expect(document.getElementById('search-notes')?.textContent).toContain('words');
  expect(searched).toHaveBeenLastCalledWith('wrods', 2);
});

test('a word that is being typed is read as what it was on the way, and is nothing only when it is written out', async () => {
  serve((text) => Promise.resolve(text === 'words' ? hitsOf(2) : []));
  const unfinished: SearchState = { query: 'wordsxyz', filters: noFilters, order: 'relevance' };
  const notes = () => document.getElementById('search-notes')?.textContent;
  await search(unfinished, { isTyping: true });
  expect([titles('search-results'), status()]).toEqual([['page-0', 'page-1'], '2 träffar']);
  expect(notes()).toBe(texts.soFar.replace('{query}', 'words'));
  expect(searched).toHaveBeenLastCalledWith('wordsxyz', 0);
  await search(unfinished);
  expect([titles('search-results'), status(), notes()]).toEqual([[], texts.none, '']);
});
