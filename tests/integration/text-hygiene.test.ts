import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { signIn, type Staff } from '../support/rest.ts';

let cms: OpenedPayload;
let staff: Staff;

beforeAll(async () => {
  cms = await openPayload();
  staff = await signIn(cms.payload, 'anna@example.org');
});

afterAll(() => cms?.close());

const nfd = (text: string) => text.normalize('NFD');
const paragraph = (text: string) => ({
  root: {
    type: 'root',
    format: '',
    indent: 0,
    version: 1,
    direction: null,
    children: [
      {
        type: 'paragraph',
        format: '',
        indent: 0,
        version: 1,
        direction: null,
        textFormat: 0,
        textStyle: '',
        children: [{ type: 'text', text, format: 0, detail: 0, mode: 'normal', style: '', version: 1 }],
      },
    ],
  },
});

async function release(data: object) {
  const { status, body } = await staff.post('/press-releases?locale=sv&draft=true', data);
  expect([status, body.errors]).toEqual([201, undefined]);
  return body.doc;
}

describe('Texts are stored clean', () => {
  it('titles and their addresses, as if what nobody sees were not there', async () => {
    const title = '\ufeffEnergi\u00adeffektivise\u200brings\u202estöd för o\ufb00entlig sektor';
    const made = await release({ title: nfd(title) });
    expect(made.title).toBe('Energieffektiviseringsstöd för o\ufb00entlig sektor');
    expect(made.slug).toBe('energieffektiviseringsstod-for-offentlig-sektor');
  });

  it('NUL and halves of pairs, which the database refuses, wherever they stand', async () => {
    const made = await release({
      title: 'Ett\0 två\ud83d',
      lede: 'rad\0\r\nrad\u2028en\u00adergi',
      body: paragraph('a\0b\u202ec\u00add\udc00'),
      corrections: [{ date: '2026-11-28', text: 'rättat\0' }],
    });
    expect(made.title).toBe('Ett två');
    expect(made.lede).toBe('rad\nrad\nen\u00adergi');
    expect(made.body.root.children[0].children[0].text).toBe('abc\u00add');
    expect(made.corrections[0].text).toBe('rättat');
  });

  it('by autosave, in bulk and in what is shared by the whole site', async () => {
    const { id } = await release({ title: 'Först' });
    const saved = await staff.patch(`/press-releases/${id}?draft=true&autosave=true`, {
      title: nfd('Å\u200b'),
    });
    expect(saved.body.doc.title).toBe('Å');
    const bulk = await staff.patch(`/press-releases?where[id][equals]=${id}&draft=true`, {
      place: 'Falun\0',
    });
    expect(bulk.body.docs[0].place).toBe('Falun');
    const settings = await staff.post('/globals/settings?locale=sv', { tagline: nfd('På\u00ad väg') });
    expect([settings.status, settings.body.result.tagline]).toEqual([200, 'På väg']);
  });

  it('but not passwords', async () => {
    const password = nfd('åäö på en\u200b rad');
    const currentPassword = 'correct horse battery staple';
    const bo = await signIn(cms.payload, 'b@example.org', { password: currentPassword });
    const changed = await bo.patch(`/users/${bo.id}`, { name: 'Bo\u200b', password, currentPassword });
    expect([changed.status, changed.body.doc.name]).toEqual([200, 'Bo']);
    const login = (given: string) =>
      cms.payload.login({ collection: 'users', data: { email: 'b@example.org', password: given } });
    expect((await login(password)).token).toBeTruthy();
    await expect(login('åäö på en rad')).rejects.toThrow();
  });
});

describe('A title', () => {
  it('of pictures alone gets an address that says what it is', async () => {
    const made = await release({ title: '🌲🔥' });
    expect([made.title, made.slug]).toEqual(['🌲🔥', 'pressmeddelande']);
  });

  it('as long as an address may be gets one of its own the second time', async () => {
    const title = `${'stål '.repeat(15)}vind`;
    const publish = async () => {
      const { body } = await staff.post('/press-releases?locale=sv', { title, _status: 'published' });
      return body.doc?.slug ?? body.errors;
    };
    expect([await publish(), await publish()]).toEqual([
      `${'stal-'.repeat(15)}vind`,
      `${'stal-'.repeat(15)}vind`.slice(0, 74).replace(/-$/, '') + '-2',
    ]);
  });

  it('loses a year without losing the address that staff gave it', async () => {
    const made = await release({ title: 'Bokslut', slug: 'bokslut-2025' });
    const later = await staff.patch(`/press-releases/${made.id}?draft=true`, { title: 'Bokslutet' });
    expect([made.slug, later.body.doc.slug]).toEqual(['bokslut-2025', 'bokslut-2025']);
  });
});

describe('The search of a list finds a name', () => {
  it.each([
    ['as it is', 'Åkerström'],
    ['in the other form of Unicode', nfd('Åkerström')],
    ['with what nobody sees', 'Åker\u00adst\u200bröm\ufeff'],
    ['in small letters', nfd('åkerström')],
    ['in capitals', 'ÅKERSTRÖM'],
    ['with a space that does not break', 'Eva\u00a0Åkerström'],
    ['with a NUL', 'Åkerström\0'],
  ])('%s', async (_, query) => {
    const { totalDocs } = await cms.payload.count({ collection: 'people' });
    if (totalDocs === 0) await staff.post('/people', { name: nfd('Eva Åkerström') });
    const found = await staff.get(`/people?where[or][0][name][like]=${encodeURIComponent(query)}`);
    expect((found.body.docs as { name: string }[]).map(({ name }) => name)).toEqual(['Eva Åkerström']);
  });
});
