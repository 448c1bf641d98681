import type { Payload } from 'payload';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AskedPage } from '../../cms/feedback/page-at.ts';
import type { Feedback } from '../../cms/feedback/read-feedback.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { allowanceOf } from '../support/limits.ts';
import { publicSettings } from '../support/settings.ts';
import { openPublisher, type TestPublisher } from '../support/publisher.ts';
import { createTranslation } from '../support/translation.ts';

let cms: OpenedPayload;
let payload: Payload;
let publisher: TestPublisher;
let database: Client;
let guide: number;

const live = { _status: 'published' as const };
const now = new Date('2026-11-22T12:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000);

beforeAll(async () => {
  cms = await openPayload();
  ({ payload } = cms);
  database = new Client({ connectionString: cms.databaseUrl });
  await database.connect();
  publisher = await openPublisher(cms);
  const fields = { language: 'sv' as const, title: 'Mät tryckluften', slug: '', ...live };
  ({ id: guide } = await payload.create({ collection: 'guides', data: fields }));
  await publisher.publish();
});

afterEach(() => database.query('DELETE FROM feedback'));

afterAll(async () => {
  await publisher?.close();
  await database?.end();
  await cms?.close();
});

async function say(
  said: Partial<Feedback> = {},
  { at = now, page = {}, rows = 1000 }: { at?: Date; page?: Partial<AskedPage>; rows?: number } = {},
): Promise<boolean> {
  const { storeFeedback } = await import('../../cms/feedback/store.ts');
  const asked: AskedPage = { kind: 'guides', documentId: guide, language: 'sv', ...page };
  const feedback = { answer: 'no' as const, reasons: [], ...said };
  return storeFeedback(payload, asked, feedback, { now: at, newRows: allowanceOf(rows) });
}

const report = () => import('../../cms/feedback/report.ts');
const asked = (): AskedPage => ({ kind: 'guides', documentId: guide, language: 'sv' });

async function pages(change: object = {}) {
  const { pagesWithFeedback } = await report();
  const question = { period: 'year', open: false, order: 'open', limit: 50, ...change } as const;
  return (await pagesWithFeedback(payload, question, now)).pages;
}

const complaints = async () => (await report()).complaintsOf(payload, asked(), { now, limit: 50 });

describe('What readers say is stored', () => {
  it('with its day, and nothing of the reader', async () => {
    await say({ reasons: ['hard', 'missing'], comment: 'Vilket tryck?' });
    const { rows } = await database.query('SELECT * FROM feedback');
    expect(rows).toEqual([
      {
        id: expect.any(Number),
        kind: 'guides',
        document_id: String(guide),
        language: 'sv',
        answer: 'no',
        comment: 'Vilket tryck?',
        day: '2026-11-22',
        handled: false,
      },
    ]);
    expect(await complaints()).toMatchObject([{ reasons: ['hard', 'missing'], day: '2026-11-22' }]);
  });

  it('as it stands, whatever it says', async () => {
    const comment = `'); DROP TABLE feedback; -- <script>alert(1)</script> "\\ $1 % 🦆`;
    await say({ comment });
    expect(await complaints()).toMatchObject([{ comment }]);
  });

  it('not when there has been too much of it', async () => {
    expect(await say({}, { rows: 0 })).toBe(false);
    expect(await complaints()).toEqual([]);
  });

  it('when many say it at once', async () => {
    await Promise.all(Array.from({ length: 60 }, () => say({ answer: 'yes' })));
    expect(await pages()).toMatchObject([{ yes: 60, no: 0 }]);
  });
});

describe('The page of which readers say it', () => {
  const at = async (address: string) => {
    const { pageAt } = await import('../../cms/feedback/page-at.ts');
    return pageAt(payload, address);
  };
  const change = async (id: number, data: object) => {
    await payload.update({ collection: 'guides', id, data });
    await publisher.publish();
  };

  it('is found by its address', async () => {
    expect(await at('/guider/mat-tryckluften/')).toEqual(asked());
  });

  it('is not found under an address that has never been, nor in a language in which it is not', async () => {
    for (const address of ['/guider/', '/guider/nej/', '/en/guides/mat-tryckluften/', '/', "/'; --"]) {
      expect(await at(address), address).toBeUndefined();
    }
  });

  it('is none where readers are asked nothing', async () => {
    const fields = { language: 'sv' as const, title: 'Nyhet', slug: '', ...live };
    await payload.create({ collection: 'press-releases', data: fields });
    await publisher.publish();
    expect(await at('/pressmeddelanden/nyhet/')).toBeUndefined();
  });

  it('is found by its former address, which a reader may still have open', async () => {
    await change(guide, { slug: 'tryckluft', ...live });
    expect(await at('/guider/mat-tryckluften/')).toEqual(asked());
    expect(await at('/guider/tryckluft/')).toEqual(asked());
  });

  it('is not found before its embargo is over, nor once it has been withdrawn', async () => {
    const text = { title: 'Measure compressed air', slug: '', publishAt: '2099-01-01T00:00:00Z' };
    const english = await createTranslation(payload, { collection: 'guides', id: guide }, text);
    await publisher.publish();
    expect(await at('/en/guides/measure-compressed-air/')).toBeUndefined();
    await change(english, { ...live, publishAt: null });
    expect(await at('/en/guides/measure-compressed-air/')).toEqual({
      ...asked(),
      documentId: english,
      language: 'en',
    });
    await change(guide, { _status: 'draft' });
    expect(await at('/guider/tryckluft/')).toBeUndefined();
    expect(await at('/en/guides/measure-compressed-air/')).toBeDefined();
    await change(guide, live);
    expect(await at('/guider/tryckluft/')).toEqual(asked());
  });
});

describe('Staff see', () => {
  it('each page and language with its counts, what is to be done first', async () => {
    await say({ answer: 'yes' }, { page: { documentId: 900, kind: 'case-studies' } });
    await say({ answer: 'yes' });
    await say({ comment: 'Nej.' });
    await say({}, { page: { language: 'en' }, at: daysAgo(40) });
    expect(await pages()).toEqual([
      { ...asked(), yes: 1, no: 1, comments: 1, open: 1, day: '2026-11-22' },
      { ...asked(), language: 'en', yes: 0, no: 1, comments: 0, open: 1, day: '2026-10-13' },
      {
        ...asked(),
        documentId: 900,
        kind: 'case-studies',
        yes: 1,
        no: 0,
        comments: 0,
        open: 0,
        day: '2026-11-22',
      },
    ]);
    const ids = async (change: object) =>
      (await pages(change)).map(({ documentId, language }) => (documentId === guide ? language : documentId));
    expect(await ids({ kind: 'case-studies' })).toEqual([900]);
    expect(await ids({ language: 'en' })).toEqual(['en']);
    expect(await ids({ open: true })).toEqual(['sv', 'en']);
    expect(await ids({ period: 'month' })).toEqual(['sv', 900]);
    expect(await ids({ order: 'yes', limit: 1 })).not.toContain('en');
  });

  it('a page week by week, and the reasons by their number', async () => {
    const { reasonsOf, totalsOf, weeksOf } = await report();
    await say({ answer: 'yes' });
    await say({ reasons: ['missing'] });
    await say({ reasons: ['missing', 'hard'] }, { at: daysAgo(7) });
    expect(await weeksOf(payload, asked(), now)).toEqual([
      { week: '2026-W47', yes: 1, no: 1 },
      { week: '2026-W46', yes: 0, no: 1 },
    ]);
    expect(await reasonsOf(payload, asked(), now)).toEqual([
      { reason: 'missing', count: 2 },
      { reason: 'hard', count: 1 },
    ]);
    expect(await totalsOf(payload, asked(), now)).toEqual({ yes: 1, no: 2, since: '2026-11-15' });
    expect(await totalsOf(payload, { ...asked(), language: 'en' }, now)).toBeUndefined();
  });

  it('the weeks of the turn of the year as the calendar has them', async () => {
    const { weeksOf } = await report();
    await say({}, { at: new Date('2027-01-03T12:00:00Z') });
    const inJanuary = new Date('2027-01-10T12:00:00Z');
    expect(await weeksOf(payload, asked(), inJanuary)).toMatchObject([{ week: '2026-W53' }]);
  });

  it('what they have handled after what they have not, and new complaints as new', async () => {
    const { markHandled } = await import('../../cms/feedback/handled.ts');
    await say({ comment: 'ett' });
    await say({ comment: 'två' });
    const [, first] = await complaints();
    expect(await markHandled(payload, { id: first?.id ?? 0 }, true)).toBe(1);
    expect((await complaints()).map(({ comment }) => comment)).toEqual(['två', 'ett']);
    expect(await pages()).toMatchObject([{ no: 2, open: 1 }]);
    expect(await markHandled(payload, asked(), true)).toBe(2);
    expect(await pages({ open: true })).toEqual([]);
    await say({ comment: 'tre' });
    expect((await complaints())[0]).toMatchObject({ comment: 'tre', handled: false });
    expect(await markHandled(payload, { ...asked(), language: 'en' }, true)).toBe(0);
  });

  it('titles of drafts, too, and that a document is gone', async () => {
    const { titlesOf } = await import('../../cms/admin/feedback/titles.ts');
    const user = { id: 1, collection: 'users', role: 'administrator' } as never;
    const gone = { ...asked(), documentId: 999_999 };
    const titleOf = await titlesOf(payload, user, [asked(), gone]);
    expect([titleOf(asked()), titleOf(gone)]).toEqual(['Mät tryckluften', undefined]);
  });
});

describe('It is forgotten', () => {
  const forget = async () => {
    const { purgeOld } = await import('../../cms/intake/purge.ts');
    await purgeOld(cms.databaseUrl, now);
  };

  it('after 365 days, with its reasons', async () => {
    for (const days of [0, 364, 365, 500]) await say({ reasons: ['hard'] }, { at: daysAgo(days) });
    expect(await complaints()).toHaveLength(2);
    await forget();
    const count = async (table: string) => (await database.query(`SELECT id FROM ${table}`)).rowCount;
    expect([await count('feedback'), await count('feedback_reasons')]).toEqual([2, 2]);
  });
});

describe('Pages ask', () => {
  const address = async () => (await publicSettings(cms)).feedbackUrl;

  it('from the beginning, and not when staff have switched it off', async () => {
    expect(await address()).toBe('https://cms.example/feedback');
    await payload.updateGlobal({ slug: 'settings', data: { askReaders: false } });
    expect(await address()).toBeUndefined();
    await payload.updateGlobal({ slug: 'settings', data: { askReaders: true } });
  });
});

describe('The collection', () => {
  it('is read by nobody signed out, written by nobody, and removed from by staff', async () => {
    await say({ comment: 'Bort med det.' });
    const own = { collection: 'feedback', overrideAccess: false } as const;
    const user = { id: 1, collection: 'users', role: 'administrator' } as never;
    await expect(payload.find({ ...own })).rejects.toThrow();
    const [stored] = (await payload.find({ ...own, user })).docs;
    const id = stored?.id ?? 0;
    const data = { kind: 'guides', documentId: 1, language: 'sv', answer: 'yes', day: '2026-11-22' } as const;
    await expect(payload.create({ ...own, user, data })).rejects.toThrow();
    await expect(payload.update({ ...own, user, id, data: { comment: 'x' } })).rejects.toThrow();
    await expect(payload.delete({ ...own, id })).rejects.toThrow();
    await payload.delete({ ...own, user, id });
    expect(await complaints()).toEqual([]);
  });
});
