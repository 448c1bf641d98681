import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOutdated } from '../../cms/translation/outdated.ts';
import type { SideBySide } from '../../cms/translation/side-by-side.ts';
import { toLexical } from '../../cms/rich-text/to-lexical.ts';
import type { RichText } from '../../common/protocol/published-store/rich-text.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { signIn, type Staff } from '../support/rest.ts';
import { actsIn, type Acts } from '../support/staff-acts.ts';
import { startTranslationServer, type TranslationServer } from '../support/translation-server.ts';

type Values = Record<string, unknown>;

let server: TranslationServer;
let cms: OpenedPayload;
let staff: Staff;
let translator: Staff;
let swedish: Acts;
let english: Acts;

beforeAll(async () => {
  server = await startTranslationServer();
  process.env['TRANSLATE_URL'] = server.url;
  process.env['TRANSLATE_KEY'] = 'nyckel';
  cms = await openPayload();
  staff = await signIn(cms.payload, 'anna@example.org');
  translator = await signIn(cms.payload, 'tove@example.org', { role: 'translator', translates: 'en' });
  swedish = actsIn('press-releases', staff, 'sv');
  english = actsIn('press-releases', staff, 'en');
});

afterAll(async () => {
  await cms?.close();
  await server?.close();
});

const words = (text: string, format = 0) => ({ type: 'text' as const, text, format });
const paragraphs = (...lines: string[]) =>
  toLexical(lines.map((line) => ({ type: 'paragraph', children: [words(line)] })));

const texts = {
  title: 'Nytt valsverk',
  lede: 'Verket byggs i vår.',
  body: paragraphs('Första stycket.', 'Andra stycket.', 'Tredje stycket.'),
};
const translated = {
  title: 'New rolling mill',
  lede: 'It is built this spring.',
  body: paragraphs('First paragraph.', 'Second paragraph.', 'Third paragraph.'),
};

const addressOf = (id: number, act = '') => `/press-releases/${id}/translation${act}`;

async function look(id: number, person: Staff = staff): Promise<SideBySide> {
  const { status, body } = await person.get(addressOf(id));
  expect(status, JSON.stringify(body)).toBe(200);
  return body as SideBySide;
}

const marksOf = ({ fields }: SideBySide) =>
  fields.filter(({ isChanged }) => isChanged).map(({ path }) => path);

async function makePair(more: object = {}) {
  const sv = await swedish.create({ ...texts, ...more });
  await swedish.publish(sv);
  const { status, body } = await staff.post(addressOf(sv));
  expect(status).toBe(201);
  const en = body.id as number;
  await english.publish(en, translated);
  return { sv, en };
}

async function storedNote(id: number): Promise<string | undefined> {
  const { rows } = await cms.payload.db.pool.query(
    `SELECT data->>'olderSince' AS since FROM published_texts WHERE source = 'press-releases' AND id = $1`,
    [id],
  );
  return rows[0]?.since ?? undefined;
}

/** What the list of the admin shows of the choice. */
async function outdated(): Promise<number[]> {
  const { body } = await staff.get(
    '/press-releases?locale=en&limit=0&depth=0&where[choice][equals]=outdated',
  );
  return (body.docs as { id: number }[]).map(({ id }) => id);
}

describe('A translation beside its source', () => {
  it('marks word for word what has changed in the source, once readers have it', async () => {
    const { sv, en } = await makePair();
    expect(marksOf(await look(en))).toEqual([]);
    const body = paragraphs('Första stycket.', 'Andra stycket, nu längre.', 'Tredje stycket.', 'Fjärde.');
    await swedish.autosave(sv, { title: 'Nytt valsverk i Hofors', body });
    expect(await look(en)).toMatchObject({ source: { isDraft: true, isLive: true }, changedAt: null });
    expect(await outdated()).not.toContain(en);
    await swedish.publish(sv);
    const seen = await look(en);
    expect(marksOf(seen)).toEqual(['title', 'body']);
    expect(seen.changedAt).not.toBeNull();
    const [title, , text] = seen.fields;
    expect(title?.lines[0]?.words).toEqual([
      { text: 'Nytt valsverk', change: 'same' },
      { text: ' i Hofors', change: 'added' },
    ]);
    expect(text?.lines.map(({ change }) => change)).toEqual(['same', 'changed', 'same', 'added']);
    expect(await outdated()).toContain(en);
  });

  it('is up to date by its fields, one by one or all at once, with what was seen', async () => {
    const { sv, en } = await makePair();
    await swedish.publish(sv, { title: 'Valsverk', lede: 'I vår.' });
    const { seen } = await look(en);
    const one = await staff.post(addressOf(en, '/current'), { paths: ['title'], seen });
    expect(marksOf(one.body as SideBySide)).toEqual(['lede']);
    await swedish.publish(sv, { lede: 'I höst.' });
    const late = await staff.post(addressOf(en, '/current'), { seen });
    expect([late.status, late.body.errors[0].message]).toEqual([
      409,
      'Originalet har ändrats sedan du läste det. Läs det som är nytt, och försök igen.',
    ]);
    const all = await staff.post(addressOf(en, '/current'), { seen: (await look(en)).seen });
    expect(marksOf(all.body as SideBySide)).toEqual([]);
    expect(await outdated()).not.toContain(en);
  });

  it('knows of texts that came as a pair what they said before the first change', async () => {
    const key = 'fran-import';
    const sv = await swedish.create({ ...texts, translationKey: key });
    const en = await english.create({ ...translated, translationKey: key });
    await swedish.publish(sv);
    await english.publish(en);
    await swedish.publish(sv, { lede: 'Verket byggs i höst.' });
    expect(marksOf(await look(en))).toEqual(['lede']);
    expect(await look(sv)).toMatchObject({ isSource: true, source: { id: en } });
  });

  it('may be told to readers, until it is up to date again', async () => {
    const { sv, en } = await makePair();
    await staff.post(addressOf(en, '/tells'), { tells: true });
    expect(await storedNote(en)).toBeUndefined();
    await swedish.publish(sv, { lede: 'I höst.' });
    expect(await storedNote(en)).toBe((await look(en)).changedAt);
    await staff.post(addressOf(en, '/current'), { seen: (await look(en)).seen });
    expect(await storedNote(en)).toBeUndefined();
    await swedish.publish(sv, { lede: 'Nästa år.' });
    expect(await storedNote(en)).toBeDefined();
    await swedish.publish(sv, { lede: 'I höst.' });
    expect(await storedNote(en)).toBeUndefined();
  });

  it('is in the list of what is out of date, and no longer when it lies in the trash', async () => {
    const { sv, en } = await makePair();
    await swedish.publish(sv, { title: 'Ett helt annat valsverk' });
    expect(await outdated()).toContain(en);
    expect(await outdated()).not.toContain(sv);
    expect(await isOutdated(cms.payload, 'press-releases', en)).toBe(true);
    expect(await isOutdated(cms.payload, 'press-releases', sv)).toBe(false);
    await english.trash(en);
    expect(await outdated()).not.toContain(en);
  });
});

describe('What a translation shares with its source', () => {
  it('is told before it is taken over, and leaves the words alone', async () => {
    const topic = await staff.post('/topics?locale=sv&depth=0', { title: 'Stål' });
    const { sv, en } = await makePair();
    await swedish.publish(sv, { title: 'Valsverk', topics: [topic.body.doc.id], place: 'Hofors' });
    await english.autosave(en, { lede: 'Newest words.' });
    const versions = (await english.versions(en)).length;
    const { body } = await staff.get(addressOf(en, '/facts'));
    expect(body.differences).toEqual([
      {
        path: 'topics',
        label: 'Ämnen',
        lines: [{ change: 'added', words: [{ text: 'Stål', change: 'added' }] }],
      },
    ]);
    const taken = await translator.post(addressOf(en, '/facts'));
    expect(taken.body.values).toEqual({ topics: [topic.body.doc.id] });
    expect(await english.newest(en)).toMatchObject({
      ...{ title: 'New rolling mill', lede: 'Newest words.', topics: [topic.body.doc.id], _status: 'draft' },
    });
    expect(await english.versions(en)).toHaveLength(versions + 1);
    expect(await english.stored(en)).toMatchObject({ topics: [], lede: 'It is built this spring.' });
  });

  it('are also the figures of rows, but of a row with other words not before those are translated', async () => {
    const [cases, casesInEnglish] = [actsIn('case-studies', staff), actsIn('case-studies', staff, 'en')];
    const metrics = [
      { label: 'El', unit: 'kWh', before: 10, after: 8 },
      { label: 'Vatten', unit: 'l', before: 5, after: 4 },
    ];
    const sv = await cases.create({ title: 'Fallet', metrics });
    const { body } = await staff.post(`/case-studies/${sv}/translation`);
    const en = body.id as number;
    const rows = (await casesInEnglish.newest(en))['metrics'] as { id: string }[];
    const english = ['Power', 'Water'].map((label, index) => ({
      ...metrics[index],
      id: rows[index]?.id,
      label,
    }));
    await casesInEnglish.autosave(en, { title: 'The case', metrics: english });
    const now = [
      { ...metrics[0], label: 'Tid', after: 7 },
      { ...metrics[1], after: 3 },
      { label: 'Gas', unit: 'm³', after: 1 },
    ];
    await cases.autosave(sv, { metrics: now });
    await staff.post(`/case-studies/${en}/translation/facts`);
    expect((await casesInEnglish.newest(en))['metrics']).toMatchObject([
      { id: rows[0]?.id, label: 'Power', after: 8 },
      { id: rows[1]?.id, label: 'Water', after: 3 },
      { label: null, after: 1 },
    ]);
  });
});

describe('A proposal by a service', () => {
  const rich: RichText = [
    {
      type: 'paragraph',
      children: [
        words('Vi sparar '),
        words('mycket', 1),
        words(' el, läs '),
        { type: 'link', target: { url: 'https://example.org/el' }, children: [words('mer & bättre')] },
        { type: 'component', slug: 'footnote', values: { text: 'Enligt mätning' } },
        words('.'),
      ],
    },
    { type: 'list', ordered: false, start: 1, items: [{ children: [words('Mät')], nested: [] }] },
    { type: 'component', slug: 'callout', values: { tone: 'note', title: 'Obs', text: 'Ring först.' } },
  ];
  const host = () => new URL(server.url).host;

  async function makeUntranslated() {
    const sv = await swedish.create({ ...texts, body: toLexical(rich) });
    const { body } = await staff.post(addressOf(sv));
    return { sv, en: body.id as number };
  }

  it('keeps format, links, footnotes and blocks, and goes only where staff were told', async () => {
    const { en } = await makeUntranslated();
    const untold = await translator.post(addressOf(en, '/proposal'));
    expect([untold.status, server.asked]).toEqual([409, []]);
    expect(await look(en)).toMatchObject({ open: ['title', 'lede', 'body'], service: host() });
    const { status, body } = await translator.post(addressOf(en, '/proposal'), { host: host() });
    expect([status, body.errors]).toEqual([200, undefined]);
    expect(server.asked[0]).toMatchObject({ source: 'sv', target: 'en', api_key: 'nyckel' });
    expect(body.values).toMatchObject({ title: 'NYTT VALSVERK', lede: 'VERKET BYGGS I VÅR.' });
    await english.autosave(en, body.values as Values);
    const { fromLexical } = await import('../../cms/rich-text/from-lexical.ts');
    expect(fromLexical((await english.newest(en))['body'])).toEqual([
      {
        type: 'paragraph',
        children: [
          words('VI SPARAR '),
          words('MYCKET', 1),
          words(' EL, LÄS '),
          { type: 'link', target: { url: 'https://example.org/el' }, children: [words('MER & BÄTTRE')] },
          { type: 'component', slug: 'footnote', values: { text: 'ENLIGT MÄTNING' } },
          words('.'),
        ],
      },
      { type: 'list', ordered: false, start: 1, items: [{ children: [words('MÄT')], nested: [] }] },
      { type: 'component', slug: 'callout', values: { tone: 'note', title: 'OBS', text: 'RING FÖRST.' } },
    ]);
  });

  it('goes word by word where the service loses the tags', async () => {
    const { en } = await makeUntranslated();
    server.misbehave((response, { q, format }) => {
      const plain = q.map((text) => (format === 'html' ? text.replace(/<[^>]*>/g, '') : text.toUpperCase()));
      response.end(JSON.stringify({ translatedText: plain }));
    });
    const { body } = await staff.post(addressOf(en, '/proposal'), { host: host(), paths: ['body'] });
    server.misbehave();
    const { fromLexical } = await import('../../cms/rich-text/from-lexical.ts');
    expect(fromLexical(body.values.body)[0]).toMatchObject({
      children: [
        words('VI SPARAR '),
        words('MYCKET', 1),
        words(' EL, LÄS '),
        { type: 'link' },
        {},
        words('.'),
      ],
    });
  });

  it('is not published before somebody has read it, or written something else', async () => {
    const { en } = await makeUntranslated();
    const { body } = await staff.post(addressOf(en, '/proposal'), { host: host() });
    await english.autosave(en, body.values as Values);
    const refused = await english.publish(en);
    expect(refused.status).toBe(400);
    expect(
      (refused.body.errors[0].data.errors as { message: string }[]).map(({ message }) => message),
    ).toContain('Rubrik är maskinöversatt och inte läst. Läs och rätta, eller markera fältet som läst.');
    await english.autosave(en, { title: 'New rolling mill' });
    expect(Object.keys((await look(en)).unread).sort()).toEqual(['body', 'lede']);
    await translator.post(addressOf(en, '/read'), { paths: ['lede'] });
    expect((await english.publish(en)).status).toBe(400);
    await translator.post(addressOf(en, '/read'));
    const { status } = await english.publish(en);
    expect(status).toBe(200);
  });

  it('leaves what people have translated', async () => {
    const { sv, en } = await makePair();
    await swedish.autosave(sv, { place: 'Hofors' });
    await english.autosave(en, {
      body: paragraphs('First paragraph.', 'Andra stycket.', 'Third paragraph.'),
    });
    const { body } = await staff.post(addressOf(en, '/proposal'), { host: host() });
    expect(Object.keys(body.values as Values).sort()).toEqual(['body', 'place']);
    const { linesOfRichText } = await import('../../cms/differences/lines.ts');
    expect(linesOfRichText(body.values.body)).toEqual([
      'First paragraph.',
      'ANDRA STYCKET.',
      'Third paragraph.',
    ]);
    expect((await look(en)).unread).toEqual({});
  });

  it.each([
    [
      403,
      'Översättningstjänsten godtar inte nyckeln. Be den som sköter servern att kontrollera TRANSLATE_KEY.',
    ],
    [429, 'Översättningstjänsten har för mycket att göra just nu. Vänta en stund och försök igen.'],
    [
      200,
      'Översättningstjänsten svarade inte med en översättning. Försök igen, eller säg till den som sköter servern.',
    ],
  ])('that fails with %i is told in plain words, and changes nothing', async (code, message) => {
    const { en } = await makeUntranslated();
    server.misbehave((response) => response.writeHead(code).end('<html>Nej</html>'));
    const { status, body } = await staff.post(addressOf(en, '/proposal'), { host: host() });
    server.misbehave();
    expect([status, body.errors[0].message]).toEqual([502, message]);
    expect((await look(en)).unread).toEqual({});
  });
});
