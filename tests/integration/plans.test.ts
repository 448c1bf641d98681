import fc, { seed } from '../support/fast-check.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standingOf, type Standing } from '../../cms/published/standing.ts';
import type { DocumentState } from '../../cms/published/visibility.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { answerRest, signIn, stranger, type Answer, type Staff } from '../support/rest.ts';

let cms: OpenedPayload;
let karin: Staff;
let olle: Staff;

const far = '2030-01-08T07:00:00.000Z';
const farther = '2030-01-11T07:00:00.000Z';
const end = '2031-01-01T07:00:00.000Z';
let made = 0;

beforeAll(async () => {
  cms = await openPayload();
  karin = await signIn(cms.payload, 'karin@example.org');
  olle = await signIn(cms.payload, 'olle@example.org');
});

afterAll(() => cms?.close());

async function makeDraft(data: object = {}, by = karin, language = 'sv'): Promise<number> {
  const title = `Text ${(made += 1)}`;
  return (await by.post(`/guides?locale=${language}&draft=true`, { title, ...data })).body.doc.id;
}

const publish = (id: number, data: object = {}) =>
  karin.patch(`/guides/${id}`, { ...data, _status: 'published' });
const withdraw = (id: number, data: object = {}) =>
  karin.post(`/guides/${id}/withdraw`, { reason: 'mistake', ...data });

/** What the model knows of a guide. */
interface Model {
  kind: Standing['kind'];
  /** Whether readers have ever had it. */
  wasLive: boolean;
  /** While it waits. */
  publishAt?: string | undefined;
  /** Whether it is to be withdrawn. */
  ends: boolean;
}

const isOut = ({ kind }: Model) => kind === 'live' || kind === 'waiting';
const live: Partial<Model> = { kind: 'live', wasLive: true, publishAt: undefined };
const waiting = (publishAt: string): Partial<Model> => ({ kind: 'waiting', publishAt });
const ended = ({ wasLive }: Model): Partial<Model> => ({
  kind: wasLive ? 'withdrawn' : 'draft',
  publishAt: undefined,
  ends: false,
});

/** What staff do, and what the model makes of it: nothing where it is refused. */
interface Act {
  name: string;
  run(id: number): Promise<Answer>;
  model(known: Model): Partial<Model> | undefined;
}

const post = (id: number, publishAt: string | null) => karin.post(`/guides/${id}/publish-at`, { publishAt });

const acts: Act[] = [
  { name: 'publish now', run: (id) => publish(id, { publishAt: null }), model: () => live },
  {
    name: 'move ahead',
    run: (id) => post(id, far),
    model: (known) => (isOut(known) ? waiting(far) : undefined),
  },
  {
    name: 'move further ahead',
    run: (id) => post(id, farther),
    model: (known) => (isOut(known) ? waiting(farther) : undefined),
  },
  { name: 'move to now', run: (id) => post(id, null), model: (known) => (isOut(known) ? live : undefined) },
  {
    name: 'take the time away',
    run: (id) => karin.delete(`/guides/${id}/publish-at`),
    model: (known) => (known.kind === 'waiting' ? ended(known) : undefined),
  },
  {
    name: 'withdraw now',
    run: (id) => withdraw(id),
    model: (known) => (known.kind === 'live' ? ended(known) : undefined),
  },
  {
    name: 'withdraw later',
    run: (id) => withdraw(id, { at: end }),
    model: (known) => (isOut(known) ? { ends: true } : undefined),
  },
  {
    name: 'keep',
    run: (id) => karin.delete(`/guides/${id}/withdraw`),
    model: (known) => (known.ends ? { ends: false } : undefined),
  },
  {
    name: 'unpublish',
    run: (id) => karin.patch(`/guides/${id}`, { _status: 'draft' }),
    model: (known) => (isOut(known) ? ended(known) : {}),
  },
  {
    name: 'write',
    run: (id) => karin.patch(`/guides/${id}?draft=true&autosave=true`, { lede: `Utkast ${(made += 1)}` }),
    model: () => ({}),
  },
  {
    name: 'throw away and take back as a draft',
    run: async (id) => {
      await karin.patch(`/guides/${id}`, { deletedAt: new Date().toISOString() });
      return karin.patch(`/guides/${id}?trash=true`, { deletedAt: null, _status: 'draft' });
    },
    model: (known) => (isOut(known) ? ended(known) : {}),
  },
];

async function expectAs(known: Model, id: number, after: string): Promise<void> {
  const { body } = await karin.get(`/guides/${id}?depth=0`);
  const { kind } = standingOf(body as DocumentState, new Date());
  expect(kind, after).toBe(known.kind);
  if (known.publishAt) expect(body.publishAt, after).toBe(known.publishAt);
  expect(body.withdrawAt === end, after).toBe(known.ends);
  const { body: newest } = await karin.get(`/guides/${id}?draft=true&depth=0`);
  const ofBoth = ['withdrawAt', 'withdrawals', ...(isOut(known) ? ['publishAt'] : [])];
  for (const name of ofBoth) expect(newest[name] ?? [], `${name} after ${after}`).toEqual(body[name] ?? []);
}

describe('Acts of planning', () => {
  it('end where their order says, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...acts), { minLength: 4, maxLength: 10 }),
        async (chosen) => {
          const id = await makeDraft();
          let known: Model = { kind: 'draft', wasLive: false, ends: false };
          const done: string[] = [];
          for (const act of chosen) {
            done.push(act.name);
            const { status, body } = await act.run(id);
            const next = act.model(known);
            expect(status, `${done.join(', ')}: ${JSON.stringify(body.errors)}`).toBe(next ? 200 : 409);
            known = { ...known, ...next };
            await expectAs(known, id, done.join(', '));
          }
        },
      ),
      { seed, numRuns: Number(process.env['FC_RUNS'] ?? 15) },
    );
  });
});

describe('Ready-made choices', () => {
  const titles = async (choice: string, by = karin) => {
    const where = `where[or][0][and][0][choice][equals]=${choice}&where[or][0][and][1][title][like]=Urval`;
    const { body } = await by.get(`/guides?draft=true&limit=50&sort=title&${where}`);
    return (body.docs as { title: string }[]).map(({ title }) => title);
  };
  const ids: Record<string, number> = {};

  beforeAll(async () => {
    const translated = await makeDraft({ title: 'Urval live' });
    const { translationKey } = (await karin.get(`/guides/${translated}?draft=true`)).body;
    await publish(translated);
    await makeDraft({ title: 'Urval translation', translationKey }, olle, 'en');
    ids['planned'] = await makeDraft({ title: 'Urval planerad', publishAt: far });
    await publish(ids['planned']);
    await karin.patch(`/guides/${ids['planned']}?draft=true`, { lede: 'Nyare.' });
    const ending = await makeDraft({ title: 'Urval slutar' });
    await publish(ending);
    await withdraw(ending, { at: end });
    const gone = await makeDraft({ title: 'Urval indragen' });
    await publish(gone);
    await withdraw(gone);
    await makeDraft({ title: 'Urval gammal', reviewDueAt: '2020-01-01' });
    const trashed = await makeDraft({ title: 'Urval slängd', reviewDueAt: '2020-01-01' });
    await karin.patch(`/guides/${trashed}`, { deletedAt: new Date().toISOString() });
  });

  it('tell what is planned, live and withdrawn for readers, whatever newer drafts there are', async () => {
    expect(await titles('planned')).toEqual(['Urval planerad', 'Urval slutar']);
    expect(await titles('live')).toEqual(['Urval live', 'Urval slutar']);
    expect(await titles('withdrawn')).toEqual(['Urval indragen']);
  });

  it('tell what is mine, not translated, and due for a review', async () => {
    expect(await titles('mine', olle)).toEqual(['Urval translation']);
    expect(await titles('mine')).not.toContain('Urval translation');
    const untranslated = await titles('untranslated');
    expect(untranslated).toContain('Urval planerad');
    expect(untranslated).not.toContain('Urval live');
    expect(await titles('overdue')).toEqual(['Urval gammal']);
  });

  it('are what an act on all that a list shows is about', async () => {
    const where = 'where[or][0][and][0][choice][equals]=planned&where[or][0][and][1][title][like]=Urval p';
    const { body } = await karin.patch(`/guides?locale=sv&${where}`, { minutes: 5 });
    expect((body.docs as { id: number }[]).map(({ id }) => id)).toEqual([ids['planned']]);
  });

  it('are of nothing where somebody asks for one that there is not', async () => {
    expect((await karin.get('/guides?where[choice][equals]=everything')).body.docs).toEqual([]);
  });
});

describe('A calendar that is subscribed to', () => {
  const read = (address: string) => answerRest(cms.payload, new Request(address));
  const make = async (by: Staff) => String((await by.post('/calendar')).body.address);

  it('has the titles and times of what is planned and published, in both languages, and no text', async () => {
    for (const [title, language] of [
      ['Kalendern å', 'sv'],
      ['The calendar', 'en'],
    ] as const) {
      const id = await makeDraft(
        { title, lede: 'Hemlig ingress.', publishAt: new Date().toISOString() },
        karin,
        language,
      );
      await publish(id);
      await withdraw(id, { at: new Date(Date.now() + 86_400_000).toISOString() });
    }
    await makeDraft({ title: 'Bara ett utkast' });
    const response = await read(await make(karin));
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = (await response.text()).replaceAll('\r\n ', '');
    for (const title of ['Kalendern å', 'Dras in: Kalendern å', 'The calendar', 'Dras in: The calendar'])
      expect(text).toContain(`SUMMARY:${title}\r\n`);
    expect(text).not.toMatch(/Hemlig|Bara ett utkast/);
    expect(text.match(/BEGIN:VEVENT/g)?.length).toBe(text.match(/DTSTART:\d{8}T\d{6}Z/g)?.length);
  });

  it('is at an address that only the newest secret of its person opens', async () => {
    const [first, other] = [await make(karin), await make(olle)];
    const second = await make(karin);
    const [, secret] = /-(.*)$/.exec(new URL(second).pathname) ?? [];
    const guessed = [
      first,
      second.slice(0, -1) + (second.endsWith('A') ? 'B' : 'A'),
      `${new URL('/', second).href}api/calendar/${olle.id}-${secret}`,
      `${new URL('/', second).href}api/calendar/${karin.id}-`,
      `${new URL('/', second).href}api/calendar/999999-${secret}`,
    ];
    for (const address of guessed) expect((await read(address)).status, address).toBe(404);
    expect([(await read(second)).status, (await read(other)).status]).toEqual([200, 200]);
    await karin.delete('/calendar');
    expect([(await read(second)).status, (await read(other)).status]).toEqual([404, 200]);
  });

  it('is given to nobody who has not signed in', async () => {
    expect((await stranger(cms.payload).post('/calendar')).status).toBe(401);
  });
});
