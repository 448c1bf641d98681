import { Client } from 'pg';
import type { Payload } from 'payload';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { SearchReport } from '../../common/protocol/search-report.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { allowanceOf } from '../support/limits.ts';
import { publicSettings } from '../support/settings.ts';

let cms: OpenedPayload;
let payload: Payload;
let database: Client;

beforeAll(async () => {
  cms = await openPayload();
  ({ payload } = cms);
  database = new Client({ connectionString: cms.databaseUrl });
  await database.connect();
});

afterEach(() => database.query('DELETE FROM search_reports'));

afterAll(async () => {
  await database?.end();
  await cms?.close();
});

const now = new Date('2026-11-22T12:00:00Z');
const vatgas: SearchReport = { language: 'sv', query: 'vätgas', outcome: 'nothing' };

async function count(report: Partial<SearchReport> = {}, { at = now, rows = 1000 } = {}) {
  const { countSearch } = await import('../../cms/search-reports/count.ts');
  await countSearch(payload, { ...vatgas, ...report }, { now: at, newRows: allowanceOf(rows) });
}

async function stored(): Promise<string[]> {
  const { rows } = await database.query<Record<string, unknown>>(
    'SELECT language, query, week, outcome, count FROM search_reports ORDER BY id',
  );
  return rows.map((row) => Object.values(row).join(' '));
}

async function asked(change: object = {}) {
  const { maxAsked } = await import('../../cms/search-reports/most-asked.ts');
  const question = { period: 'all', handled: false, order: 'asked', limit: 50, ...change } as const;
  return (await maxAsked(payload, question, now)).queries;
}

describe('Searches that did not help are counted', () => {
  it('in one row for each language, query, week and outcome', async () => {
    await count();
    await count();
    await count({ language: 'en' });
    await count({ outcome: 'unfollowed' });
    await count({}, { at: new Date('2026-11-23T12:00:00Z') });
    expect(await stored()).toEqual([
      'sv vätgas 2026-W47 nothing 2',
      'en vätgas 2026-W47 nothing 1',
      'sv vätgas 2026-W47 unfollowed 1',
      'sv vätgas 2026-W48 nothing 1',
    ]);
  });

  it('rightly when many come at once', async () => {
    await Promise.all(Array.from({ length: 100 }, () => count()));
    expect(await stored()).toEqual(['sv vätgas 2026-W47 nothing 100']);
  });

  it('with nothing else: neither a time nor anything of the reader', async () => {
    const { rows } = await database.query(
      "SELECT column_name FROM information_schema.columns WHERE table_name = 'search_reports' ORDER BY 1",
    );
    expect(rows.map(({ column_name: name }) => name)).toEqual([
      ...['count', 'handled', 'id', 'language', 'outcome', 'query', 'week'],
    ]);
  });

  it('as they stand, whatever words they are', async () => {
    const words = `'); DROP TABLE users; -- "\\ $1 %`;
    await count({ query: words });
    await count({ query: words });
    expect(await stored()).toEqual([`sv ${words} 2026-W47 nothing 2`]);
  });

  it('without new rows when there have been too many, while known queries count on', async () => {
    await count();
    await count({}, { rows: 0 });
    await count({ query: 'flod av ord' }, { rows: 0 });
    expect(await stored()).toEqual(['sv vätgas 2026-W47 nothing 2']);
  });

  it('and known queries take nothing of what new ones may need', async () => {
    const { countSearch } = await import('../../cms/search-reports/count.ts');
    const newRows = allowanceOf(2);
    for (const query of ['a', 'a', 'a', 'b', 'c']) {
      await countSearch(payload, { ...vatgas, query }, { now, newRows });
    }
    expect(await stored()).toEqual(['sv a 2026-W47 nothing 3', 'sv b 2026-W47 nothing 1']);
  });
});

describe('They are forgotten', () => {
  const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000);

  it('when the week in which they were counted began 90 days ago', async () => {
    for (const days of [0, 80, 90, 120]) await count({}, { at: daysAgo(days) });
    const { purgeOld } = await import('../../cms/intake/purge.ts');
    await purgeOld(cms.databaseUrl, now);
    expect(await stored()).toEqual(['sv vätgas 2026-W47 nothing 1', 'sv vätgas 2026-W36 nothing 1']);
  });

  it('by themselves, from the moment that the CMS starts', async () => {
    await count({}, { at: new Date('2020-01-01T12:00:00Z') });
    const { keepPurging } = await import('../../cms/intake/purge.ts');
    const stop = keepPurging(cms.databaseUrl);
    await expect.poll(stored, { timeout: 5000 }).toEqual([]);
    stop();
  });

  it('and not shown even before they are removed', async () => {
    await count({}, { at: daysAgo(95) });
    expect(await asked()).toEqual([]);
  });
});

describe('Staff see', () => {
  it('the most asked first, with both outcomes and the last week', async () => {
    await count({ query: 'ånga' });
    await count({}, { at: new Date('2026-11-10T12:00:00Z') });
    await count({ outcome: 'unfollowed' });
    expect(await asked()).toEqual([
      { language: 'sv', query: 'vätgas', nothing: 1, unfollowed: 1, week: '2026-W47', handled: null },
      { language: 'sv', query: 'ånga', nothing: 1, unfollowed: 0, week: '2026-W47', handled: null },
    ]);
    expect((await asked({ order: 'query' })).map(({ query }) => query)).toEqual(['vätgas', 'ånga']);
  });

  it('only what they ask for', async () => {
    await count({}, { at: new Date('2026-11-12T12:00:00Z') });
    await count({ query: 'hydrogen', language: 'en' });
    await count({ query: 'ånga', outcome: 'unfollowed' });
    const words = async (change: object) => (await asked(change)).map(({ query }) => query);
    expect(await words({ period: 'last' })).toEqual(['vätgas']);
    expect(await words({ period: 'this', language: 'en' })).toEqual(['hydrogen']);
    expect(await words({ outcome: 'unfollowed' })).toEqual(['ånga']);
  });

  it('what is handled apart from the rest, until readers miss it again in a later week', async () => {
    const { markHandled } = await import('../../cms/search-reports/handled.ts');
    await count();
    expect(await markHandled(payload, vatgas, 'synonym')).toBe(true);
    await count();
    expect(await asked()).toEqual([]);
    expect(await asked({ handled: true })).toMatchObject([{ nothing: 2, handled: 'synonym' }]);
    await count({}, { at: new Date('2026-11-23T12:00:00Z') });
    expect(await asked()).toMatchObject([{ nothing: 3, handled: null }]);
  });

  it('never again what they have dismissed', async () => {
    const { markHandled } = await import('../../cms/search-reports/handled.ts');
    await count();
    await markHandled(payload, vatgas, 'dismissed');
    await count({}, { at: new Date('2026-11-23T12:00:00Z') });
    await count({ outcome: 'unfollowed' }, { at: new Date('2026-11-23T12:00:00Z') });
    expect(await asked()).toEqual([]);
    expect(await asked({ handled: true })).toMatchObject([{ nothing: 2, unfollowed: 1 }]);
  });
});

describe('The search page knows where to report', () => {
  const address = async () => (await publicSettings(cms)).searchReportUrl;
  const setting = (countSearches: boolean) =>
    payload.updateGlobal({ slug: 'settings', data: { countSearches } });

  it('from the beginning, and not when staff have switched it off', async () => {
    expect(await address()).toBe('https://cms.example/search-report');
    await setting(false);
    expect(await address()).toBeUndefined();
    await setting(true);
    expect(await address()).toBe('https://cms.example/search-report');
  });
});

describe('A query becomes a synonym of a term', () => {
  const synonyms = async (id: number) => {
    const locales = await Promise.all(
      (['sv', 'en'] as const).map((locale) => payload.findByID({ collection: 'terms', id, locale })),
    );
    return locales.map((term) => (term.synonyms ?? []).join(' '));
  };

  async function term(english: object = {}): Promise<number> {
    const { id } = await payload.create({
      collection: 'terms',
      locale: 'sv',
      data: { title: 'Vätgas', slug: '', synonyms: ['h2'] },
    });
    const data = { title: 'Hydrogen', slug: '', synonyms: ['h2 gas'], ...english };
    await payload.update({ collection: 'terms', id, locale: 'en', data });
    return id;
  }

  async function add(id: number, language: 'sv' | 'en', query: string) {
    const { createLocalReq } = await import('payload');
    const { addSynonym } = await import('../../cms/search-reports/add-synonym.ts');
    const user = await payload.create({
      collection: 'users',
      data: { email: `${Math.random()}@bruket.example`, password: 'a-long-password', role: 'editor' },
    });
    const req = await createLocalReq({ user: { ...user, collection: 'users' } as never }, payload);
    return addSynonym(id, { language, query }, req);
  }

  it('beside those it has, and leaves the other language alone', async () => {
    const id = await term();
    expect(await add(id, 'sv', 'väte')).toBe('Vätgas');
    expect(await synonyms(id)).toEqual(['h2 väte', 'h2 gas']);
    expect(await add(id, 'en', 'h2 fuel')).toBe('Hydrogen');
    expect(await synonyms(id)).toEqual(['h2 väte', 'h2 gas h2 fuel']);
  });

  it('also of one that is hidden, which stays hidden', async () => {
    const id = await term({ hidden: true });
    expect(await add(id, 'en', 'h2 fuel')).toBe('Hydrogen');
    const stored = await payload.findByID({ collection: 'terms', id, locale: 'en' });
    expect(stored).toMatchObject({ hidden: true, synonyms: ['h2 gas', 'h2 fuel'] });
    expect((await synonyms(id))[0]).toBe('h2');
  });

  it('without changing what else is said of it', async () => {
    const id = await term();
    const definition = 'Gas av väte.';
    await payload.update({ collection: 'terms', id, locale: 'sv', data: { definition } });
    const before = await payload.findByID({ collection: 'terms', id, locale: 'all' });
    await add(id, 'sv', 'väte');
    const after = await payload.findByID({ collection: 'terms', id, locale: 'all' });
    expect(after).toEqual({
      ...before,
      updatedAt: expect.any(String),
      fieldAuthors: expect.any(Object),
      synonyms: { sv: ['h2', 'väte'], en: ['h2 gas'] },
    });
  });

  it('once', async () => {
    const id = await term();
    await add(id, 'sv', 'väte');
    await add(id, 'sv', 'väte');
    expect((await synonyms(id))[0]).toBe('h2 väte');
  });

  it('not of a term that is missing, or has no word in that language', async () => {
    const { id } = await payload.create({
      collection: 'terms',
      locale: 'sv',
      data: { title: 'Ånga', slug: '' },
    });
    expect(await add(id, 'en', 'steam')).toBeUndefined();
    expect(await add(999_999, 'sv', 'steam')).toBeUndefined();
  });
});

describe('The collection', () => {
  it('is read by nobody signed out, and written by nobody', async () => {
    const own = { collection: 'search-reports', overrideAccess: false } as const;
    await expect(payload.find({ ...own })).rejects.toThrow();
    const user = { id: 1, collection: 'users', role: 'administrator' } as never;
    const { docs } = await payload.find({ ...own, user });
    expect(docs).toEqual([]);
    const data = { ...vatgas, week: '2026-W47', count: 1 };
    await expect(payload.create({ ...own, user, data })).rejects.toThrow();
  });
});
