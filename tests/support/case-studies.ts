import {
  companySizes,
  costBands,
  type CaseStudy,
  type Metric,
} from '../../common/view-model/case-studies.ts';
import { corpusWith, picture } from './fake-content.ts';
import type { Corpus } from './memory-source.ts';

const [anyCase] = corpusWith({ id: 0 }).documents.filter(
  (document): document is CaseStudy => document.kind === 'case-studies' && document.language === 'sv',
);

/** A case study in Swedish, plain but for what is given. */
export function caseStudy(id: number, more: Partial<CaseStudy> = {}): CaseStudy {
  const { translation: _, picture: __, ...plain } = anyCase!;
  return {
    ...plain,
    id,
    title: `Gott exempel ${id}`,
    address: `/goda-exempel/exempel-${id}/`,
    publishedAt: new Date(Date.UTC(2025, 0, 1 + (id % 300))).toISOString(),
    related: [],
    ...more,
  };
}

/** The fake site with these case studies beside its own. */
export function corpusWithCases(...studies: CaseStudy[]): Corpus {
  const corpus = corpusWith({ id: 0 });
  return { ...corpus, documents: [...corpus.documents, ...studies] };
}

const longWord = 'Energieffektiviseringsåtgärdsplaneringssamordningsgruppsmötesprotokollsunderlag'.padEnd(
  80,
  's',
);

/** What staff may write though nobody should. */
export const roughCases: CaseStudy[] = [
  caseStudy(901, { title: 'Lång rubrik om ugnar och mätare. '.repeat(10).slice(0, 300) }),
  caseStudy(902, {
    title: `${longWord} i ett litet företag`,
    sector: longWord,
    duration: longWord,
    metrics: [{ label: longWord, unit: longWord, before: 3, after: 2, note: longWord }],
  }),
  caseStudy(903, {
    title: 'خفض استهلاك الطاقة في مصنع صغير 🏭⚡️',
    lede: 'قياس كل فرن على حدة 👩‍🏭',
    sector: 'مصنع 🏭',
    metrics: [{ label: 'استهلاك الطاقة ⚡️', unit: 'كيلوواط ساعة', before: 412, after: 276 }],
  }),
  caseStudy(904, {
    title: 'Utan bild, mått, företag och ämne',
    organisation: undefined,
    sector: undefined,
    companySize: undefined,
    costBand: undefined,
    duration: undefined,
    topics: [],
    regions: [],
    organisations: [],
    projects: [],
    contacts: [],
    metrics: [],
  }),
  caseStudy(905, {
    title: 'En bild av en enda bildpunkt',
    picture: picture('punkt', 'En punkt.', {
      address: '/media/punkt.png',
      width: 1,
      height: 1,
      renditions: [],
      preview: undefined,
    }),
  }),
  caseStudy(906, {
    title: 'Trettio mått',
    metrics: Array.from({ length: 30 }, (_, n) => ({
      label: `Mått ${n + 1}`,
      unit: 'kWh per ton',
      before: 1000 + n,
      after: 900 - n * 25,
    })),
  }),
  caseStudy(907, { title: 'Märkliga värden', metrics: oddMetrics() }),
];

function oddMetrics(): Metric[] {
  const metric = (label: string, before: number | undefined, after: number, unit = 'tkr'): Metric => ({
    label,
    unit,
    after,
    ...(before === undefined ? {} : { before }),
  });
  return [
    metric('Från förlust till vinst', -800, 450),
    metric('Större förlust', -100, -250),
    metric('Lika', 12, 12),
    metric('Noll och noll', 0, 0),
    metric('Ofantlig', 1, 9.876e17),
    metric('Pytteliten', 0.00042, 0.00021),
    metric('Utan värde före', undefined, 640),
    metric('Procent', 34, 23, 'procent av plåten'),
  ];
}

/** As many case studies as a large site has. */
export function manyCases(count: number): CaseStudy[] {
  const sectors = ['Gjuteri', 'Sågverk', 'Tunnplåt', 'Snickeri', 'Pappersbruk', 'Förpackningar', 'Bageri'];
  const corpus = corpusWith({ id: 0 });
  const links = (kind: 'topics' | 'regions', id: number) =>
    corpus.subjects
      .filter((subject) => subject.kind === kind && subject.language === 'sv' && subject.id === id)
      .map(({ title, address, language }) => ({ kind, id, title, address, language }));
  return Array.from({ length: count }, (_, n) =>
    caseStudy(1000 + n, {
      title: `Så minskade företag ${n} sin energi med en tredjedel på ett halvår`,
      picture: picture(`bild-${n}`, 'En verkstad.'),
      sector: sectors[n % sectors.length],
      companySize: companySizes[n % companySizes.length],
      costBand: costBands[n % costBands.length],
      topics: links('topics', 1 + (n % 4)),
      regions: links('regions', 1 + (n % 3)),
      organisation: undefined,
      metrics: [{ label: 'El per ton', unit: 'kWh', before: 400 + n, after: 300 - (n % 100) }],
    }),
  );
}
