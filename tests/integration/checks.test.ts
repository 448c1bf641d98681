import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kinds } from '../../common/addresses.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { signIn, stranger, type Answer, type Staff } from '../support/rest.ts';
import { actsIn, blockOf, paragraph, type Acts } from '../support/staff-acts.ts';
import { jpeg } from '../support/uploads.ts';

let cms: OpenedPayload;
let staff: Staff;
let english: Staff;
let releases: Acts;
let picture: number;

beforeAll(async () => {
  cms = await openPayload();
  staff = await signIn(cms.payload, 'anna@example.org');
  english = await signIn(cms.payload, 'bo@example.org', { language: 'en' });
  releases = actsIn('press-releases', staff);
  const file = new File([new Uint8Array(await jpeg(1300, 700))], 'ugn.jpg', { type: 'image/jpeg' });
  const texts = { alt: 'En ugn', caption: 'Ugnen i Exempelfors.', credit: 'Bo Ek', licence: 'press' };
  const { body } = await staff.upload('POST', '/media?locale=sv', file, texts);
  picture = body.doc.id;
});

afterAll(() => cms?.close());

const lede = 'Tre län startar ett projekt för att industrin ska ställa om i snabbare takt.';

interface Found {
  severity: string;
  sentence: string;
  remedies: { act: string; collection?: string; id?: number; path?: string }[];
}

function remarksIn({ status, body }: Answer): Found[] {
  expect([status, body.errors]).toEqual([200, undefined]);
  return body.remarks as Found[];
}

const sentences = (found: Found[]) => found.map(({ severity, sentence }) => `${severity}: ${sentence}`);

async function make(collection: string, data: object, locale = 'sv'): Promise<number> {
  const { status, body } = await staff.post(`/${collection}?locale=${locale}&depth=0`, data);
  expect([status, body.errors]).toEqual([201, undefined]);
  return body.doc.id as number;
}

const check = async (id: number, values?: object, person = staff) =>
  remarksIn(
    values
      ? await person.post(`/press-releases/${id}/checks?locale=sv`, values)
      : await person.get(`/press-releases/${id}/checks`),
  );

describe('What is to be mended before publishing', () => {
  it('is told of the newest draft, in the language of whoever asks', async () => {
    const id = await releases.create({ title: 'Ny mätare' });
    await releases.autosave(id, { title: 'Ny mätare', lede });
    expect(sentences(await check(id))).toEqual([
      'asks: Ingen bild är vald.',
      'asks: Brödtexten är tom.',
      'asks: Ingen presskontakt är vald.',
    ]);
    expect(sentences(await check(id, undefined, english))).toContain('asks: There is no body text.');
  });

  it('is told of a form as it is written, of which nothing is stored', async () => {
    const id = await releases.create({ title: 'Ny mätare', lede });
    const contact = await make('people', { name: 'Anna Ek', role: 'chef', phone: '031-700 12 34' });
    const values = { title: 'Ny mätare', lede, body: paragraph('Nu.'), image: picture, contacts: [contact] };
    expect(await check(id, values)).toEqual([]);
    expect(await check(id)).toHaveLength(3);
  });

  it.each(kinds)('is told of %s that nobody has saved', async (kind) => {
    const found = remarksIn(await staff.post(`/${kind}/checks?locale=sv`, { title: 'Ny', steps: 0 }));
    expect(sentences(found)).toEqual(
      expect.arrayContaining(['asks: Brödtexten är tom.', 'asks: Ingressen är tom.']),
    );
  });

  it('is a time that is over, of what readers do not have yet', async () => {
    const publishAt = '2026-01-07T08:00:00.000Z';
    const id = await releases.create({ title: 'För sent', lede, publishAt });
    const late = expect.stringContaining('Publiceringstiden har redan varit') as string;
    expect(sentences(await check(id))).toContainEqual(late);
    await releases.publish(id);
    expect(sentences(await check(id))).not.toContainEqual(late);
  });
});

describe('A picture that is described in Swedish alone', () => {
  it('keeps an English text from being published, by itself and from the list, until it is described', async () => {
    const inEnglish = actsIn('press-releases', staff, 'en');
    const id = await inEnglish.create({ title: 'New meter', language: 'en', lede, image: picture });
    const [first] = await check(id);
    expect(first).toEqual({
      check: 'alt-texts',
      severity: 'blocks',
      sentence: 'Bilden ”ugn.jpg” saknar alternativtext på engelska.',
      remedies: [
        { act: 'open', collection: 'media', id: picture, path: 'alt', label: 'Skriv alternativtext' },
      ],
    });
    expect((await inEnglish.publish(id)).status).toBe(400);
    expect((await inEnglish.publishMany(id)).body).toMatchObject({
      docs: [],
      errors: [{ id, message: expect.stringContaining('alternativtext') as string }],
    });
    await staff.patch(`/media/${picture}?locale=en`, { alt: 'A furnace', caption: 'The furnace.' });
    expect(sentences(await check(id)).filter((sentence) => sentence.startsWith('blocks'))).toEqual([]);
    expect((await inEnglish.publishMany(id)).status).toBe(200);
  });
});

describe('A topic', () => {
  it('that is hidden is told of, and mended by the act that is offered', async () => {
    const topic = await make('topics', { title: 'Vätgas', hidden: true });
    const id = await releases.create({ title: 'Om vätgas', lede, topics: [topic] });
    const found = (await check(id)).find(({ sentence }) => sentence.includes('Vätgas'));
    expect(found?.sentence).toBe('Läsare ser inte ”Vätgas” (ämne), som är dolt på svenska.');
    expect(found?.remedies).toMatchObject([{ act: 'show', collection: 'topics', id: topic }]);
    await staff.patch(`/topics/${topic}?locale=sv`, { hidden: false });
    expect(sentences(await check(id)).join()).not.toContain('Vätgas');
  });

  it('without a name in the language of the text is called by that which it has', async () => {
    const topic = await make('topics', { title: 'Hydrogen' }, 'en');
    const id = await releases.create({ title: 'Om vätgas igen', lede, topics: [topic] });
    expect(sentences(await check(id))).toContain(
      'asks: Läsare ser inte ”Hydrogen” (ämne), som saknar namn på svenska.',
    );
  });
});

describe('Who is quoted', () => {
  it('is found in the text and told of once a title lacks', async () => {
    const person = await make('people', { name: 'Bo Ek' });
    const body = blockOf('quote', { text: 'Det går.', person });
    const id = await releases.create({ title: 'Citerad', lede, body });
    expect(await check(id)).toContainEqual({
      check: 'quotes',
      severity: 'asks',
      sentence: 'Bo Ek citeras utan titel på svenska.',
      remedies: [{ act: 'open', collection: 'people', id: person, path: 'role', label: 'Skriv titel' }],
    });
  });
});

describe('Refused in plain words is', () => {
  it('who has not signed in', async () => {
    const { status } = await stranger(cms.payload).post('/press-releases/checks', { title: 'Ny' });
    expect(status).toBe(401);
  });

  it.each(['999999', '0', 'abc'])('what is not there: %s', async (id) => {
    const { status, body } = await staff.get(`/press-releases/${id}/checks`);
    expect([status, body.errors[0].message]).toEqual([
      404,
      'Det finns inget att kontrollera. Texten kan vara borttagen.',
    ]);
  });

  it('half a value, until it is whole', async () => {
    const { status, body } = await staff.post('/press-releases/checks', { publishAt: 'på tisd' });
    expect([status, body.errors[0].message]).toEqual([422, expect.stringContaining('Fyll i det')]);
  });
});
