import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { sectionAddress } from '../../../common/addresses.ts';
import { allFeedAddresses, feedAddressAt, feedAddressesAt, feedFormats } from '../../../common/feeds.ts';
import { formsOfGone } from '../../../common/document-forms.ts';
import type { ContentSource } from '../../../common/view-model/content-source.ts';
import type { PressRelease } from '../../../common/view-model/press-releases.ts';
import { builtSite } from '../../support/built-site.ts';
import { fakeContent, fakeCorpus, paragraphs } from '../../support/fake-content.ts';
import { memorySource, type Corpus } from '../../support/memory-source.ts';
import { naughtyStrings } from '../../support/naughty-strings.ts';
import { assertWellFormed } from '../../support/well-formed.ts';

const origin = 'https://bruket.example';
const release = '/pressmeddelanden/tre-regioner-gar-samman/';
let render: (address: string, content: ContentSource) => Promise<Response>;

beforeAll(async () => {
  render = await builtSite();
}, 120_000);

async function text(address: string, content = fakeContent()): Promise<string> {
  const response = await render(address, content);
  expect(response.status, address).toBe(200);
  return response.text();
}

async function json(address: string, content?: ContentSource) {
  return JSON.parse(await text(address, content)) as Record<string, unknown>;
}

function corpusWithRelease(change: Partial<PressRelease>, more: Partial<Corpus> = {}): ContentSource {
  const corpus = { ...fakeCorpus(), ...more };
  for (const document of corpus.documents) if (document.address === release) Object.assign(document, change);
  return memorySource(corpus);
}

const asXml = (html: string) => `<?xml version="1.0" encoding="UTF-8"?>\n<div>${html}</div>`;

/** An entry as each format has it, of which every reader makes the same. */
async function entriesOf(page: string, content?: ContentSource) {
  const [rss, atom, feed] = await Promise.all(
    feedFormats.map((format) => text(feedAddressAt(page, format), content)),
  );
  return {
    rss: parseRssFeed(rss ?? '').items?.map(({ guid, title, content: body, pubDate }) => ({
      ...{ id: guid?.value, title, html: body?.encoded, at: new Date(pubDate ?? '').toISOString() },
    })),
    atom: parseAtomFeed(atom ?? '').entries?.map(({ id, title, content: body, published }) => ({
      ...{ id, title: title?.value, html: body?.value, at: published },
    })),
    json: parseJsonFeed(feed ?? '').items?.map(({ id, title, content_html: html, date_published: at }) => ({
      ...{ id, title, html, at },
    })),
  };
}

describe('Feeds', () => {
  it('tell the same in every format, as another program reads them', async () => {
    for (const page of ['/', '/en/', '/pressmeddelanden/', '/en/topics/energy/', '/regioner/dalarna/']) {
      const { rss, atom, json: feed } = await entriesOf(page);
      expect(rss?.length, page).toBeGreaterThan(0);
      expect(atom, page).toEqual(rss);
      expect(feed, page).toEqual(rss);
      expect(rss?.every(({ html = '' }) => html.includes('<p>'))).toBe(true);
    }
  });

  it('hold what is about their subject, in their language', async () => {
    const { rss = [] } = await entriesOf('/regioner/dalarna/');
    const titles = fakeCorpus()
      .documents.filter(({ language, regions }) => language === 'sv' && regions.some(({ id }) => id === 1))
      .map(({ title }) => title);
    expect(rss.map(({ title }) => title).toSorted()).toEqual(titles.toSorted());
  });

  it('are there for everything that documents are about, and named by its page alone', async () => {
    const addresses = await Array.fromAsync(allFeedAddresses(fakeContent()));
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const page of [
      '/amnen/energi/',
      '/en/projects/focus-industry-spets/',
      '/organisationer/paper-province/',
    ])
      expect(addresses).toEqual(expect.arrayContaining(feedAddressesAt(page)));
    const head = await text('/amnen/energi/');
    for (const format of feedFormats)
      expect(head).toContain(`href="${origin}${feedAddressAt('/amnen/energi/', format)}"`);
    expect((await render('/amnen/borta/rss.xml', fakeContent())).status).toBe(404);
    expect((await render('/steg-for-steg/fran-matning-till-atgard/rss.xml', fakeContent())).status).toBe(404);
  });

  it('lead out of the text by whole addresses only, and run nothing', async () => {
    for (const page of ['/', '/en/']) {
      const { rss = [] } = await entriesOf(page);
      const html = rss.map((entry) => entry.html).join('');
      const links = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address = '']) => address);
      expect(links.length).toBeGreaterThan(5);
      expect(links.filter((address) => !/^(https?:\/\/|mailto:|tel:)/.test(address))).toEqual([]);
      expect(html).not.toMatch(/<script|<style|\sclass=|\sid=|\son\w+=/);
      expect(() => assertWellFormed(asXml(html))).not.toThrow();
    }
  });

  it('stay readable whatever the texts hold', async () => {
    const hostile = naughtyStrings.slice(0, 200);
    const content = corpusWithRelease({
      ...{ title: hostile.join(' '), lede: hostile.join('\n'), byline: hostile[0] ?? '' },
      body: [
        ...paragraphs(...hostile),
        { type: 'quote', text: ']]> & <b>', name: '"', role: "'" },
        {
          type: 'paragraph',
          children: [{ type: 'link', address: 'javascript:alert(1)', children: [] }, { type: 'break' }],
        },
      ],
    });
    for (const format of ['rss', 'atom'] as const) {
      const body = await text(feedAddressAt('/', format), content);
      expect(() => assertWellFormed(body)).not.toThrow();
      expect(body).not.toMatch(/href=(?:&quot;|")javascript/);
    }
    const { rss, json: feed } = await entriesOf('/', content);
    expect(rss?.length).toBe(feed?.length);
  });

  it('know a document by where it stood first, and give a correction as an update of it', async () => {
    const corrections = [{ type: 'correction', date: '2026-11-14T10:00:00.000Z', text: 'Fler.' } as const];
    const moved = corpusWithRelease(
      { corrections },
      { firstAddresses: { [release]: '/pressmeddelanden/forst/' } },
    );
    const { rss = [], atom = [] } = await entriesOf('/', moved);
    expect(rss[0]?.id).toBe(`${origin}/pressmeddelanden/forst/`);
    expect(atom[0]?.id).toBe(rss[0]?.id);
    const entry = parseAtomFeed(await text('/atom.xml', moved)).entries?.[0];
    expect(entry?.updated).toBe(corrections[0]?.date);
    expect(entry?.published).toBe('2026-11-12T08:00:00.000Z');
    expect(entry?.summary?.value).toMatch(/^Rättelse 14 november 2026: Fler\./);
  });

  it('are bounded: the newest, with whole texts while there is room', async () => {
    const corpus = fakeCorpus();
    const [first] = corpus.documents.filter(({ address }) => address === release);
    const long = paragraphs(
      ...Array.from({ length: 300 }, () => 'Ett ord till om omställningen. '.repeat(10)),
    );
    corpus.documents = Array.from({ length: 40 }, (_, index) => ({
      ...(first as PressRelease),
      ...{ id: 1000 + index, body: long, address: `/pressmeddelanden/nummer-${index}/` },
    }));
    const body = await text('/rss.xml', memorySource(corpus));
    const { items = [] } = parseRssFeed(body);
    expect(items).toHaveLength(30);
    expect(body.length).toBeLessThan(1_000_000);
    expect(items[0]?.content?.encoded).toBeTruthy();
    expect(items.at(-1)?.content?.encoded).toBeUndefined();
    expect(items.at(-1)?.description).toBeTruthy();
  });

  it('tell the same bytes for the same content, also when there is nothing', async () => {
    const empty = memorySource({ ...fakeCorpus(), documents: [] });
    for (const page of feedAddressesAt('/')) {
      expect(await text(page)).toBe(await text(page));
      expect(await text(page, empty)).not.toBe('');
    }
    expect(parseAtomFeed(await text('/atom.xml', empty)).updated).toBe('1970-01-01T00:00:00.000Z');
  });

  it('name a hub where there is one', async () => {
    const corpus = fakeCorpus();
    for (const settings of Object.values(corpus.settings)) settings.hub = 'https://hub.example.org/';
    const content = memorySource(corpus);
    expect(await text('/rss.xml', content)).toContain(
      '<atom:link href="https://hub.example.org/" rel="hub"/>',
    );
    expect(await text('/atom.xml', content)).toContain('<link rel="hub" href="https://hub.example.org/"/>');
    expect((await json('/feed.json', content))['hubs']).toEqual([
      { type: 'WebSub', url: 'https://hub.example.org/' },
    ]);
    expect(await text('/rss.xml')).not.toContain('hub');
  });
});

describe('Press releases for editorial systems', () => {
  it('are whole ninjs of IPTC', async () => {
    const told = await json(`${release}ninjs.json`);
    expect(told).toMatchObject({
      standard: { name: 'ninjs', version: '3.1' },
      ...{ uri: `${origin}${release}`, type: 'text', pubStatus: 'usable', language: 'sv' },
      ...{ by: 'Anna Nordström', located: 'Karlstad', firstCreated: '2026-11-12T08:00:00.000Z' },
      // The correction is the newest version.
      versionCreated: '2026-11-13T10:00:00.000Z',
      genres: [{ literal: 'PRM' }],
      headlines: [{ value: 'Tre regioner går samman för att stärka industrin' }],
      bodies: [{ contentType: 'text/plain' }, { contentType: 'application/xhtml+xml' }],
    });
    const [plain, xhtml] = told['bodies'] as { value: string; wordCount?: number }[];
    expect(plain?.value).not.toMatch(/<\w/);
    expect(plain?.wordCount).toBeGreaterThan(10);
    expect(() => assertWellFormed(asXml(xhtml?.value ?? ''))).not.toThrow();
    const pictures = told['associations'] as Record<string, unknown>[];
    expect(pictures[0]).toMatchObject({
      ...{ type: 'picture', by: 'Anna Nordström' },
      renditions: [
        { name: 'hires', contentType: 'image/jpeg', width: 1600, height: 1067 },
        { name: 'preview' },
      ],
    });
    // The same picture is never told twice.
    expect(new Set(pictures.map(({ uri }) => uri)).size).toBe(pictures.length);
  });

  it('say who is quoted in the text without marks', async () => {
    const body = [{ type: 'quote', text: 'Vi gör det.', name: 'Kim Älv', role: 'vd' } as const];
    const told = await json(`${release}ninjs.json`, corpusWithRelease({ body, boilerplate: [] }));
    expect((told['bodies'] as { value: string }[])[0]?.value).toBe('Vi gör det. – Kim Älv, vd');
  });

  it("are TT's variant too, under the same identity, with what a corrected one replaces", async () => {
    const told = await json(`${release}ttninjs.json`);
    expect(told).toMatchObject({
      ...{ uri: `${origin}${release}`, pubstatus: 'usable', profile: 'PUBL', sector: 'PRM' },
      genre: [{ code: 'PRM' }],
      replacing: [`${origin}${release}`],
      revisions: [{ uri: `${origin}${release}`, versioncreated: '2026-11-12T08:00:00.000Z' }],
      associations: { picture1: { renditions: { hires: { usage: 'Hires', width: 1600 } } } },
    });
    expect(told['usageterms']).toBeTruthy();
    // What is public is under no embargo.
    expect(told).not.toHaveProperty('embargoed');
    const uncorrected = await json(`${release}ttninjs.json`, corpusWithRelease({ corrections: [] }));
    expect(uncorrected).not.toHaveProperty('replacing');
  });

  it('are in a list of each language', async () => {
    for (const language of ['sv', 'en'] as const) {
      const section = sectionAddress('press-releases', language);
      const iptc = await json(`${section}ninjs.json`);
      const tt = await json(`${section}ttninjs.json`);
      const members = iptc['associations'] as { language: string; uri: string; name: string }[];
      expect(members.length).toBeGreaterThan(0);
      expect(members.every((member) => member.language === language)).toBe(true);
      expect(
        Object.values(tt['associations'] as Record<string, { uri: string }>).map(({ uri }) => uri),
      ).toEqual(members.map(({ uri }) => uri));
    }
  });

  it('are cancelled under their identity when they have been withdrawn, without their text', async () => {
    const gone = { title: 'Borta', at: '2026-11-20T10:00:00.000Z', firstAddress: '/pressmeddelanden/forst/' };
    const content = memorySource({ ...fakeCorpus(), gone: { '/pressmeddelanden/borta/': gone } });
    const [iptc = '', tt = ''] = formsOfGone('/pressmeddelanden/borta/');
    expect(await json(iptc, content)).toMatchObject({
      ...{ uri: `${origin}/pressmeddelanden/forst/`, pubStatus: 'canceled', versionCreated: gone.at },
    });
    expect(await json(iptc, content)).not.toHaveProperty('bodies');
    expect(await json(tt, content)).toMatchObject({
      pubstatus: 'canceled',
      headline: 'Borta',
      sector: 'PRM',
    });
    expect((await render('/pressmeddelanden/aldrig/ninjs.json', content)).status).toBe(404);
  });
});

describe('What is news to search engines', () => {
  const at = (time: string) => vi.useFakeTimers({ now: new Date(time), toFake: ['Date'] });

  it('is a press release of the last two days, in its language', async () => {
    at('2026-11-13T08:00:00Z');
    try {
      const body = await text('/sitemaps/news.xml');
      expect(() => assertWellFormed(body)).not.toThrow();
      expect(body.match(/<url>/g)).toHaveLength(2);
      expect(body).toContain(
        '<news:publication><news:name>Bruket</news:name><news:language>sv</news:language></news:publication>' +
          '<news:publication_date>2026-11-12T08:00:00.000Z</news:publication_date>' +
          '<news:title>Tre regioner går samman för att stärka industrin</news:title>',
      );
      expect(await text('/sitemap.xml')).toContain('/sitemaps/news.xml');
    } finally {
      vi.useRealTimers();
    }
  });

  it('is nothing, and has no file, when that is over', async () => {
    at('2026-11-14T08:00:01Z');
    try {
      expect((await render('/sitemaps/news.xml', fakeContent())).status).toBe(404);
      expect(await text('/sitemap.xml')).not.toContain('news.xml');
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('A link to a document', () => {
  it('tells other services by oEmbed what it is, and nothing that they would run', async () => {
    expect(await text(release)).toContain(
      `<link rel="alternate" type="application/json+oembed" title="Tre regioner går samman för att stärka industrin" href="${origin}${release}oembed.json">`,
    );
    const told = await json(`${release}oembed.json`);
    expect(told).toMatchObject({
      version: '1.0',
      type: 'link',
      provider_name: 'Bruket',
      thumbnail_width: 1200,
    });
    expect(told).not.toHaveProperty('html');
  });
});

describe('What pages of others show', () => {
  it('is the newest titles, with dates in words of their language', async () => {
    const told = await json('/en/latest.json');
    expect(told).toMatchObject({ language: 'en', home: `${origin}/en/` });
    const items = told['items'] as Record<string, string>[];
    expect(items[0]).toEqual({
      ...{ title: 'Three regions join forces to strengthen industry', kind: 'Press release' },
      address: `${origin}/en/press-releases/three-regions-join-forces/`,
      ...{ date: '2026-11-12T08:00:00.000Z', day: '12 November 2026' },
    });
    expect(items.length).toBeLessThanOrEqual(10);
  });
});
