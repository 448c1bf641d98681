import { sql } from '@payloadcms/db-postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Found } from '../../cms/find/endpoint.ts';
import { catchUpTexts } from '../../cms/find/keep-texts.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { signIn, stranger, type Staff } from '../support/rest.ts';
import { actsIn, paragraph } from '../support/staff-acts.ts';

let cms: OpenedPayload;
let anna: Staff;
let reader: Staff;

beforeAll(async () => {
  cms = await openPayload();
  anna = await signIn(cms.payload, 'anna@example.org');
  reader = await signIn(cms.payload, 'rut@example.org', { role: 'reader' });
});

afterAll(() => cms?.close());

async function write(values: object, language: 'sv' | 'en' = 'sv'): Promise<number> {
  const answer = await anna.post(`/press-releases?locale=${language}&draft=true&depth=0`, values);
  expect(answer.status, JSON.stringify(answer.body)).toBe(201);
  return answer.body.doc.id;
}

const find = async (query: string, staff = anna): Promise<Found[]> =>
  (await staff.get(`/find?q=${encodeURIComponent(query)}`)).body.found;
const titleOf = ({ title }: Found) => title.map(({ text }) => text).join('');
const titles = async (query: string, staff = anna) => (await find(query, staff)).map(titleOf);

describe('Staff find what is written', () => {
  beforeAll(async () => {
    await write({ title: 'Bättre arbetsmiljö i gjuteriet', lede: 'Plymen fångas.' });
    await write({ title: 'Länet växer', body: paragraph('Företagen i dalen satsar på verkstäder.') });
    await write({ title: 'Lånet betalas', lede: 'Idén kom från ett kafé.' });
    await write({ title: 'Cleaner air in the foundry' }, 'en');
  });

  it.each([
    ['a word of a title', 'gjuteriet', 'Bättre arbetsmiljö i gjuteriet'],
    ['the beginning of one', 'gjut', 'Bättre arbetsmiljö i gjuteriet'],
    ['a part of a compound', 'miljö', 'Bättre arbetsmiljö i gjuteriet'],
    ['a word of the lede', 'plymen', 'Bättre arbetsmiljö i gjuteriet'],
    ['a word of the body in another form', 'företag', 'Länet växer'],
    ['another form of what is written', 'kaféer', 'Lånet betalas'],
    ['words from title and body together', 'verkstäder länet', 'Länet växer'],
    ['é typed as e', 'ide', 'Lånet betalas'],
    ['a text in the other language', 'foundry', 'Cleaner air in the foundry'],
  ])('by %s', async (_, query, title) => {
    expect(await titles(query)).toEqual([title]);
  });

  it('and take å, ä and ö for letters of their own', async () => {
    expect(await titles('länet')).toEqual(['Länet växer']);
    expect(await titles('lånet')).toEqual(['Lånet betalas']);
    expect(await titles('lanet')).toEqual([]);
  });

  it('with the words around the hit, which is marked', async () => {
    const [found] = await find('satsar');
    expect(found?.snippet).toContainEqual({ text: 'satsar', isHit: true });
    expect(found?.snippet.map(({ text }) => text).join('')).toContain(
      'Företagen i dalen satsar på verkstäder.',
    );
  });

  it('with the title before the body', async () => {
    await write({ title: 'Något annat', body: paragraph('Om gjuteriet.') });
    expect(await titles('gjuteriet')).toEqual(['Bättre arbetsmiljö i gjuteriet', 'Något annat']);
  });

  it('by names and other things, in both languages', async () => {
    const topic = await anna.post('/topics?locale=sv&depth=0', { title: 'Vätgas' });
    await anna.patch(`/topics/${topic.body.doc.id}?locale=en`, { title: 'Hydrogen' });
    expect(await titles('hydrogen')).toEqual(['Vätgas']);
    await anna.post('/people?locale=sv&depth=0', { name: 'Åke Öström' });
    expect(await titles('öström')).toEqual(['Åke Öström']);
  });
});

describe('What staff find is', () => {
  it('the newest words of a text, whatever readers have', async () => {
    const id = await write({ title: 'Ursprunglig kvarn' });
    await anna.patch(`/press-releases/${id}?locale=sv&draft=true&autosave=true`, { title: 'Senare kvarn' });
    expect(await titles('kvarn')).toEqual(['Senare kvarn']);
    expect(await titles('ursprunglig')).toEqual([]);
  });

  it('told where it stands, and last when it lies in the trash', async () => {
    const id = await write({ title: 'Svarvare sökes' });
    await write({ title: 'En till som svarvare' });
    await actsIn('press-releases', anna, 'sv').trash(id);
    const found = await find('svarvare');
    expect(found.map((one) => [titleOf(one), one.standing?.kind])).toEqual([
      ['En till som svarvare', 'draft'],
      ['Svarvare sökes', 'trash'],
    ]);
  });

  it('gone with what is deleted for good', async () => {
    const { body } = await anna.post('/topics?locale=sv&depth=0', { title: 'Fräsning' });
    await anna.delete(`/topics/${body.doc.id}`);
    expect(await titles('fräsning')).toEqual([]);
  });

  it('what each may read: accounts are for those who manage them, and nothing for strangers', async () => {
    expect(await titles('rut@example.org')).toEqual(['rut@example.org']);
    expect(await titles('rut@example.org', reader)).toEqual([]);
    expect(await titles('foundry', reader)).toEqual(['Cleaner air in the foundry']);
    expect((await stranger(cms.payload).get('/find?q=foundry')).status).toBe(401);
  });

  it.each(["it's", "' & !", '((', ':*', '\\', '%', '"', 'x'.repeat(5000), '🙂', '', ' '])(
    'asked for by any letters, such as %j',
    async (query) => {
      expect((await anna.get(`/find?q=${encodeURIComponent(query)}`)).status).toBe(200);
    },
  );

  it('found too when it was stored past the CMS', async () => {
    await write({ title: 'Härdning' });
    await cms.payload.db.drizzle.execute(sql`DELETE FROM find_texts`);
    expect(await titles('härdning')).toEqual([]);
    await catchUpTexts(cms.payload);
    expect(await titles('härdning')).toEqual(['Härdning']);
  });
});
