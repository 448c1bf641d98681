import { beforeAll, describe, expect, test } from 'vitest';
import type { ContentSource } from '../../../common/view-model/content-source.ts';
import type { Guide, Service } from '../../../common/view-model/guides.ts';
import { builtSite } from '../../support/built-site.ts';
import { corpusWith, fakeContent, fakeCorpus } from '../../support/fake-content.ts';
import { memorySource } from '../../support/memory-source.ts';

let render: (address: string, content: ContentSource) => Promise<Response>;

beforeAll(async () => {
  render = await builtSite();
}, 120_000);

const guide = '/guider/kartlagg-er-energi/';
const htmlOf = async (address: string, content: ContentSource = fakeContent()) =>
  (await render(address, content)).text();
const withGuide = (change: Partial<Guide>) => memorySource(corpusWith({ id: 31, ...change }));

describe('The page of a guide', () => {
  test('begins with the answer, says what it costs before the steps, and then whom to turn to', async () => {
    const body = await htmlOf(guide);
    const places = ['id="answer"', 'id="costs"', 'id="step-1"', 'id="services"'].map((id) =>
      body.indexOf(id),
    );
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(body).toContain('<a href="#services">');
  });

  test('has services as links and numbers, and says which are closed', async () => {
    const body = await htmlOf(guide);
    const services = /<ul class="services">.*?<\/section>/s.exec(body)?.[0] ?? '';
    expect(services).toContain('<a href="https://example.org/rad">Energirådgivning</a>');
    expect(services).toContain('<a href="tel:+46100000000">010-000\u00a000\u00a000</a>');
    expect(services).toContain('Tiden har gått ut: sista dag var 1 mars 2026');
  });

  test('bears forty services with hostile words, and leaves out an address that is none', async () => {
    const many = Array.from({ length: 40 }, (_, n): Service => ({
      name: `<b>Tjänst ${n}</b> `.repeat(12),
      link: n % 2 ? 'javascript:alert(1)' : `https://example.org/${n}`,
      phone: '"><script>',
      note: 'x'.repeat(400),
      isOver: n % 3 === 0,
      ...(n % 3 === 0 ? { deadline: '2020-02-29' } : {}),
    }));
    const body = await htmlOf(guide, withGuide({ services: many }));
    expect(body.match(/<li class="service/g)?.filter((item) => item)).toBeTruthy();
    expect(body.match(/class="service-name"/g)).toHaveLength(40);
    expect(body).not.toMatch(/javascript:|<b>Tjänst|"><script>/);
  });

  test('does without all of them', async () => {
    const body = await htmlOf(guide, withGuide({ answer: [], costs: [], services: [], journeys: [] }));
    for (const id of ['answer', 'costs', 'services']) expect(body).not.toContain(`id="${id}"`);
    expect(body).not.toContain('journey-');
  });

  test('is told to be one part of a journey, with the others in order', async () => {
    const body = await htmlOf(guide);
    expect(body).toMatch(/Del 1 av 2.*Från mätning till åtgärd/s);
    expect(body).toContain('aria-current="step"');
    expect(body).toMatch(/rel="next" href="\/guider\/valj-matsystem\/"/);
    expect(await htmlOf('/en/guides/map-your-energy/')).toContain('Part 1 of 2');
  });
});

describe('The page of all guides', () => {
  test('stands by topic, with what each helps with, for whom, for how long and how fresh it is', async () => {
    const body = await htmlOf('/guider/', withGuide({ need: 'sänka elräkningen' }));
    const groups = [...body.matchAll(/<section class="guide-group"> *<h2 id="(topic-[^"]*)"/g)];
    expect(groups.map(([, id]) => id)).toEqual(['topic-2', 'topic-1', 'topic-4', 'topic-3']);
    const item =
      /<li class="guide-item"[^>]*>(?:(?!<li class="guide-item").)*kartlagg-er-energi.*?<\/ul>/s.exec(
        body,
      )?.[0] ?? '';
    for (const told of [
      'Jag vill sänka elräkningen',
      '1 timme 30 minuter',
      'För ledning och produktion',
      'Granskad',
    ])
      expect(item).toContain(told);
    expect(item).toContain('data-audience="owner production" data-time="day"');
    expect(body).toMatch(/<form class="list-filters"[^>]* hidden/);
  });

  test('shows journeys with their parts, and leads to them', async () => {
    const body = await htmlOf('/guider/');
    expect(body).toMatch(/journey-card.*href="\/steg-for-steg\/fran-matning-till-atgard\/"/s);
    const journey = await htmlOf('/steg-for-steg/fran-matning-till-atgard/');
    expect(journey.match(/class="journey-step"/g)).toHaveLength(2);
    expect(journey).toContain(
      'hreflang="en" href="https://bruket.example/en/step-by-step/from-metering-to-measures/"',
    );
  });

  test('bears titles of 300 letters, a single guide, none, and a journey without any', async () => {
    const corpus = fakeCorpus();
    const documents = corpus.documents.filter(({ kind }) => kind !== 'guides');
    const [one] = corpus.documents.filter(({ kind, language }) => kind === 'guides' && language === 'sv');
    const subjects = corpus.subjects.map((subject) =>
      subject.guides ? { ...subject, guides: [] } : subject,
    );
    const alone = memorySource({
      ...corpus,
      subjects,
      documents: [...documents, { ...one!, title: 'Å'.repeat(300), topics: [] }],
    });
    const body = await htmlOf('/guider/', alone);
    expect(body).toContain('Å'.repeat(300));
    expect(body).not.toMatch(/journey-card|guide-topics/);
    const none = await htmlOf('/guider/', memorySource({ ...corpus, subjects, documents }));
    expect(none).not.toContain('guide-item');
    expect(none).toContain('Här finns inget ännu.');
    expect(await htmlOf('/steg-for-steg/fran-matning-till-atgard/', alone)).toContain(
      'Här finns inga guider ännu.',
    );
  });
});
