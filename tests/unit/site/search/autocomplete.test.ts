// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { answered, engineOf, hitOf, lexiconWith } from './search-page.ts';

const openSearch = vi.fn();
vi.mock(import('../../../../site/search/engine/engine.ts'), async (original) => ({
  ...(await original()),
  openSearch,
}));
const loadTerms = vi.fn();
vi.mock(import('../../../../site/search/lexicon/lexicon.ts'), async (original) => ({
  ...(await original()),
  lexiconOf: () => lexiconWith('words'),
  loadTerms,
}));

const field = () => document.getElementById('site-search') as HTMLInputElement;
const options = () =>
  [...document.querySelectorAll('[role=option]')].map(({ textContent }) => textContent.trim());
const count = () => document.getElementById('site-search-count')?.textContent;

async function type(text: string): Promise<void> {
  field().focus();
  field().value = text;
  field().dispatchEvent(new InputEvent('input'));
  await new Promise((resolve) => setTimeout(resolve, 700));
}

beforeEach(async () => {
  vi.resetModules();
  loadTerms.mockReset().mockResolvedValue([]);
  document.documentElement.lang = 'sv';
  document.body.innerHTML = `<form action="/sok/"><input id="site-search"></form>
    <ul id="site-search-list" data-all="Alla resultat för ”{query}”" hidden></ul>
    <p id="site-search-count" data-one="{count} förslag" data-other="{count} förslag"></p>`;
  await import('../../../../site/search/autocomplete/main.ts');
});

test('pages are suggested also when the glossary cannot be fetched', async () => {
  loadTerms.mockRejectedValue(new TypeError('Failed to fetch'));
  openSearch.mockResolvedValue(engineOf(() => Promise.resolve([hitOf('words'), answered(404)])));
  await type('words');
  expect([options(), count()]).toEqual([['words', 'Alla resultat för ”words”'], '1 förslag']);
});

test('when there is nothing to suggest, it is said', async () => {
  openSearch.mockResolvedValue(engineOf(() => Promise.resolve([])));
  await type('qwerty');
  expect([options(), count()]).toEqual([[], '0 förslag']);
});

test('when suggestions cannot be fetched, it is not said that there are none', async () => {
  openSearch.mockResolvedValue(engineOf(() => Promise.resolve([answered(500)])));
  await type('words');
  expect([options(), count()]).toEqual([[], '']);
});
