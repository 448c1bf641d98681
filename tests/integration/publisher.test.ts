import { randomUUID } from 'node:crypto';
import { access, readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Payload } from 'payload';
import sharp from 'sharp';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { openPublisher, type TestPublisher } from '../support/publisher.ts';
import { createTranslation } from '../support/translation.ts';

let cms: OpenedPayload;
let payload: Payload;
let publisher: TestPublisher;
let out: string;
const publish = () => publisher.publish();

beforeAll(async () => {
  cms = await openPayload();
  ({ payload } = cms);
  publisher = await openPublisher(cms);
  ({ out } = publisher);
});

afterAll(async () => {
  await publisher?.close();
  await cms?.close();
});

const page = (address: string) =>
  readFile(path.join(out, address.endsWith('.xml') ? address : `${address}/index.html`), 'utf8');
const exists = (file: string) =>
  access(path.join(out, file)).then(
    () => true,
    () => false,
  );

const gone = (address: string) => readFile(path.join(out, address, 'withdrawn.html'), 'utf8');
const rules = async () => (await readFile(path.join(out, '_redirects'), 'utf8')).split('\n');

/** A title that no other test uses, and the address that it gets in Swedish. */
function newTitle() {
  const title = `Nyhet ${randomUUID().slice(0, 8)}`;
  return { title, address: `pressmeddelanden/${title.toLowerCase().replace(' ', '-')}` };
}

async function createRelease(data: { title: string } & Record<string, unknown>) {
  return payload.create({
    collection: 'press-releases',
    data: { language: 'sv', _status: 'published', slug: '', ...data },
  });
}

const translate = (id: number, data: { title: string; slug: string } & Record<string, unknown>) =>
  createTranslation(payload, { collection: 'press-releases', id }, data);

describe('What is published', () => {
  it('stands on its page and in the list of its kind', async () => {
    const { title, address } = newTitle();
    await createRelease({ title });
    await publish();
    expect(await page(address)).toContain(title);
    expect(await page('pressmeddelanden')).toContain(`/${address}/`);
  });

  it('is nowhere before its time, and on the site from then on', async () => {
    const { title, address } = newTitle();
    const at = Date.now() + 2500;
    await createRelease({ title, publishAt: new Date(at).toISOString() });
    await publish();
    expect(await exists(address)).toBe(false);
    expect(await everything()).not.toContain(title);

    await wait(at - Date.now());
    await publish();
    expect(await page(address)).toContain(title);
    expect(await page('pressmeddelanden')).toContain(`/${address}/`);
  });

  it('goes live as soon as a publisher is at work again when its time was missed', async () => {
    const { title, address } = newTitle();
    const at = Date.now() + 1500;
    await createRelease({ title, publishAt: new Date(at).toISOString() });
    await publish();
    await wait(at - Date.now());
    await publisher.restart();
    await publish();
    expect(await page(address)).toContain(title);
  });

  it('goes live at once when its time is cancelled', async () => {
    const { title, address } = newTitle();
    const { id } = await createRelease({ title, publishAt: new Date(Date.now() + 3_600_000).toISOString() });
    await publish();
    expect(await exists(address)).toBe(false);
    await payload.update({
      collection: 'press-releases',
      id,
      data: { publishAt: null, _status: 'published' },
    });
    await publish();
    expect(await page(address)).toContain(title);
  });

  it('moves with its slug, and leaves no page behind but a redirect', async () => {
    const { title, address } = newTitle();
    const { id } = await createRelease({ title });
    await publish();
    await payload.update({
      collection: 'press-releases',
      id,
      data: { slug: `flyttad-${id}`, _status: 'published' },
    });
    await publish();
    expect(await page(`pressmeddelanden/flyttad-${id}`)).toContain(title);
    expect(await exists(address)).toBe(false);
    expect(await everything()).not.toContain(`/${address}/`);
    expect(await rules()).toContain(`/${address}/ /pressmeddelanden/flyttad-${id}/ 301`);
  });

  it('never shows the draft on top of it', async () => {
    const { title, address } = newTitle();
    const { id } = await createRelease({ title });
    await payload.update({
      collection: 'press-releases',
      id,
      draft: true,
      data: { title: 'Hemligt utkast', _status: 'draft' },
    });
    await publish();
    expect(await page(address)).toContain(title);
    expect(await everything()).not.toContain('Hemligt utkast');
  });

  it('goes with its page when it is unpublished, trashed or deleted', async () => {
    const releases = [newTitle(), newTitle(), newTitle()];
    const ids: number[] = [];
    for (const { title } of releases) ids.push((await createRelease({ title })).id);
    await publish();
    for (const { address } of releases) expect(await exists(address)).toBe(true);

    const [unpublished = 0, trashed = 0, deleted = 0] = ids;
    const collection = 'press-releases';
    await payload.update({ collection, id: unpublished, data: { _status: 'draft' } });
    await payload.update({
      collection,
      id: trashed,
      data: { deletedAt: new Date().toISOString() },
    });
    await payload.delete({ collection, id: deleted });
    await publish();
    const isTitled = async ({ title, address }: (typeof releases)[number]) =>
      (await gone(address)).includes(title);
    // Of what is deleted for good nothing is left.
    expect(await Promise.all(releases.map(isTitled))).toEqual([true, true, false]);
    for (const { title, address } of releases) {
      expect(await exists(`${address}/index.html`)).toBe(false);
      expect(await gone(address)).toContain('Sidan är borttagen');
      expect(await everything()).not.toContain(title);
      expect(await rules()).toContain(`/${address}/ /${address}/withdrawn.html 410`);
    }
  });

  it('has an alternate in the other language only while both are visible', async () => {
    const { title, address } = newTitle();
    const { id } = await createRelease({ title });
    await publish();
    const modified = async () => /"dateModified":"([^"]*)"/.exec(await page(address))?.[1];
    const before = await modified();
    const english = { title: `${title} in English`, slug: `english-${id}` };
    const translation = await translate(id, english);
    await publish();
    // Each language has times of its own.
    expect([typeof before, await modified()]).toEqual(['string', before]);
    expect(await page(address)).toContain(`href="https://example.org/en/press-releases/english-${id}/"`);
    expect(await page(`en/press-releases/english-${id}`)).toContain(`href="https://example.org/${address}/"`);

    await payload.update({ collection: 'press-releases', id: translation, data: { _status: 'draft' } });
    await publish();
    expect(await page(address)).not.toContain(`english-${id}`);
    expect(await page('en/press-releases')).toContain(`href="/${address}/" hreflang="sv"`);
  });
});

describe('A version in the other language', () => {
  const guide = async (language: 'sv' | 'en', data: { title: string } & Record<string, unknown>) =>
    (
      await payload.create({
        collection: 'guides',
        data: { language, slug: '', _status: 'published', ...data },
      })
    ).id;
  const translateGuide = (id: number, title: string, more: object = {}) =>
    createTranslation(payload, { collection: 'guides', id }, { title, slug: '', ...more });
  const slugOf = (title: string) => title.toLowerCase().replaceAll(' ', '-');
  const draft = { _status: 'draft' as const };

  it('is shown where a page refers to the one that is a draft, whichever of them was made first', async () => {
    const [first, second, third] = [newTitle().title, newTitle().title, newTitle().title];
    const swedish = await guide('sv', { title: first });
    const english = await translateGuide(swedish, `${first} in English`, draft);
    const former = await guide('sv', { title: second, ...draft });
    await translateGuide(former, `${second} in English`);
    await publish();
    const related = [english, former].map((value) => ({ relationTo: 'guides' as const, value }));
    await guide('en', { title: third, related });
    await publish();
    const text = await page(`en/guides/${slugOf(third)}`);
    expect(text).toContain(`href="/guider/${slugOf(first)}/" hreflang="sv"`);
    expect(text).toContain(`href="/en/guides/${slugOf(second)}-in-english/"`);
  });

  it('is named once, and never on its own page, where staff have chosen both', async () => {
    const [first, second] = [newTitle().title, newTitle().title];
    const swedish = await guide('sv', { title: first });
    const english = await translateGuide(swedish, `${first} in English`);
    const related = [swedish, english].map((value) => ({ relationTo: 'guides' as const, value }));
    await payload.update({ collection: 'guides', id: swedish, data: { related, _status: 'published' } });
    await guide('sv', { title: second, related });
    await publish();
    const links = async (slug: string) =>
      [...(await page(`guider/${slug}`)).matchAll(/<a href="([^"]+)"/g)].filter(
        ([, to]) => to === `/guider/${slugOf(first)}/`,
      ).length;
    expect(await links(slugOf(first))).toBe(0);
    expect(await links(slugOf(second))).toBe(1);
  });

  it.each([
    ['trashed', false],
    ['trashed while no publisher is at work', true],
    ['deleted', false],
    ['deleted while no publisher is at work', true],
  ])('takes the place of one that is %s in the lists where only it belongs', async (how, restarted) => {
    const name = randomUUID().slice(0, 8);
    const topic = await payload.create({
      collection: 'topics',
      locale: 'sv',
      data: { title: name, slug: `amne-${name}` },
    });
    const { title } = newTitle();
    const swedish = await guide('sv', { title });
    await translateGuide(swedish, `${title} in English`, {
      topics: [topic.id],
      publishAt: '2019-05-05T08:00:00.000Z',
    });
    await publish();
    const places = [`amnen/amne-${name}`, 'guider/2019'];
    for (const place of places)
      expect(await page(place).catch(() => '')).not.toContain(`${slugOf(title)}-in-english`);
    if (how.startsWith('deleted')) await payload.delete({ collection: 'guides', id: swedish });
    else {
      const deletedAt = new Date().toISOString();
      await payload.update({ collection: 'guides', id: swedish, data: { deletedAt } });
    }
    if (restarted) await publisher.restart();
    await publish();
    for (const place of places)
      expect(await page(place), place).toContain(
        `href="/en/guides/${slugOf(title)}-in-english/" hreflang="en"`,
      );
  });
});

describe('A former address', () => {
  const collection = 'press-releases';
  const change = (id: number, data: Record<string, unknown>) => payload.update({ collection, id, data });
  const withdraw = (id: number) => change(id, { _status: 'draft' });
  const at = (slug: string) => `/pressmeddelanden/${slug}/`;
  const rulesFrom = async (address: string) =>
    (await rules()).filter((rule) => rule.startsWith(`${address} `));

  it('leads straight to the present one after several moves, and after a move back', async () => {
    const { title, address } = newTitle();
    const { id } = await createRelease({ title });
    await publish();
    for (const slug of [`ett-${id}`, `tva-${id}`]) {
      await change(id, { slug, _status: 'published' });
      await publish();
    }
    expect(await rulesFrom(`/${address}/`)).toEqual([`/${address}/ ${at(`tva-${id}`)} 301`]);
    expect(await rulesFrom(at(`ett-${id}`))).toEqual([`${at(`ett-${id}`)} ${at(`tva-${id}`)} 301`]);

    await change(id, { slug: address.split('/')[1], _status: 'published' });
    await publish();
    expect(await rulesFrom(`/${address}/`)).toEqual([]);
    expect(await rulesFrom(at(`tva-${id}`))).toEqual([`${at(`tva-${id}`)} /${address}/ 301`]);
    expect(await page(address)).toContain(title);
  });

  it('goes on to be what feeds know the document by, and nobody else', async () => {
    const guidOf = async (title: string) => {
      const [item = ''] = (await page('rss.xml')).split('<item>').filter((one) => one.includes(title));
      return /<guid isPermaLink="(?:true|false)">(.*?)<\/guid>/.exec(item)?.[1];
    };
    const [first, second] = [newTitle(), newTitle()];
    const { id } = await createRelease({ title: first.title });
    await publish();
    const guid = await guidOf(first.title);
    expect(guid).toBe(`https://example.org/${first.address}/`);
    await change(id, { slug: `flyttad-${id}`, _status: 'published' });
    await publish();
    const other = await createRelease({ title: second.title, slug: first.address.split('/')[1] });
    await publish();
    expect(await guidOf(first.title)).toBe(guid);
    expect(await guidOf(second.title)).toBe(`${guid}#${other.id}`);

    await publisher.restart();
    await change(other.id, { slug: `andra-${id}`, _status: 'published' });
    await publish();
    expect(await guidOf(second.title)).toBe(`${guid}#${other.id}`);
  });

  it('is given to another document that stands there now', async () => {
    const [first, second] = [newTitle(), newTitle()];
    const { id } = await createRelease({ title: first.title });
    await publish();
    await change(id, { slug: `annan-${id}`, _status: 'published' });
    await publish();
    const other = await createRelease({ title: second.title, slug: first.address.split('/')[1] });
    await publish();
    expect(await page(first.address)).toContain(second.title);
    expect(await rulesFrom(`/${first.address}/`)).toEqual([]);

    await withdraw(other.id);
    await publish();
    expect(await gone(first.address)).toContain('Sidan är borttagen');
  });

  it('tells of the withdrawal until the document is published again, also after a crash', async () => {
    const { title, address } = newTitle();
    const { id } = await createRelease({ title });
    await publish();
    await publisher.restart();
    await withdraw(id);
    await publish();
    expect(await gone(address)).toContain('noindex');
    expect(await everything()).not.toContain(`https://example.org/${address}/`);

    await publisher.restart();
    await change(id, { _status: 'published' });
    await publish();
    expect(await page(address)).toContain(title);
    expect(await exists(`${address}/withdrawn.html`)).toBe(false);
    expect(await rulesFrom(`/${address}/`)).toEqual([]);
  });

  it('takes it from the lists and feeds too when a publisher was killed while publishing it', async () => {
    const { title } = newTitle();
    const { id } = await createRelease({ title });
    await publisher.publishAndCrash();
    expect(await everything()).toContain(title);
    await withdraw(id);
    await publish();
    expect(await everything()).not.toContain(title);
  });

  it('leaves what editorial systems have taken, cancelled, until the document is published again', async () => {
    const { title, address } = newTitle();
    const { id } = await createRelease({ title });
    await publish();
    const told = async (place: string) =>
      JSON.parse(await readFile(path.join(out, place, 'ninjs.json'), 'utf8')) as Record<string, unknown>;
    const uri = `https://example.org/${address}/`;
    expect(await told(address)).toMatchObject({ uri, pubStatus: 'usable' });
    await change(id, { slug: `wire-${id}`, _status: 'published' });
    await publish();
    expect(await told(at(`wire-${id}`))).toMatchObject({ uri, pubStatus: 'usable' });
    await withdraw(id);
    await publish();
    for (const place of [address, at(`wire-${id}`)]) {
      expect(await told(place)).toMatchObject({ uri, pubStatus: 'canceled' });
      expect(await told(place)).not.toHaveProperty('bodies');
    }
    await change(id, { _status: 'published' });
    await publish();
    expect(await told(at(`wire-${id}`))).toMatchObject({ uri, pubStatus: 'usable' });
    expect(await exists(`${address}/ninjs.json`)).toBe(false);
  });

  it('tells of the withdrawal in its own language, and leaves the other one alone', async () => {
    const { title, address } = newTitle();
    const { id } = await createRelease({ title });
    const translation = await translate(id, { title: `${title} in English`, slug: `gone-${id}` });
    await publish();
    await withdraw(translation);
    await publish();
    expect(await gone(`en/press-releases/gone-${id}`)).toContain('This page has been removed');
    expect(await page(address)).toContain(title);
  });

  it('is none when the document was only ever a draft or waited for its time', async () => {
    const before = await rules();
    const [draft, waiting] = [newTitle(), newTitle()];
    const { id } = await createRelease({ title: draft.title, _status: 'draft' });
    const ahead = new Date(Date.now() + 3_600_000).toISOString();
    const { id: waitingId } = await createRelease({ title: waiting.title, publishAt: ahead });
    await publish();
    await change(waitingId, { slug: `vantar-${waitingId}`, _status: 'published' });
    await publish();
    for (const one of [id, waitingId]) await payload.delete({ collection, id: one });
    await publish();
    expect(await rules()).toEqual(before);
    for (const { address } of [draft, waiting]) expect(await exists(address)).toBe(false);
  });

  it('of a subject is kept like that of a document', async () => {
    const name = randomUUID().slice(0, 8);
    const data = { title: name, slug: `amne-${name}` };
    const { id } = await payload.create({ collection: 'topics', locale: 'sv', data });
    await publish();
    await payload.update({ collection: 'topics', id, locale: 'sv', data: { ...data, slug: `nytt-${name}` } });
    await publish();
    expect(await rulesFrom(`/amnen/amne-${name}/`)).toEqual([
      `/amnen/amne-${name}/ /amnen/nytt-${name}/ 301`,
    ]);
    await payload.delete({ collection: 'topics', id });
    await publish();
    for (const slug of [`amne-${name}`, `nytt-${name}`])
      expect(await gone(`amnen/${slug}`)).toContain('href="/amnen/"');
  });

  it('may be led elsewhere by staff, but not away from a page', async () => {
    const { title, address } = newTitle();
    const { id } = await createRelease({ title });
    await payload.create({ collection: 'redirects', data: { from: `/${address}`, to: '/guider/' } });
    await publish();
    expect(await rulesFrom(`/${address}/`)).toEqual([]);
    await withdraw(id);
    await publish();
    expect(await rulesFrom(`/${address}/`)).toEqual([`/${address}/ /guider/ 301`]);
  });
});

describe('A picture', () => {
  it('is public only while a visible page uses it, and as the original only to be taken home', async () => {
    const data = await sharp({ create: { width: 1000, height: 700, channels: 3, background: '#886' } })
      .jpeg()
      .toBuffer();
    const name = `embargo-${randomUUID().slice(0, 8)}.jpg`;
    const media = await payload.create({
      collection: 'media',
      locale: 'sv',
      data: { alt: 'Ett bruk' },
      file: { data, name, mimetype: 'image/jpeg', size: data.length },
    });
    const { title } = newTitle();
    const { id } = await createRelease({
      title,
      image: media.id,
      publishAt: new Date(Date.now() + 3_600_000).toISOString(),
    });
    await publish();
    expect(await pictures()).toEqual([]);

    await payload.update({
      collection: 'press-releases',
      id,
      data: { publishAt: null, _status: 'published' },
    });
    await publish();
    const files = await pictures();
    expect(files.some((file) => file.endsWith('.avif'))).toBe(true);
    expect(files.some((file) => file.endsWith('.webp'))).toBe(true);
    const originals = files.filter((file) => file.endsWith(name));
    expect(originals.every((file) => file.startsWith('files/pictures/'))).toBe(true);
  });

  async function pictures(): Promise<string[]> {
    return (await readdir(out, { recursive: true })).filter(
      (file) => file.includes('embargo-') && /\.\w+$/.test(file),
    );
  }
});

describe('Publishing again', () => {
  it('writes nothing when nothing has changed', async () => {
    await publish();
    const { written, affected } = await publish();
    expect(written).toBe(0);
    expect(affected.addresses.size).toBe(0);
  });

  it('renders just the pages that a change touches', async () => {
    const { title, address } = newTitle();
    const { id } = await createRelease({ title });
    await publish();
    await payload.update({
      collection: 'press-releases',
      id,
      data: { lede: 'Ny ingress', _status: 'published' },
    });
    const { affected, failed } = await publish();
    const addresses = [...affected.addresses];
    expect(failed).toEqual([]);
    expect(addresses).toContain(`/${address}/`);
    expect(addresses).toContain('/pressmeddelanden/');
    expect(addresses).toContain('/rss.xml');
    expect(addresses).not.toContain('/guider/');
    expect(addresses).not.toContain('/om/');
  });

  it('writes first what is new, then what has changed, then all that shows them', async () => {
    const [former, added] = [newTitle(), newTitle()];
    const { id } = await createRelease({ title: former.title });
    await publish();
    const data = { lede: 'Ny ingress', _status: 'published' as const };
    await payload.update({ collection: 'press-releases', id, data });
    await createRelease({ title: added.title });
    const { affected } = await publish();
    const pages = [...affected.addresses].filter((address) => address.endsWith('/'));
    expect(pages.slice(0, 2)).toEqual([`/${added.address}/`, `/${former.address}/`]);
    expect(pages).toContain('/pressmeddelanden/');
  });

  it('writes what a new page leads to of its own before the page', async () => {
    const { title, address } = newTitle();
    await createRelease({ title });
    const { affected } = await publish();
    const ofNew = [...affected.addresses].filter((one) => one.startsWith(`/${address}/`));
    expect(ofNew).toEqual(expect.arrayContaining([`/${address}/index.md`, `/${address}/oembed.json`]));
    expect(ofNew.at(-1)).toBe(`/${address}/`);
  });

  it('can be found as soon as its own page stands, before those that tell of it', async () => {
    const { title, address } = newTitle();
    await createRelease({ title });
    await publish();
    const [own, all] = publisher.searched;
    expect([...own!.standing.keys()]).toEqual([`/${address}/`]);
    expect(own!.publications).toHaveLength(1);
    expect([...all!.standing.keys()]).toEqual(expect.arrayContaining([`/${address}/`, '/pressmeddelanden/']));
    expect(all!.publications).toEqual(own!.publications);
  });

  it('takes no text for the one that it knows of when that has changed since', async () => {
    const { loadCatalogue, refreshCatalogue } = await import('../../publisher/store/catalogue.ts');
    const { bodyReader, readBodies } = await import('../../publisher/store/read-texts.ts');
    const client = new Client({ connectionString: cms.databaseUrl });
    await client.connect();
    const { title, address } = newTitle();
    const { id } = await createRelease({ title, byline: 'Förr' });
    const catalogue = await loadCatalogue(client);
    const known = () => catalogue.in.sv.documents['press-releases'].bySlug(path.basename(address))!;
    const ahead = await readBodies(client, [{ kind: 'press-releases', ...known() }]);
    const data = { byline: 'Nu', _status: 'published' as const };
    await payload.update({ collection: 'press-releases', id, data });
    expect(await ahead('press-releases', known())).toMatchObject({ byline: 'Förr' });
    expect(await bodyReader(client)('press-releases', known())).toBeUndefined();
    await refreshCatalogue(catalogue, client, [{ source: 'press-releases', documentId: id }], new Date());
    expect(await bodyReader(client)('press-releases', known())).toMatchObject({ byline: 'Nu' });
    expect(await ahead('press-releases', known())).toMatchObject({ byline: 'Nu' });
    await client.end();
  });

  it('reports a page that cannot be rendered, publishes all others, and mends it later', async () => {
    const { title, address } = newTitle();
    const { id } = await createRelease({ title });
    await publisher.bundle.tear('/rss.xml');
    const { failed } = await publish();
    expect(failed).toEqual([{ address: '/rss.xml', reason: 'torn' }]);
    expect(await page(address)).toContain(title);

    await publisher.bundle.tear();
    await payload.update({
      collection: 'press-releases',
      id,
      data: { lede: 'Hel igen', _status: 'published' },
    });
    await publish();
    expect(await readFile(path.join(out, 'rss.xml'), 'utf8')).toContain('Hel igen');
  });
});

describe('A document whose page cannot be rendered', () => {
  /** Everything that leads there, but for its own page. */
  const leadingTo = async (address: string) => {
    const isRead = (file: string) => /\.(html|xml)$/.test(file) && !file.startsWith(address);
    const files = (await readdir(out, { recursive: true })).filter(isRead);
    const texts = await Promise.all(
      files.map(async (file) => [file, await readFile(path.join(out, file), 'utf8')] as const),
    );
    return texts.filter(([, text]) => text.includes(`/${address}/`)).map(([file]) => file);
  };
  /** Another change in which its page is tried, too. */
  const touch = async (id: number, lede: string) => {
    await payload.update({ collection: 'press-releases', id, data: { lede, _status: 'published' } });
    await publish();
  };

  it('is in no list, feed or link before the page stands, and in all of them from then on', async () => {
    const [own, other] = [newTitle(), newTitle()];
    const topic = await payload.create({
      collection: 'topics',
      locale: 'sv',
      data: { title: own.title, slug: '' },
    });
    await publisher.bundle.tear(`/${own.address}/`);
    const { id } = await createRelease({ title: own.title, topics: [topic.id] });
    const related = [{ relationTo: 'press-releases' as const, value: id }];
    const { id: linking } = await createRelease({ title: other.title, related });
    const { failed } = await publish();
    expect(failed).toEqual([{ address: `/${own.address}/`, reason: 'torn' }]);
    expect(await exists(`${own.address}/index.html`)).toBe(false);
    expect(await leadingTo(own.address)).toEqual([]);
    expect(await page('pressmeddelanden')).toContain(`/${other.address}/`);

    // Neither another change nor another start lets it in.
    await touch(linking, 'Ändrad');
    await publisher.restart();
    await publish();
    expect(await leadingTo(own.address)).toEqual([]);

    await publisher.bundle.tear();
    await touch(id, 'Nu');
    expect(await page(own.address)).toContain(own.title);
    expect(await leadingTo(own.address)).toEqual(
      expect.arrayContaining([
        `${other.address}/index.html`,
        'pressmeddelanden/index.html',
        'rss.xml',
        `amnen/${topic.slug}/index.html`,
      ]),
    );
  });

  it('comes into the lists by itself when the page is tried again', async () => {
    const { title, address } = newTitle();
    await publisher.bundle.tear(`/${address}/`);
    await createRelease({ title });
    await publish();
    await publisher.bundle.tear();
    await publisher.retry();
    expect(await page(address)).toContain(title);
    expect(await page('pressmeddelanden')).toContain(`/${address}/`);
  });

  it('stays in the lists where its page has stood before', async () => {
    const { title, address } = newTitle();
    const { id } = await createRelease({ title });
    await publish();
    await publisher.bundle.tear(`/${address}/`);
    await touch(id, 'Går inte');
    await publisher.bundle.tear();
    expect(await page(address)).toContain(title);
    expect(await page('pressmeddelanden')).toContain(`/${address}/`);
    await touch(id, 'Går igen');
  });

  it('lets its translation stand for it in lists of its language', async () => {
    const { title, address } = newTitle();
    await publisher.bundle.tear(`/${address}/`);
    const { id } = await createRelease({ title });
    const english = `${title} in English`;
    await translate(id, { title: english, slug: '', _status: 'published' });
    await publish();
    expect(await page('pressmeddelanden')).toContain(english);
    expect(await leadingTo(address)).toEqual([]);
    await publisher.bundle.tear();
    await touch(id, 'Nu');
    expect(await page('pressmeddelanden')).not.toContain(english);
    expect(await page('pressmeddelanden')).toContain(`/${address}/`);
  });

  it('is in no list of a whole new release either, until its page stands in that', async () => {
    const { title, address } = newTitle();
    await publisher.bundle.tear(`/${address}/`);
    const { id } = await createRelease({ title });
    await publish();
    const all = () =>
      payload.create({ collection: 'publications', data: { source: 'everything', operation: 'change' } });
    await all();
    await publish();
    expect(await leadingTo(address)).toEqual([]);
    await publisher.bundle.tear();
    await all();
    await publish();
    expect(await page(address)).toContain(title);
    expect(await page('pressmeddelanden')).toContain(`/${address}/`);
    await payload.delete({ collection: 'press-releases', id });
    await publish();
  });
});

describe('The outbox', () => {
  it('gets a row for what the public may notice, and none for drafts', async () => {
    const before = await rows();
    const draft = await payload.create({
      collection: 'guides',
      draft: true,
      data: { language: 'sv', title: 'Utkast', slug: '', _status: 'draft' },
    });
    await payload.update({
      collection: 'guides',
      id: draft.id,
      draft: true,
      data: { title: 'Utkast två' },
    });
    expect(await rows()).toBe(before);
    await payload.update({
      collection: 'guides',
      id: draft.id,
      data: { _status: 'published' },
    });
    expect(await rows()).toBe(before + 1);
    await payload.delete({ collection: 'guides', id: draft.id });
    expect(await rows()).toBe(before + 2);
  });

  it('holds a change exactly when its transaction commits', async () => {
    const before = await rows();
    const transactionID = (await payload.db.beginTransaction()) ?? '';
    const req = { transactionID };
    await payload.create({
      collection: 'topics',
      locale: 'sv',
      data: { title: 'Ångrat', slug: '' },
      req,
    });
    await payload.db.rollbackTransaction(transactionID);
    expect(await rows()).toBe(before);
  });

  it('gets a row for a draft that is the version in another language, which pages may refer to', async () => {
    const { id } = await createRelease({ title: newTitle().title });
    const before = await rows();
    await translate(id, { title: 'Draft', slug: '', _status: 'draft' });
    expect(await rows()).toBe(before + 1);
  });

  const rows = async () => (await payload.count({ collection: 'publications' })).totalDocs;
});

/** All text that a reader could get. */
/** But for pages that tell of what was withdrawn, and for what feeds know documents by. */
async function everything(): Promise<string> {
  const isRead = (file: string) => /\.(html|xml|txt)$/.test(file) && !file.endsWith('withdrawn.html');
  const files = (await readdir(out, { recursive: true })).filter(isRead);
  const texts = await Promise.all(files.map((file) => readFile(path.join(out, file), 'utf8')));
  return texts.join('\n').replaceAll(/<(guid|id)\b.*?<\/\1>/g, '');
}
