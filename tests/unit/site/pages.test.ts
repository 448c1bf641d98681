import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { languageOf } from '../../../common/addresses.ts';
import { isAuthenticityAddress } from '../../../common/authenticity/addresses.ts';
import type { Correction } from '../../../common/view-model/corrections.ts';
import type { ContentSource } from '../../../common/view-model/content-source.ts';
import { languages, type Language } from '../../../common/languages.ts';
import { feedAddresses, pageAddresses, stageOf } from '../../../common/publication.ts';
import { builtSite } from '../../support/built-site.ts';
import { corpusWith, fakeContent, fakeCorpus, paragraphs, termOf } from '../../support/fake-content.ts';
import { memorySource } from '../../support/memory-source.ts';
import { assertWellFormed } from '../../support/well-formed.ts';

const origin = 'https://bruket.example';
const content = fakeContent();
const pages = new Map<string, string>();
const addresses: string[] = [];
let render: (address: string, content: ContentSource) => Promise<Response>;

// Everything below reads the pages that the real bundle renders; it is built when a template has changed.
beforeAll(async () => {
  render = await builtSite();
  for await (const address of allAddresses(content)) {
    addresses.push(address);
    const response = await render(address, content);
    expect(response.status, address).toBe(200);
    pages.set(address, await response.text());
  }
}, 120_000);

async function* allAddresses(source: ContentSource): AsyncGenerator<string> {
  for (const language of languages) yield* pageAddresses(source, language);
  yield* feedAddresses(source);
}

const page = (address: string) => pages.get(address) ?? '';
const html = () => [...pages].filter(([, body]) => body.startsWith('<!DOCTYPE html>'));
const all = (body: string, pattern: RegExp) => [...body.matchAll(pattern)].map((match) => match[1] ?? '');
const structuredData = (body: string) => all(body, /<script type="application\/ld\+json">(.*?)<\/script>/gs);
const links = (body: string) => all(body, /<a\s[^>]*?href="([^"]*)"/g);

async function renderedWith(change: Parameters<typeof corpusWith>[0], address: string): Promise<string> {
  return (await render(address, memorySource(corpusWith(change)))).text();
}

describe('addresses', () => {
  test('every address comes exactly once', () => {
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test('in each language documents come before lists, and feeds come last', () => {
    const stages = (language?: Language) =>
      addresses
        .filter((address) => !language || languageOf(address) === language)
        .map(stageOf)
        .filter((stage) => !language || stage !== 'feed');
    const order = ['document', 'list', 'feed'];
    for (const language of languages)
      expect(stages(language)).toEqual(
        stages(language).toSorted((a, b) => order.indexOf(a) - order.indexOf(b)),
      );
    expect(
      stages()
        .slice(stages().indexOf('feed'))
        .every((stage) => stage === 'feed'),
    ).toBe(true);
  });

  test('every link within the site leads to a page that is published', () => {
    const published = new Set(addresses);
    for (const [address, body] of html()) {
      const inside = links(body).filter(
        (link) => link.startsWith('/') && !/^\/(files|media)\//.test(link) && !isAuthenticityAddress(link),
      );
      const dead = inside.map((link) => link.replace(/[?#].*$/, '')).filter((link) => !published.has(link));
      expect(dead, address).toEqual([]);
    }
  });

  test('every link within a page leads to something on it', () => {
    for (const [address, body] of html()) {
      const ids = all(body, /\sid="([^"]*)"/g);
      const dead = links(body).filter((link) => link.startsWith('#') && !ids.includes(link.slice(1)));
      expect(dead, address).toEqual([]);
      expect(new Set(ids).size, address).toBe(ids.length);
    }
  });

  test.each(['/guider/finns-inte/', '/en/guides/1999/', '/amnen/nej/', '/nej/'])(
    '%s is answered with 404 and the page that says so',
    async (address) => {
      const response = await render(address, content);
      expect(response.status).toBe(404);
      const body = await response.text();
      expect(body).toContain(languageOf(address) === 'sv' ? 'Sidan finns inte' : 'Page not found');
    },
  );

  test('a document is not found under another language or kind', async () => {
    for (const address of [
      '/en/press-releases/sandbacka-oppnar-testbadd/',
      '/guider/sandbacka-oppnar-testbadd/',
    ]) {
      expect((await render(address, content)).status).toBe(404);
    }
  });
});

describe('every page', () => {
  test('has one h1 and skips no level of headings', () => {
    for (const [address, body] of html()) {
      const levels = all(body, /<h([1-6])[\s>]/g).map(Number);
      expect(
        levels.filter((level) => level === 1),
        address,
      ).toHaveLength(1);
      for (const [index, level] of levels.entries()) {
        expect(level - (levels[index - 1] ?? level), address).toBeLessThanOrEqual(1);
      }
    }
  });

  test('says its language, a title and a description', () => {
    for (const [address, body] of html()) {
      expect(body, address).toContain(`<html lang="${languageOf(address)}"`);
      expect(body, address).toMatch(/<title>[^<]+<\/title>/);
      expect(body, address).toMatch(/<meta name="description" content="[^"]+"/);
    }
  });

  test('links to the accessibility statement and asks nothing of other hosts', () => {
    for (const [address, body] of html()) {
      expect(body, address).toMatch(/href="\/(tillganglighet|en\/accessibility)\/"/);
      const fetched = all(body, /<(?:img|script|source|iframe|video)\s[^>]*?src="([^"]*)"/g);
      expect(
        fetched.filter((source) => !source.startsWith('/')),
        address,
      ).toEqual([]);
    }
  });

  test('has a canonical address unless it is a 404 page', () => {
    for (const [address, body] of html()) {
      const canonical = all(body, /<link rel="canonical" href="([^"]*)"/g);
      expect(canonical, address).toEqual(address.endsWith('404.html') ? [] : [origin + address]);
    }
  });
});

describe('languages', () => {
  const alternates = (body: string) =>
    new Map(
      [...body.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"/g)].map(
        ([, a = '', b = '']) => [a, b],
      ),
    );

  test('translations name each other, and each page names itself', () => {
    for (const [address, body] of html()) {
      const found = alternates(body);
      if (found.size === 0) continue;
      expect([...found.keys()], address).toHaveLength(3);
      expect(found.get(languageOf(address)), address).toBe(origin + address);
      expect(found.get('x-default'), address).toBe(found.get('sv'));
      const translation = found.get(languageOf(address) === 'sv' ? 'en' : 'sv') ?? '';
      expect(alternates(page(translation.replace(origin, ''))).get(languageOf(address)), address).toBe(
        origin + address,
      );
    }
  });

  test('a document in one language only names no other, and its switch leads to its kind', () => {
    const body = page('/pressmeddelanden/sandbacka-oppnar-testbadd/');
    expect(alternates(body).size).toBe(0);
    expect(body).toMatch(
      /class="switch" href="\/en\/press-releases\/" lang="en" hreflang="en">\s*Press releases in English\s*</,
    );
  });

  test('a document in the other language is listed and marked', () => {
    const list = page('/en/press-releases/');
    const link = /<a href="\/pressmeddelanden\/sandbacka-oppnar-testbadd\/" hreflang="sv" lang="sv">/;
    expect(list).toMatch(link);
    expect(list).toContain('In Swedish');
    expect(page('/en/regions/gavleborg/')).toMatch(link);
    expect(page('/pressmeddelanden/')).toContain('På engelska');
  });

  test('an archive belongs to the year in Sweden', () => {
    expect(page('/pressmeddelanden/2026/')).toContain('/pressmeddelanden/mer-atervunnet-stal/');
    expect(addresses).not.toContain('/pressmeddelanden/2025/');
  });
});

describe('documents', () => {
  const release = '/pressmeddelanden/tre-regioner-gar-samman/';

  test('a script in a title does no harm', async () => {
    const body = await renderedWith({ id: 11, title: '</script><script>alert(1)</script>' }, release);
    // In a quoted attribute it is just text.
    expect(body.replace(/\scontent="[^"]*"/g, '')).not.toContain('<script>alert(1)');
    for (const json of structuredData(body)) expect(JSON.parse(json)).toBeTypeOf('object');
  });

  test('a javascript: link is text', async () => {
    const link = {
      type: 'link' as const,
      address: 'javascript:alert(1)',
      children: [{ type: 'text' as const, text: 'hit' }],
    };
    const body = await renderedWith({ id: 11, body: [{ type: 'paragraph', children: [link] }] }, release);
    expect(body).toContain('<p>hit</p>');
    expect(body).not.toContain('javascript:');
  });

  test('notes stand at the end of the text, as text, with a link only where one can be followed', async () => {
    const notes = ['https://example.org/?a=1&b=2', 'javascript:alert(1)', undefined].map((where, index) => ({
      type: 'footnote' as const,
      number: index + 1,
      text: `<i>not ${index + 1}</i>`,
      ...(where && { address: where }),
    }));
    const [first, ...others] = notes;
    const body = await renderedWith(
      {
        id: 11,
        body: [{ type: 'paragraph', children: [first!] }],
        boilerplate: [{ type: 'paragraph', children: others }],
      },
      release,
    );
    const [list = ''] = all(body, /(<section class="footnotes.*?<\/section>)/gs);
    expect(list).toMatch(
      /^<section[^>]* data-pagefind-weight="0.25">\s*<h2 id="footnotes" data-pagefind-ignore>\s*Noter\s*<\/h2>/,
    );
    expect(all(list, /<li id="([^"]*)"/g)).toEqual(['fn-1', 'fn-2', 'fn-3']);
    expect(links(list)).toEqual(['https://example.org/?a=1&amp;b=2', '#fnref-1', '#fnref-2', '#fnref-3']);
    expect(list).toContain('&lt;i&gt;not 2&lt;/i&gt;');
    expect(list).not.toContain('<i>');
    expect(list).toContain('aria-label="Tillbaka till texten, not 3"');
    expect(body.indexOf('id="boilerplate"')).toBeLessThan(body.indexOf(list));
    expect(page('/goda-exempel/mindre-el-med-matare/')).not.toContain('class="footnotes');
  });

  test('structured data tells what kind of document it is', () => {
    const types = (address: string) =>
      structuredData(page(address)).map((json) => (JSON.parse(json) as Record<string, unknown>)['@type']);
    expect(types(release)).toEqual(['NewsArticle', 'BreadcrumbList']);
    expect(types('/goda-exempel/mindre-el-med-matare/')).toEqual(['Article', 'BreadcrumbList']);
    expect(types('/guider/kartlagg-er-energi/')).toEqual(['HowTo', 'BreadcrumbList']);
  });

  test('a press release shows its sender, contacts, correction and pictures', () => {
    const body = page(release);
    for (const part of [
      'Karlstad',
      'Anna Nordström',
      'mailto:sandra@example.org',
      'tel:+46700000000',
      'Rättelser',
      'Pressbilder',
      '1,2 MB',
    ]) {
      expect(body).toContain(part);
    }
    expect(body).toMatch(/<source type="image\/avif" srcset="\/media\/samarbete-480\.avif 480w, /);
    expect(body).toContain(`<meta property="og:image" content="${origin}/media/samarbete-preview.jpg"`);
  });

  test('what was corrected stands before the text, and with what was added in the history after it', async () => {
    const corrections: Correction[] = [
      { type: 'update', date: '2026-11-15T09:00:00.000Z', text: 'Två orter till är med.' },
      { type: 'clarification', date: '2026-11-14T09:00:00.000Z', text: 'Avser heltidstjänster.' },
    ];
    const body = await renderedWith({ id: 11, corrections }, release);
    const [notice = '', history = ''] = all(
      body,
      /<section class="(?:corrections|changes)"(.*?)<\/section>/gs,
    );
    expect(notice).toMatch(/Förtydligande.*14 november 2026.*Avser heltidstjänster/s);
    expect(notice).not.toContain('Två orter till');
    expect(history).toMatch(/15 november.*Uppdatering.*14 november.*Förtydligande.*12 november.*Publicerad/s);
    expect(body).toContain('<a href="#changes">Ändrad 15 november 2026</a>');
    expect(JSON.parse(structuredData(body)[0] ?? '')).toMatchObject({
      datePublished: '2026-11-12T08:00:00.000Z',
      dateModified: '2026-11-15T09:00:00.000Z',
      correction: corrections.map(({ date, text }) => ({
        '@type': 'CorrectionComment',
        datePublished: date,
        text,
      })),
    });
  });

  test('a text that is older than its translation says so, with the way there, and nothing of it is searched', async () => {
    const translation = {
      title: 'New mill',
      address: '/en/press-releases/new-mill/',
      language: 'en' as const,
    };
    const olderSince = '2026-05-03T08:00:00.000Z';
    const body = await renderedWith({ id: 11, olderSince, translation }, release);
    const [note = ''] = all(body, /<p class="older-note" data-pagefind-ignore>(.*?)<\/p>/gs);
    expect(note).toContain('Den svenska texten är äldre än den engelska (3 maj 2026).');
    expect(note).toMatch(
      /<a href="\/en\/press-releases\/new-mill\/" hreflang="en">\s*Läs den engelska texten/,
    );
    expect(await renderedWith({ id: 11, translation }, release)).not.toContain('older-note');
  });

  test('an edit that readers are told nothing of makes no noise', async () => {
    const body = await renderedWith(
      { id: 11, corrections: [], updatedAt: '2026-11-20T09:00:00.000Z' },
      release,
    );
    expect(body).not.toContain('id="changes"');
    expect(structuredData(body)[0]).toContain('"dateModified":"2026-11-12T08:00:00.000Z"');
  });

  test.each([
    ['Anna Nordström', { '@type': 'Person', name: 'Anna Nordström' }],
    ['Paper Province', { '@type': 'Organization', name: 'Paper Province' }],
    ['paper province', { '@type': 'Organization', name: 'paper province' }],
    ['Övningsverkstaden AB', { '@type': 'Organization', name: 'Övningsverkstaden AB' }],
    [
      'Anna Nordström och Paper Province',
      [
        { '@type': 'Person', name: 'Anna Nordström' },
        { '@type': 'Organization', name: 'Paper Province' },
      ],
    ],
    ['Åbo & Co AB', { '@type': 'Organization', name: 'Åbo & Co AB' }],
  ])('machines are told whether %s is a person', async (byline, author) => {
    const body = await renderedWith({ id: 11, byline }, release);
    const [article = ''] = structuredData(body);
    expect((JSON.parse(article) as { author: unknown }).author).toEqual(author);
  });

  test('a link to any page shows a picture, large: its own, that of the organisation, or the mark', async () => {
    const pictureOf = (body: string) => all(body, /<meta property="og:image" content="([^"]*)"/g);
    for (const [address, body] of html()) {
      expect(pictureOf(body), address).toHaveLength(1);
      const robots = all(body, /<meta name="robots" content="([^"]*)"/g);
      const isHidden = body.includes('content="noindex"');
      expect(robots, address).toEqual([isHidden ? 'noindex' : 'max-image-preview:large']);
    }
    expect(pictureOf(page('/ordlista/'))).toEqual([`${origin}/share.png`]);
    const corpus = fakeCorpus();
    const { picture } = corpus.documents.find(({ picture }) => picture?.preview) ?? {};
    corpus.settings.sv.logo = picture;
    const body = await (await render('/ordlista/', memorySource(corpus))).text();
    expect(pictureOf(body)).toEqual([`${origin}${picture?.preview?.address}`]);
  });

  test('icons and the picture for links are drawn with the pages', async () => {
    const sizes = { 'favicon.ico': undefined, 'apple-touch-icon.png': [180, 180], 'share.png': [1200, 630] };
    for (const [name, size] of Object.entries(sizes)) {
      const file = await readFile(`.build/site/client/${name}`);
      if (size) {
        const { width, height, format } = await sharp(file).metadata();
        expect([format, width, height]).toEqual(['png', ...size]);
      } else {
        // Its number of pictures, and where the first of them begins.
        expect([file.readUInt32LE(0), file.readUInt16LE(4)]).toEqual([0x10000, 3]);
        expect(file.subarray(file.readUInt32LE(18)).subarray(1, 4).toString()).toBe('PNG');
      }
    }
  });

  test('an invented company is said to be invented', () => {
    expect(page('/goda-exempel/mindre-el-med-matare/')).toContain('Exempel: företaget är påhittat');
    expect(page('/goda-exempel/')).toContain('Påhittat företag');
    expect(page(release)).not.toContain('påhittat');
  });

  test('each programme of the EU has its own words', () => {
    expect(page('/projekt/focus-industry-spets/')).toContain('Europeiska regionala utvecklingsfonden');
    expect(page('/projekt/focus-industry-spets/')).not.toContain('Medfinansieras');
    expect(page('/projekt/smartare-el/')).toContain('Medfinansieras av Europeiska unionen');
  });

  test('search knows what a page can be narrowed by, in the language of the page', () => {
    const filters = (address: string) =>
      [...page(address).matchAll(/content="([^"]*)" data-pagefind-filter="(\w+)\[content\]"/g)].map(
        ([, value, name]) => `${name}: ${value}`,
      );
    expect(filters(release)).toEqual([
      'kind: Pressmeddelanden',
      'topic: Skoglig bioekonomi',
      'topic: Omställning',
      'region: Dalarna',
      'region: Gävleborg',
      'region: Värmland',
      'project: Focus Industry Spets',
      ...filters(release).filter((filter) => filter.startsWith('organisation: ')),
      'year: 2026',
    ]);
    expect(filters('/goda-exempel/mindre-el-med-matare/').join()).toMatch(/size: .* anställda/);
    expect(page('/guider/')).not.toContain('data-pagefind-body');
  });
});

describe('whether the page helped', () => {
  const asked = (body: string) => body.includes('id="feedback"');

  test('is asked of guides and case studies in their language, and nowhere else', () => {
    const where = html().filter(([, body]) => asked(body));
    expect(where.length).toBeGreaterThan(3);
    for (const [address, body] of where) {
      expect(address).toMatch(/^\/(goda-exempel|guider|en\/case-studies|en\/guides)\/[a-z-]+\/$/);
      expect(body).toContain(languageOf(address) === 'sv' ? 'Hjälpte sidan dig?' : 'Did this page help?');
      expect(all(body, /name="page" value="([^"]*)"/g)).toEqual([address, address]);
      expect(all(body, /<form method="post" action="([^"]*)"/g)).toEqual(
        Array.from({ length: 2 }, () => 'https://cms.example/feedback'),
      );
    }
    expect(asked(page('/pressmeddelanden/sandbacka-oppnar-testbadd/'))).toBe(false);
  });

  test('is not asked when staff do not want to know, nor found by the search', async () => {
    const corpus = fakeCorpus();
    for (const language of languages) delete corpus.settings[language].feedbackUrl;
    const [address = '', body = ''] = html().find(([, one]) => asked(one)) ?? [];
    expect(await (await render(address, memorySource(corpus))).text()).not.toContain('feedback');
    expect(body).toMatch(/<section[^>]*id="feedback"[^>]*data-pagefind-ignore/);
  });
});

describe('the glossary', () => {
  const ids = (body: string) => all(body, /\sid="([^"]*)"/g);

  test('groups its terms by the letters of the language and links to each', () => {
    const body = page('/ordlista/');
    const letters = all(body, /<section class="letter-group" aria-labelledby="([^"]*)"/g);
    expect(letters).toEqual(['E', 'L', 'T', 'Å']);
    for (const letter of letters) expect(links(body)).toContain(`#${letter}`);
    expect(all(body, /<article class="entry" id="([^"]*)"/g)).toEqual([
      'energirond',
      'livscykelanalys',
      'tomgang',
      'angtryck',
      'aterbruk',
    ]);
  });

  test('tells what a term is called otherwise and leads to its translation, where there is one', () => {
    const [term = '', alone = ''] = ['livscykelanalys', 'angtryck'].map(
      (id) =>
        new RegExp(`<article class="entry" id="${id}">.*?</article>`, 's').exec(page('/ordlista/'))?.[0],
    );
    expect(term).toMatch(/Förkortas<\/dt>\s*<dd>LCA/);
    expect(term).toMatch(/href="\/en\/glossary\/#life-cycle-assessment"[^>]*>Life-cycle assessment</);
    expect(alone).not.toContain('/en/glossary/');
  });

  test('is found from every page and drowns nothing in the search', () => {
    for (const [address, body] of html())
      expect(links(body), address).toContain(languageOf(address) === 'sv' ? '/ordlista/' : '/en/glossary/');
    expect(page('/ordlista/')).not.toContain('data-pagefind-body');
  });

  test('says so when it is empty, and takes five hundred terms', async () => {
    const corpus = corpusWith({ id: 0 });
    const empty = await (await render('/ordlista/', memorySource({ ...corpus, terms: [] }))).text();
    expect(empty).toContain('Här finns inga förklarade ord ännu');
    expect(empty).not.toContain('<nav class="letters"');
    const terms = Array.from({ length: 500 }, (_, n) =>
      termOf(n + 1, { sv: { title: `Ord ${n}`, anchor: `ord-${n}`, definition: 'Något.' } }),
    ).flat();
    const full = await (await render('/ordlista/', memorySource({ ...corpus, terms }))).text();
    expect(all(full, /<article class="entry" id="([^"]*)"/g)).toHaveLength(500);
  });

  test('explains the first use of its words in a guide, in text and steps', () => {
    const body = page('/guider/kartlagg-er-energi/');
    expect(all(body, /<a class="term" href="([^"]*)"/g)).toEqual(['/ordlista/#tomgang']);
    expect(body).toMatch(/<a class="term"[^>]*aria-describedby="term_1"[^>]*>tomgång<\/a>/);
    expect(ids(body).filter((id) => id === 'term_1')).toHaveLength(1);
    expect(page('/goda-exempel/mindre-el-med-matare/')).not.toContain('class="term"');
  });

  test('every link to it leads to an entry', () => {
    for (const [address, body] of html()) {
      for (const link of links(body).filter((one) => /^\/.*\/#/.test(one))) {
        const [target = '', id = ''] = link.split('#');
        expect(ids(page(target)), `${link} on ${address}`).toContain(id);
      }
    }
  });

  test('is there as data, too', async () => {
    const response = await render('/en/glossary/terms.json', content);
    expect(response.headers.get('Content-Type')).toBe('application/json; charset=utf-8');
    const { terms } = (await response.json()) as { terms: { title: string }[] };
    expect(terms.map(({ title }) => title)).toEqual(['Idling', 'Life-cycle assessment']);
    expect(stageOf('/en/glossary/terms.json')).toBe('feed');
  });
});

describe('feeds', () => {
  test('all of them are well-formed XML', () => {
    const feeds = addresses.filter((address) => address.endsWith('.xml'));
    expect(feeds.length).toBeGreaterThan(10);
    for (const feed of feeds) expect(() => assertWellFormed(page(feed)), feed).not.toThrow();
  });

  test('they stay well-formed whatever a title holds', async () => {
    const body = await renderedWith({ id: 11, title: 'R&D \u0000\u0008 ]]> <b>' }, '/rss.xml');
    expect(() => assertWellFormed(body)).not.toThrow();
    expect(body).toContain('R&amp;D');
  });

  test('a feed holds its own language and kind, with whole addresses', () => {
    const items = all(page('/en/press-releases/rss.xml'), /<guid isPermaLink="true">([^<]*)</g);
    expect(items).toContain(`${origin}/en/press-releases/nordic-mill-towns-meet/`);
    expect(items.every((item) => item.startsWith(`${origin}/en/press-releases/`))).toBe(true);
  });

  test('a feed goes on to know a document that has moved by where it stood first', async () => {
    const now = '/pressmeddelanden/sandbacka-oppnar-testbadd/';
    const moved = memorySource({ ...fakeCorpus(), firstAddresses: { [now]: '/pressmeddelanden/forst/' } });
    const body = await (await render('/rss.xml', moved)).text();
    expect(body).toContain(
      `<link>${origin}${now}</link><guid isPermaLink="false">${origin}/pressmeddelanden/forst/</guid>`,
    );
  });

  test('the words of a lede arrive in a feed reader, which takes a description for HTML', async () => {
    const lede = 'Vid p<Pmax, T>40 grader & "is" – R&amp;D';
    const body = await renderedWith({ id: 11, lede, corrections: [] }, '/rss.xml');
    const escaped = 'Vid p&amp;lt;Pmax, T&amp;gt;40 grader &amp;amp; &quot;is&quot; – R&amp;amp;amp;D';
    expect(body).toContain(`<description>${escaped}</description>`);
  });

  test('a feed tells subscribers of the newest correction, under the same guid', async () => {
    const correction = {
      type: 'correction',
      date: '2026-11-13T10:00:00.000Z',
      text: 'Fler än 50 000.',
    } as const;
    const body = await renderedWith({ id: 11, lede: 'Ingress.', corrections: [correction] }, '/rss.xml');
    const told = 'Rättelse 13 november 2026: Fler än 50 000.';
    expect(body).toContain(
      `<description>&lt;p&gt;${told}&lt;/p&gt;&lt;p&gt;Ingress.&lt;/p&gt;</description>`,
    );
    expect(body).toContain(`<atom:updated>${correction.date}</atom:updated>`);
    expect(all(body, /<atom:updated>/g)).toHaveLength(1);
  });

  test('the sitemap lists every page once, and a translation only where there is one', () => {
    const files = all(page('/sitemap.xml'), /<loc>([^<]*)</g)
      // What is news stands in its own year as well.
      .filter((file) => !file.endsWith('/news.xml'))
      .map((file) => page(file.replace(origin, '')));
    const listed = files
      .flatMap((file) => all(file, /<loc>([^<]*)</g))
      .map((address) => address.replace(origin, ''));
    const searchable = html()
      .map(([address]) => address)
      .filter((address) => !/404\.html$|^\/(sok|en\/search)\//.test(address));
    expect(listed.toSorted()).toEqual(searchable.toSorted());
    const entries = files.flatMap((file) => all(file, /<url>(.*?)<\/url>/gs));
    const alone = entries.find((entry) => entry.includes('/sandbacka-oppnar-testbadd/')) ?? '';
    expect(alone).not.toContain('hreflang');
    expect(alone).toContain('<lastmod>2026-10-02T07:00:00.000Z</lastmod>');
    expect(entries.find((entry) => entry.includes('/tre-regioner-gar-samman/'))).toContain('hreflang="en"');
  });

  test('there is no sitemap of a year without documents', async () => {
    expect((await render('/sitemaps/sv-guides-1999.xml', content)).status).toBe(404);
  });

  test('robots.txt names the sitemap', () => {
    expect(page('/robots.txt')).toContain(`Sitemap: ${origin}/sitemap.xml`);
  });
});

describe('pages of the code', () => {
  test('the accessibility statement says what the law demands', () => {
    const body = page('/tillganglighet/');
    for (const part of [
      'Paper Province',
      'delvis förenlig',
      'Filmerna saknar syntolkning.',
      'Syntolkning görs under 2027.',
      'Omfattas inte av lagen',
      'De ska bara arkiveras.',
      'Vi har själva bedömt webbplatsen.',
      'Egen granskning mot WCAG 2.2.',
      '14 september 2026',
      '1 oktober 2026',
      'https://www.digg.se/tdosanmalan',
      'mailto:info@example.org',
    ]) {
      expect(body).toContain(part);
    }
  });

  test('an empty site still has all its lists', async () => {
    const { settings, home } = corpusWith({ id: 0 });
    const empty = memorySource({ settings, home, documents: [], subjects: [], terms: [] });
    for await (const address of allAddresses(empty)) {
      expect((await render(address, empty)).status, address).toBe(200);
    }
  });

  test('a home page that nobody has written yet still has a heading', async () => {
    const corpus = corpusWith({ id: 0 });
    corpus.home.sv = { title: '', lede: '', featured: [] };
    const body = await (await render('/', memorySource(corpus))).text();
    expect(body).toContain(`>${corpus.settings.sv.tagline}</h1>`);
  });

  test('text in a body is never markup', async () => {
    const body = await renderedWith(
      { id: 12, body: paragraphs('<img src=x onerror=alert(1)>') },
      '/pressmeddelanden/sandbacka-oppnar-testbadd/',
    );
    expect(body).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });
});

test('what pages have in common follows the settings at once', async () => {
  const corpus = fakeCorpus();
  const named = (name: string) => ({ ...corpus.settings.sv, name, publisher: { name: `${name} AB` } });
  for (const name of ['Bruket', 'Hyttan', 'Bruket']) {
    const source = memorySource({ ...corpus, settings: { ...corpus.settings, sv: named(name) } });
    const body = await (await render('/guider/', source)).text();
    expect(body).toContain(`<span class="brand-name">${name}</span>`);
    expect(body).toContain(`<h2 id="footer-publisher">${name} AB</h2>`);
  }
});

test('the navigation marks where the page is, whatever was rendered before', async () => {
  const marked = async (address: string) =>
    all(await (await render(address, content)).text(), /(href="[^"]*" aria-current="[^"]*")/g).slice(0, 1);
  for (let round = 0; round < 2; round += 1) {
    expect(await marked('/guider/')).toEqual(['href="/guider/" aria-current="page"']);
    expect(await marked('/guider/kartlagg-er-energi/')).toEqual(['href="/guider/" aria-current="true"']);
    expect(await marked('/en/topics/')).toEqual(['href="/en/topics/" aria-current="page"']);
    expect(await marked('/')).toEqual(['href="/" aria-current="page"']);
  }
});

describe('a withdrawn page', () => {
  const at = '2026-11-22T23:30:00.000Z';
  const where = {
    '/pressmeddelanden/borta/': { list: '/pressmeddelanden/', search: '/sok/', date: '23 november 2026' },
    '/en/guides/gone/': { list: '/en/guides/', search: '/en/search/', date: '23 November 2026' },
    '/amnen/borta/': { list: '/amnen/', search: '/sok/', date: '23 november 2026' },
  };
  const gone = Object.fromEntries(Object.keys(where).map((address) => [address, { at }]));
  const source = memorySource({ ...corpusWith({ id: 0 }), gone });

  test.each(Object.entries(where))(
    'at %s says when, and leads on',
    async (address, { list, search, date }) => {
      const response = await render(address, source);
      const body = await response.text();
      expect(response.status).toBe(410);
      expect(body).toContain(date);
      expect(body).toContain(
        languageOf(address) === 'sv' ? 'Sidan är borttagen' : 'This page has been removed',
      );
      expect(body).toContain('mailto:info@example.org');
      expect(links(body)).toEqual(expect.arrayContaining([list, search]));
      expect(body).toContain('<meta name="robots" content="noindex">');
      expect(body).toContain('data-pagefind-ignore="all"');
      expect(body).not.toContain('data-pagefind-body');
    },
  );

  test('says what stood there, where that is known', async () => {
    const titled = { '/en/guides/gone/': { at, title: 'How to <win>' } };
    const body = await (
      await render('/en/guides/gone/', memorySource({ ...corpusWith({ id: 0 }), gone: titled }))
    ).text();
    expect(body).toContain('<p class="lede">“How to &lt;win&gt;” was removed on 23 November 2026');
  });

  test('is nowhere beside its address, and never in the way of a page', async () => {
    expect((await render('/pressmeddelanden/aldrig/', source)).status).toBe(404);
    const standing = '/pressmeddelanden/sandbacka-oppnar-testbadd/';
    const both = memorySource({ ...corpusWith({ id: 0 }), gone: { [standing]: { at } } });
    expect((await render(standing, both)).status).toBe(200);
  });
});
