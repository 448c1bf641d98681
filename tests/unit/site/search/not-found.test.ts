// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import type { Hit } from '../../../../site/search/engine/engine.ts';
import { answered, engineOf, hitOf, lexiconWith } from './search-page.ts';

const openSearch = vi.fn();
vi.mock(import('../../../../site/search/engine/engine.ts'), async (original) => ({
  ...(await original()),
  openSearch,
}));
vi.mock(import('../../../../site/search/lexicon/lexicon.ts'), async (original) => ({
  ...(await original()),
  lexiconOf: () => lexiconWith('words'),
}));

beforeEach(() => {
  vi.resetModules();
  history.replaceState(null, '', '/guider/words/');
  document.body.innerHTML = `<input id="not-found-search">
    <section id="not-found-offers" hidden><ul id="not-found-list"></ul></section>`;
});

async function offered(hits: Hit[]): Promise<(string | null)[] | undefined> {
  openSearch.mockResolvedValue(engineOf(() => Promise.resolve(hits)));
  await import('../../../../site/search/not-found/main.ts');
  await new Promise((resolve) => setTimeout(resolve, 50));
  if (document.getElementById('not-found-offers')?.hidden) return undefined;
  return [...document.querySelectorAll('#not-found-list a')].map((link) => link.textContent);
}

test('a page withdrawn meanwhile takes no other offer with it', async () => {
  expect(await offered([hitOf('words'), answered(404)])).toEqual(['words']);
});

test('nothing is offered that has the words and another address', async () => {
  expect(await offered([hitOf('about-something')])).toBeUndefined();
});

test('nothing is offered when offers cannot be read', async () => {
  expect(await offered([hitOf('words'), answered(500)])).toBeUndefined();
});
