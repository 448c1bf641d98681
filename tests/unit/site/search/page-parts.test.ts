// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { openSearchPage } from './search-page.ts';

const recent = () => document.getElementById('search-recent')!;
const links = () => [...recent().querySelectorAll('a')].map((link) => link.textContent);
const press = (text: string) =>
  [...recent().querySelectorAll('button')].find((button) => button.textContent === text)?.click();

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
  openSearchPage('/sok/?q=energi');
});

test('searches are remembered in the browser after the reader has asked for it, and forgotten again', async () => {
  const { drawRecent, rememberSearch } = await import('../../../../site/search/page/recent.ts');
  drawRecent();
  rememberSearch('energi');
  expect([localStorage.length, links()]).toEqual([0, []]);
  press('Kom ihåg mina sökningar i den här webbläsaren');
  rememberSearch('energi');
  rememberSearch(' tryckluft ');
  rememberSearch('energi');
  expect(links()).toEqual(['energi', 'tryckluft']);
  press('Glöm mina sökningar');
  expect([localStorage.length, links()]).toEqual([0, []]);
});

test('what another page has left in the storage is no search', async () => {
  localStorage.setItem('searches-sv', '{"not":["a","list"]}');
  const { drawRecent } = await import('../../../../site/search/page/recent.ts');
  drawRecent();
  expect(links()).toEqual([]);
});

test('the switch of the language keeps the words that are looked for', async () => {
  const { keepQueryInSwitch } = await import('../../../../site/search/page/language-switch.ts');
  const link = document.querySelector<HTMLAnchorElement>('header a')!;
  keepQueryInSwitch();
  expect(link.getAttribute('href')).toContain('?q=energi');
  history.replaceState(null, '', '/sok/?kind=Guider');
  keepQueryInSwitch();
  expect(link.getAttribute('href')).not.toContain('?');
});

test('arrows lead from the field into the results and back', async () => {
  const { arrowsThrough } = await import('../../../../site/search/page/arrow-keys.ts');
  document.body.innerHTML = '<input id="field"><a href="#1" id="one">1</a><a href="#2" id="two">2</a>';
  const at = (id: string) => document.getElementById(id)!;
  arrowsThrough(at('field'), () => [at('one'), at('two')]);
  at('field').focus();
  const steps = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp'].map((key) => {
    document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    return document.activeElement?.id;
  });
  expect(steps).toEqual(['one', 'two', 'two', 'one', 'field']);
});

test('a slash leads to the search field from anywhere but where one writes', async () => {
  document.body.innerHTML =
    '<form role="search"><input name="q" id="field"></form><textarea id="text"></textarea><p id="p"></p>';
  await import('../../../../site/search/shortcut.ts');
  const slashAt = (id: string) => {
    document.getElementById(id)!.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true }));
    return document.activeElement?.id;
  };
  document.getElementById('text')!.focus();
  expect(slashAt('text')).toBe('text');
  expect(slashAt('p')).toBe('field');
});
