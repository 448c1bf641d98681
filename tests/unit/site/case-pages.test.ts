import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ContentSource } from '../../../common/view-model/content-source.ts';
import { feedAddresses, stageOf } from '../../../common/publication.ts';
import { builtSite } from '../../support/built-site.ts';
import { caseStudy, corpusWithCases, manyCases, roughCases } from '../../support/case-studies.ts';
import { fakeContent } from '../../support/fake-content.ts';
import { memorySource } from '../../support/memory-source.ts';

let render: (address: string, content: ContentSource) => Promise<Response>;

beforeAll(async () => {
  render = await builtSite();
}, 120_000);

const section = '/goda-exempel/';
const htmlOf = async (address: string, content: ContentSource = fakeContent()) =>
  (await render(address, content)).text();

describe('the page of a case study', () => {
  test('opens with its facts, and with who paid', async () => {
    const body = await htmlOf('/goda-exempel/mindre-el-med-matare/');
    const facts = /<section class="fact-box".*?<\/section>/s.exec(body)?.[0] ?? '';
    for (const fact of [
      ...[
        'Klarälvens Plåt AB',
        'Tunnplåt',
        '10–49 anställda',
        'Värmland',
        '0,5–\u20602\u00a0miljoner\u00a0kr',
      ],
      ...['8 månader', 'Focus Industry Spets', 'Europeiska unionen', 'Tillväxtverket'],
    ])
      expect(facts).toContain(fact);
  });

  test('draws each figure, and has all of them in a table', async () => {
    const body = await htmlOf('/goda-exempel/mindre-el-med-matare/');
    expect(body).toMatch(/<rect x="0%" width="66.99%"/);
    expect(body.match(/<svg class="bar/g)).toHaveLength(4);
    expect(/<details class="chart-table".*?<\/details>/s.exec(body)?.[0].match(/<tr>/g)).toHaveLength(4);
  });

  test('names at most three companies like its own, and why', async () => {
    const other = (id: number) => caseStudy(id, { organisation: undefined });
    const content = memorySource(corpusWithCases(...[31, 32, 33, 34].map(other)));
    const body = await htmlOf('/goda-exempel/exempel-31/', content);
    const similar =
      /<section class="band wrap" aria-labelledby="similar".*?<\/section>/s.exec(body)?.[0] ?? '';
    expect(similar.match(/<article/g)).toHaveLength(3);
    expect(similar.match(/<li>Tunnplåt<\/li>/g)).toHaveLength(3);
  });

  test('does without all that may be missing', async () => {
    const content = memorySource(corpusWithCases(...roughCases));
    const body = await htmlOf('/goda-exempel/exempel-904/', content);
    expect(body).not.toContain('class="wrap fact-box"');
    expect(body).not.toContain('metrics-band"');
    expect(body).not.toContain('aria-labelledby="similar"');
  });

  test('has no inline style, whatever the figures are', async () => {
    const content = memorySource(corpusWithCases(...roughCases));
    for (const { address } of roughCases) {
      const body = await htmlOf(address, content);
      expect(body, address).not.toMatch(/\sstyle=|NaN|undefined|Infinity/);
    }
    expect(await htmlOf(section, content)).not.toMatch(/\sstyle=|NaN|Infinity/);
  });
});

describe('the section', () => {
  test('compares all case studies without a script, and leads on by topic and region', async () => {
    const body = await htmlOf(section);
    expect(body.match(/<tr data-key/g)).toHaveLength(3);
    expect(body).toMatch(/<form class="list-filters"[^>]* hidden/);
    expect(body).toContain('href="/amnen/energi/#about-case-studies"');
    expect(body).toContain('href="/goda-exempel/goda-exempel.csv"');
  });

  test('offers only choices that tell case studies apart', async () => {
    const body = await htmlOf(section);
    expect(body).toContain('<select name="topic">');
    expect(body).not.toContain('<select name="size">');
  });

  test('tells each case study in one language at a time', async () => {
    const english = caseStudy(950, {
      language: 'en',
      address: '/en/case-studies/mill/',
      title: 'The mill',
      industry: '17',
      sector: 'Paper manufacturing',
      duration: 'Seven months',
      durationMonths: 7,
      cost: 410_000,
      metrics: [{ label: 'Time to answer', unit: 'hours', before: 24, after: 2 }],
    });
    const body = await htmlOf(section, memorySource(corpusWithCases(english)));
    const row = /<tr data-key="en:mill".*?<\/tr>/s.exec(body)?.[0] ?? '';
    expect(row).toMatch(/<ul class="case-figures" lang="en">.*from 24 to 2 hours/s);
    expect(row).toContain('−92%');
    for (const told of ['Pappers- och pappersvarutillverkning', '410\u00a0000\u00a0kr', '7 månader'])
      expect(row).toContain(told);
    for (const untold of ['Paper manufacturing', 'Seven months', 'från 24'])
      expect(row).not.toContain(untold);
  });

  test('shows several figures of each, and can do without any', async () => {
    const body = await htmlOf(section, memorySource(corpusWithCases(...roughCases)));
    expect(body.match(/class="figure-label">Mått \d+</g)).toHaveLength(30);
    const bare = /<tr data-key="exempel-904".*?<\/tr>/s.exec(body)?.[0] ?? '';
    expect(bare).not.toContain('case-figures"');
    expect(bare).toContain('type="checkbox"');
  });

  test('stays light with five hundred case studies, and goes no further', async () => {
    const body = await htmlOf(section, memorySource(corpusWithCases(...manyCases(600))));
    expect(body.match(/<tr data-key/g)).toHaveLength(500);
    expect(body).toContain('Här står de 500 senaste');
    expect(gzipSync(body).length).toBeLessThan(60_000);
  });
});

describe('the files', () => {
  test('are published with the feeds, after the pages', async () => {
    const feeds = await Array.fromAsync(feedAddresses(fakeContent()));
    for (const address of ['/goda-exempel/goda-exempel.csv', '/en/case-studies/case-studies.json']) {
      expect(feeds).toContain(address);
      expect(stageOf(address)).toBe('feed');
    }
  });

  test('are a CSV with its byte order mark and a JSON with all figures', async () => {
    const table = await render('/goda-exempel/goda-exempel.csv', fakeContent());
    expect(table.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    expect([...new Uint8Array(await table.arrayBuffer())].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
    const data = await render('/en/case-studies/case-studies.json', fakeContent());
    const { caseStudies } = (await data.json()) as { caseStudies: { title: string; figures: unknown[] }[] };
    expect(caseStudies[0]).toMatchObject({ title: 'A third less power with a meter on each furnace' });
    expect(caseStudies[0]?.figures).toHaveLength(3);
  });
});
