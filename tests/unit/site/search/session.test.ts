// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';

type Session = typeof import('../../../../site/search/page/session.ts');

let session: Session;
const address = () => location.pathname + location.search;

beforeEach(async () => {
  vi.resetModules();
  history.replaceState(null, '', '/sok/?q=energi&topic=Stål');
  session = await import('../../../../site/search/page/session.ts');
});

test('the page begins with what the address says', () => {
  expect(session.session).toMatchObject({ query: 'energi', filters: { topic: ['Stål'] } });
});

test('letters on the way share one step in the history, a search of its own has one, and stays', () => {
  const before = history.length;
  session.changeSession({ query: 'energik' }, 'replace');
  session.changeSession({ query: 'energika' }, 'replace');
  expect(address()).toBe('/sok/?q=energika&topic=St%C3%A5l');
  expect(history.length).toBe(before + 1);
  session.changeSession({ order: 'newest' }, 'push');
  expect(address()).toBe('/sok/?q=energika&topic=St%C3%A5l&sort=newest');
  expect(history.length).toBe(before + 2);
  session.changeSession({ query: 'energi' }, 'replace');
  expect(history.length).toBe(before + 3);
});

test('the first letters on an empty page need no step of their own', async () => {
  vi.resetModules();
  history.replaceState(null, '', '/sok/');
  session = await import('../../../../site/search/page/session.ts');
  const before = history.length;
  session.changeSession({ query: 'e' }, 'replace');
  session.changeSession({ query: 'el' }, 'replace');
  expect(history.length).toBe(before);
});

test('the same search again leaves no step in the history', () => {
  const before = history.length;
  session.changeSession({ query: 'energi' }, 'push');
  expect(history.length).toBe(before);
});

test('going back asks for what the address then says', () => {
  history.replaceState(null, '', '/sok/?q=vatten');
  expect(session.restoreSession().query).toBe('vatten');
  expect(session.session.query).toBe('vatten');
});
