import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtSite } from '../support/built-site.ts';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { signIn, stranger, type Staff } from '../support/rest.ts';
import { jpeg, pdf } from '../support/uploads.ts';

type Answering = typeof import('../../cms/press-links/answer.ts');

const hour = 60 * 60 * 1000;
const from = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString();
const tomorrow = from(24 * hour);

let cms: OpenedPayload;
let staff: Staff;
let answerPress: Answering['answerPress'];
let picture: { id: number; filename: string };
let otherPicture: { id: number; sizes: { jpeg: { filename: string } } };
let file: { id: number; filename: string };

beforeAll(async () => {
  await builtSite();
  process.env['SITE_URL'] = 'https://site.example';
  cms = await openPayload();
  staff = await signIn(cms.payload, 'anna@example.org');
  ({ answerPress } = await import('../../cms/press-links/answer.ts'));
  picture = await upload('media', new File([await photo(900)], 'valsverk.jpg', { type: 'image/jpeg' }));
  otherPicture = await upload('media', new File([await photo(800)], 'annan.jpg', { type: 'image/jpeg' }));
  const bytes = new Uint8Array(pdf('Rapport'));
  file = await upload('files', new File([bytes], 'rapport.pdf', { type: 'application/pdf' }));
});

afterAll(() => cms?.close());

const photo = async (width: number) => new Uint8Array(await jpeg(width, 600));

async function upload<T>(collection: 'media' | 'files', given: File): Promise<T> {
  const fields = { alt: 'Ett valsverk', title: 'Rapport' };
  const { status, body } = await staff.upload('POST', `/${collection}?locale=sv`, given, fields);
  expect(status).toBe(201);
  return body.doc as T;
}

async function makeRelease(title: string, data: object = {}, state: 'draft' | 'published' = 'draft') {
  const query = state === 'draft' ? 'locale=sv&draft=true' : 'locale=sv';
  const all = { title, lede: 'Ingressen.', _status: state, ...data };
  const { status, body } = await staff.post(`/press-releases?${query}`, all);
  expect([status, body.errors]).toEqual([201, undefined]);
  return body.doc.id as number;
}

async function share(id: number, endsAt = from(hour), label = 'TT') {
  const { status, body } = await staff.post(`/press-releases/${id}/press-links`, { label, endsAt });
  expect([status, body.errors]).toEqual([201, undefined]);
  return { address: body.address as string, link: body.link.id as number };
}

async function linksOf(id: number) {
  const { body } = await staff.get(`/press-releases/${id}/press-links`);
  return body.links as { label: string; opened: number; openedAt: string | null }[];
}

const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

function open(address: string, { method = 'GET', agent = browser, sender = '198.51.100.7' } = {}) {
  const { pathname } = new URL(address);
  const headers = { 'user-agent': agent, 'x-forwarded-for': sender };
  const path = pathname.split('/').slice(2).map(decodeURIComponent);
  return answerPress(cms.payload, new Request(address, { method, headers }), path);
}

const tokenOf = (address: string) => address.split('/').at(-1) ?? '';

describe('A link for the press', () => {
  it('shows a text under embargo, which stands across its top in both languages', async () => {
    const id = await makeRelease('Nytt valsverk', { publishAt: '2099-11-30T07:00:00Z' }, 'published');
    const { address } = await share(id);
    const response = await open(address);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toMatch(/<h1[^>]*>\s*Nytt valsverk/);
    expect(html).toContain('Embargo till måndag 30 november 2099 kl. 08.00, svensk tid');
    expect(html).toContain('Under embargo until Monday, 30 November 2099 at 08:00, Swedish time');
  });

  it('is kept by nobody, listed nowhere and told to no other site', async () => {
    const { address } = await share(await makeRelease('Hemligt'));
    const response = await open(address);
    const { headers } = response;
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': expect.stringContaining('noindex') as string,
      'content-security-policy': expect.stringContaining("default-src 'none'") as string,
    });
    expect(headers.has('set-cookie')).toBe(false);
    const html = await response.text();
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).not.toMatch(/og:title|rel="canonical"|application\/ld\+json/);
  });

  it('cannot be guessed, nor read in the database', async () => {
    const { address } = await share(await makeRelease('Gissas inte'));
    expect(Buffer.from(tokenOf(address), 'base64url')).toHaveLength(32);
    const { rows } = await cms.payload.db.pool.query('SELECT * FROM press_links');
    expect(JSON.stringify(rows)).not.toContain(tokenOf(address));
  });

  it('answers 10,000 guesses in the same words, all but the first with a pause, and whoever has it opens it', async () => {
    const { address } = await share(await makeRelease('Gissas tiotusen gånger'));
    const nearly = tokenOf(address).slice(0, -2);
    const guess = (at: number) =>
      at % 2 === 0 ? randomBytes(32).toString('base64url') : `${nearly}${'~'.repeat(at % 9)}`;
    const texts = new Set<string>();
    const statuses = new Map<number, number>();
    let next = 0;
    const guessOn = async () => {
      while (next < 10_000) {
        const url = `https://cms.example/press/${guess((next += 1))}`;
        const response = await open(url, { sender: '203.0.113.9' });
        statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
        texts.add(await response.text());
      }
    };
    await Promise.all(Array.from({ length: 8 }, guessOn));
    expect([...statuses].sort()).toEqual([
      [410, 30],
      [429, 9970],
    ]);
    expect(texts.size).toBe(1);
    const [text] = texts;
    expect(text).toContain('Länken gäller inte');
    expect(text).toContain('This link is not valid');
    expect(text).not.toContain('Gissas');
    expect((await open(address, { sender: '203.0.113.9' })).status).toBe(200);
  });

  it('has the pictures and files of its text under it, and no others', async () => {
    const id = await makeRelease('Med bild', { image: picture.id, attachments: [file.id] });
    const { address } = await share(id);
    const html = await (await open(address)).text();
    const [media = ''] = new RegExp(`${address}/media/[^"\\s]+\\.jpg`).exec(html) ?? [];
    const [attached = ''] = new RegExp(`${address}/files/[^"\\s]+`).exec(html) ?? [];
    const shown = await open(media);
    expect([shown.status, shown.headers.get('content-type'), shown.headers.get('cache-control')]).toEqual([
      200,
      'image/jpeg',
      'no-store',
    ]);
    expect((await shown.arrayBuffer()).byteLength).toBe(Number(shown.headers.get('content-length')));
    const download = await open(attached);
    expect(await download.text()).toContain('Rapport');
    expect(download.headers.get('content-disposition')).toContain('attachment');
    for (const other of [
      `media/${otherPicture.sizes.jpeg.filename}`,
      `media/${picture.filename}`,
      `files/..%2Fmedia%2F${picture.filename}`,
      'users/1',
    ])
      expect((await open(`${address}/${other}`)).status).toBe(404);
  });

  it('counts who opens it, and no program that looks at links', async () => {
    const id = await makeRelease('Räknas');
    const { address } = await share(id, from(hour), 'Nya Wermlands-Tidningen');
    expect(await linksOf(id)).toMatchObject([
      { label: 'Nya Wermlands-Tidningen', opened: 0, openedAt: null },
    ]);
    await open(address);
    await open(address);
    await open(address, { method: 'HEAD' });
    await open(address, { agent: 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)' });
    const [link] = await linksOf(id);
    expect(link?.opened).toBe(2);
    expect(Date.parse(link?.openedAt ?? '')).toBeGreaterThan(Date.now() - hour);
  });

  it('ends when it is recalled, with its pictures', async () => {
    const id = await makeRelease('Dras in', { image: picture.id });
    const { address, link } = await share(id);
    const [media = ''] = /\S+\/media\/[^"\s]+\.jpg/.exec(await (await open(address)).text()) ?? [];
    expect((await staff.post(`/press-releases/${id}/press-links/${link}/recall`)).status).toBe(200);
    for (const gone of [address, media.replace(/^.*"/, '')]) {
      const response = await open(gone);
      expect([response.status, response.headers.get('cache-control')]).toEqual([410, 'no-store']);
      expect(await response.text()).toMatch(/Länken gäller inte[^]+This link is not valid/);
    }
  });

  it('ends at its time', async () => {
    const { address, link } = await share(await makeRelease('Går ut'));
    await cms.payload.db.pool.query('UPDATE press_links SET ends_at = now() WHERE id = $1', [link]);
    expect((await open(address)).status).toBe(410);
  });

  it('leads to the page itself when that is live', async () => {
    const id = await makeRelease('Blir live', { slug: 'blir-live', publishAt: tomorrow }, 'published');
    const { address } = await share(id, tomorrow);
    await staff.post(`/press-releases/${id}/publish-at`, { publishAt: null });
    const response = await open(address);
    expect(response.status).toBe(302);
    expect(new URL(response.headers.get('location') ?? '').pathname).toBe('/pressmeddelanden/blir-live/');
    const again = await staff.post(`/press-releases/${id}/press-links`, { label: 'TT', endsAt: tomorrow });
    expect([again.status, again.body.errors[0].message]).toEqual([
      409,
      'Texten är redan publicerad. Dela sidans egen adress.',
    ]);
  });

  it('says that a text was taken back, in the trash or unpublished', async () => {
    const trashed = await makeRelease('Slängs');
    const withdrawn = await makeRelease('Tas tillbaka', { publishAt: tomorrow }, 'published');
    const addresses = [(await share(trashed)).address, (await share(withdrawn)).address];
    await staff.patch(`/press-releases/${trashed}`, { deletedAt: from(0) });
    await staff.patch(`/press-releases/${withdrawn}?unpublishAllLocales=true`, { _status: 'draft' });
    for (const address of addresses) {
      const response = await open(address);
      expect(response.status).toBe(410);
      expect(await response.text()).toMatch(/Texten har dragits in[^]+The text has been withdrawn/);
    }
    expect((await open((await share(withdrawn)).address)).status).toBe(200);
  });

  it('shows the newest of a draft, and of an approved text what was approved', async () => {
    const draft = await makeRelease('Första');
    const approved = await makeRelease('Godkänd', { publishAt: tomorrow }, 'published');
    const [ofDraft, ofApproved] = [await share(draft), await share(approved)];
    for (const id of [draft, approved])
      await staff.patch(`/press-releases/${id}?locale=sv&draft=true&autosave=true`, { title: 'Senare' });
    expect(await (await open(ofDraft.address)).text()).toMatch(/<h1[^>]*>\s*Senare/);
    expect(await (await open(ofApproved.address)).text()).toMatch(/<h1[^>]*>\s*Godkänd/);
  });

  it('is made and seen by nobody who is signed out', async () => {
    const path = `/press-releases/${await makeRelease('Bara för oss')}/press-links`;
    const nobody = stranger(cms.payload);
    expect((await nobody.get(path)).status).toBe(401);
    expect((await nobody.post(path, { label: 'Jag', endsAt: tomorrow })).status).toBe(401);
    expect((await nobody.post(`${path}/1/recall`)).status).toBe(401);
  });

  it.each([
    ['no name', { label: ' ', endsAt: tomorrow }, 'Skriv vem länken är för, med högst 200 tecken.'],
    ['a time that is over', { label: 'TT', endsAt: from(-hour) }, 'Välj en tid framåt, högst 90 dagar.'],
    [
      'a time far ahead',
      { label: 'TT', endsAt: from(91 * 24 * hour) },
      'Välj en tid framåt, högst 90 dagar.',
    ],
    ['no time', { label: 'TT', endsAt: 'snart' }, 'Välj en tid framåt, högst 90 dagar.'],
  ])('is refused with %s', async (_, data, message) => {
    const { status, body } = await staff.post(
      `/press-releases/${await makeRelease('Fel')}/press-links`,
      data,
    );
    expect([status, body.errors[0].message]).toEqual([400, message]);
  });
});
