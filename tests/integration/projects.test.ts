import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openPayload, type OpenedPayload } from '../support/payload.ts';
import { openPublisher, type TestPublisher } from '../support/publisher.ts';

let cms: OpenedPayload;
let publisher: TestPublisher;
let count = 0;

beforeAll(async () => {
  cms = await openPayload();
  publisher = await openPublisher(cms);
});

// Only what the clock shows: timers go on, for the database.
afterEach(() => vi.useRealTimers());
const setClock = (time: string) => vi.useFakeTimers({ now: new Date(time), toFake: ['Date'] });

afterAll(async () => {
  await publisher?.close();
  await cms?.close();
});

async function createSubject(
  collection: 'projects' | 'organisations',
  data: Record<string, unknown> = {},
): Promise<{ id: number; address: string }> {
  count += 1;
  const names = { title: `Namn ${count}`, slug: `namn-${count}` };
  const { id } = await cms.payload.create({ collection, locale: 'sv', data: { ...names, ...data } });
  const segment = collection === 'projects' ? 'projekt' : 'organisationer';
  return { id, address: `${segment}/${names.slug}` };
}

/** Without what no reader sees of it: spaces of the templates, and of which kind those of a number are. */
async function page(address: string): Promise<string> {
  const html = await readFile(path.join(publisher.out, address, 'index.html'), 'utf8');
  return html.replace(/\s+/g, ' ').replace(/ ?(<[^>]+>) ?/g, '$1');
}

/** The status that a page tells of, as readers see it. */
async function statusOn(address: string): Promise<string | undefined> {
  return /class="tag project-status [a-z]+"[^>]*>([^<]+)</.exec(await page(address))?.[1];
}

const groups = { Planerat: 'Planerade', Pågår: 'Pågående', Avslutat: 'Avslutade' } as const;

/** The heading below which the list has a project. */
async function groupOf(address: string): Promise<string | undefined> {
  const [before = ''] = (await page('projekt')).split(`href="/${address}/"`);
  return [...before.matchAll(/id="projects-[a-z]+"[^>]*>([^<]+)</g)].at(-1)?.[1];
}

describe('The status of a project', () => {
  it('turns at midnight in Sweden on its first day and after its last, without anybody touching it', async () => {
    setClock('2027-02-20T12:00:00Z');
    const { address } = await createSubject('projects', { startsAt: '2027-03-01', endsAt: '2027-06-30' });
    await publisher.publish();
    expect(await statusOn(address)).toBe('Planerat');

    const turns = [
      ['2027-02-28T22:59:59Z', 'Planerat'],
      ['2027-02-28T23:00:00Z', 'Pågår'],
      ['2027-06-30T21:59:59Z', 'Pågår'],
      ['2027-06-30T22:00:00Z', 'Avslutat'],
    ] as const;
    for (const [time, status] of turns) {
      setClock(time);
      await publisher.publish();
      expect(await statusOn(address), time).toBe(status);
      expect(await groupOf(address), `${time} in the list`).toBe(`${groups[status]} projekt`);
    }
  });

  it('wakes the publisher for it', async () => {
    const { loadCatalogue, nextDueAt } = await import('../../publisher/store/catalogue.ts');
    setClock('2029-06-01T12:00:00Z');
    const { id } = await createSubject('projects', { endsAt: '2029-07-01' });
    const client = new Client({ connectionString: cms.databaseUrl });
    await client.connect();
    const catalogue = await loadCatalogue(client);
    await client.end();
    expect(nextDueAt(catalogue, new Date())).toEqual(new Date('2029-07-01T22:00:00Z'));
    await cms.payload.delete({ collection: 'projects', id });
  });

  it('has turned as well when no publisher was at work that day', async () => {
    setClock('2030-01-10T12:00:00Z');
    const { address } = await createSubject('projects', { startsAt: '2030-01-01', endsAt: '2030-01-31' });
    await publisher.publish();
    expect(await statusOn(address)).toBe('Pågår');
    setClock('2030-02-03T12:00:00Z');
    await publisher.restart();
    await publisher.publish();
    expect(await statusOn(address)).toBe('Avslutat');
  });

  it('is what staff say where they say it, and is told nowhere without any date', async () => {
    const ended = await createSubject('projects', { startsAt: '2025-01-01', status: 'ended' });
    const { address } = await createSubject('projects');
    await publisher.publish();
    expect(await statusOn(ended.address)).toBe('Avslutat');
    expect(await statusOn(address)).toBeUndefined();
    expect(await page(address)).not.toContain('id="project"');
  });
});

describe('The contact page', () => {
  it('tells whom journalists can call, and follows when that person has another number', async () => {
    const { id } = await cms.payload.create({
      collection: 'people',
      locale: 'sv',
      data: { name: 'Exempelperson Ek', phone: '08-46500410', speaks: ['sv', 'fi'] },
    });
    await cms.payload.updateGlobal({ slug: 'settings', data: { press: { contacts: [id] } } });
    await publisher.publish();
    const swedish = await page('kontakt');
    expect(swedish).toContain('href="tel:+46846500410">08-465 004 10</a>');
    expect(swedish).toContain('Talar svenska och finska.');
    expect(await page('en/contact')).toContain('>+46 8 465 004 10</a>');

    await cms.payload.update({ collection: 'people', id, data: { phone: '0701740605' } });
    const { pages } = await publisher.publish();
    expect(await page('kontakt')).toContain('href="tel:+46701740605"');
    expect([...pages.keys()].sort()).toEqual([
      ...['/en/contact/', '/en/press-releases/', '/en/press/'],
      ...['/kontakt/', '/press/', '/pressmeddelanden/'],
    ]);
  });

  it('says where to report what is not accessible, as the statement does', async () => {
    const email = 'tillganglighet@example.org';
    await cms.payload.updateGlobal({
      slug: 'settings',
      data: { accessibility: { compliance: 'partial', email } },
    });
    await publisher.publish();
    for (const address of ['kontakt', 'en/contact', 'tillganglighet', 'en/accessibility'])
      expect(await page(address), address).toContain(`href="mailto:${email}"`);
  });

  it('is one press away from every page', async () => {
    for (const address of ['', 'projekt', 'kontakt'])
      expect(await page(address), address).toMatch(/<footer.*href="\/kontakt\/"[^>]*>Kontakta oss/);
  });
});

describe('The page of an organisation', () => {
  it('tells of its projects with how far they have come, those that go on first, and follows them', async () => {
    const { id: organisation, address } = await createSubject('organisations');
    const partners = [{ organisation, role: 'Mätningar' }];
    const ended = await createSubject('projects', { coordinator: organisation, status: 'ended' });
    const ongoing = await createSubject('projects', { partners, status: 'ongoing' });
    await publisher.publish();
    const told = async () =>
      [...(await page(address)).matchAll(/class="partner-name"><a href="\/(projekt\/[^"]*)\/"/g)].map(
        ([, to]) => to,
      );
    expect(await told()).toEqual([ongoing.address, ended.address]);
    expect(await page(address)).toContain('Mätningar');

    await cms.payload.update({ collection: 'projects', id: ongoing.id, data: { partners: [] } });
    await publisher.publish();
    expect(await told()).toEqual([ended.address]);
    await cms.payload.update({ collection: 'projects', id: ongoing.id, data: { coordinator: organisation } });
    await publisher.publish();
    expect(await told()).toEqual([ongoing.address, ended.address]);
  });
});

describe('The members of an organisation', () => {
  it('are all told, by logo or by name', async () => {
    const data = await sharp({ create: { width: 90, height: 60, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    const file = { data, name: 'logotyp.png', mimetype: 'image/png', size: data.length };
    const { id: logo } = await cms.payload.create({ collection: 'media', data: { alt: 'Logotyp' }, file });
    const ids: number[] = [];
    for (const own of [{ logo }, {}, {}]) ids.push((await createSubject('organisations', own)).id);
    const { address } = await createSubject('organisations', { members: ids, phone: '031-390 06 00' });
    await publisher.publish();
    const html = await page(address);
    expect(html.match(/class="logo-plate"/g)).toHaveLength(1);
    expect(html.match(/class="wordmark"/g)).toHaveLength(2);
    expect(html).toContain('3 organisationer är medlemmar.');
    expect(html).toContain('href="tel:+46313900600"');
  });
});

describe('The page of a project', () => {
  it('tells of partners in the order of staff, 200 of them, and of roles in the other language as that', async () => {
    const ids: number[] = [];
    for (let at = 0; at < 200; at += 1) ids.push((await createSubject('organisations')).id);
    const partners = ids.map((organisation, at) => ({ organisation, role: at === 7 ? 'Mätningar' : '' }));
    const { id, address } = await createSubject('projects', { partners });
    await cms.payload.update({
      collection: 'projects',
      id,
      locale: 'en',
      data: { title: 'Joint project', slug: 'joint-project' },
    });
    await publisher.publish();
    const told = [
      ...(await page(address)).matchAll(/class="partner-name"><a href="\/organisationer\/namn-(\d+)/g),
    ];
    const numbers = told.map(([, number]) => Number(number));
    expect(numbers).toHaveLength(200);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(await page(address)).toContain('<span class="partner-role">Mätningar</span>');
    const english = await page('en/projects/joint-project');
    expect(english).toContain('<span class="partner-role" lang="sv">Mätningar</span>');
  });

  it('loses a partner whose organisation is deleted for good, and can still be saved', async () => {
    const organisation = await createSubject('organisations');
    const { id, address } = await createSubject('projects', {
      partners: [{ organisation: organisation.id }],
    });
    await publisher.publish();
    expect(await page(address)).toContain('class="partner-name"');
    await cms.payload.delete({ collection: 'organisations', id: organisation.id });
    await publisher.publish();
    expect(await page(address)).not.toContain('class="partner-name"');
    await cms.payload.update({ collection: 'projects', id, locale: 'sv', data: { lede: 'Kort.' } });
  });

  it('tells sources of money with their sum, each programme of the EU by its emblem, and links out', async () => {
    const { address } = await createSubject('projects', {
      startsAt: '2022-02-01',
      budget: 9_000_000,
      funding: [
        { programme: 'eu-2014-2020', funder: 'Regionalfonden', amount: 5_000_000 },
        { programme: 'eu-2014-2020', amount: 1_000_000 },
        { funder: 'Region Dalarna', amount: 3_000_000 },
      ],
      links: [{ address: 'https://example.org/slutrapport' }],
    });
    await publisher.publish();
    const html = await page(address);
    expect(html.match(/class="eu"/g)).toHaveLength(1);
    expect(html).toContain('9 000 000 kr');
    expect(html).toMatch(/<dt>Summa<\/dt><dd[^>]*>9 000 000 kr<\/dd>/);
    expect(html).toContain('<a href="https://example.org/slutrapport">example.org</a>');
  });
});
