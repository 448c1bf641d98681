import type { Kind } from '../../../common/addresses.ts';
import { languages, type Language } from '../../../common/languages.ts';
import { createRandom, type Random } from './random.ts';
import { richText } from './rich-text.ts';
import type { Surroundings } from './surroundings.ts';
import { phrase, prose } from './words.ts';

export type Row = Record<string, unknown>;

/** Rows to insert, by table; the tables in the order in which they refer to each other. */
export type Rows = Map<string, Row[]>;

/** Of a hundred documents. */
const share: Record<Kind, number> = { 'press-releases': 60, 'case-studies': 25, guides: 15 };
const tables = {
  'press-releases': 'press_releases',
  'case-studies': 'case_studies',
  guides: 'guides',
} as const;
const tenYears = 10 * 365 * 24 * 60 * 60 * 1000;

/** How many of `total` documents are of each kind. */
export function countsOf(total: number): Record<Kind, number> {
  const caseStudies = Math.round((total * share['case-studies']) / 100);
  const guides = Math.round((total * share.guides) / 100);
  return { 'press-releases': total - caseStudies - guides, 'case-studies': caseStudies, guides };
}

/** The rows of a document and its translation, both published; `number` counts from 1 within its kind. */
export function documentRows(kind: Kind, number: number, about: Surroundings, now: number): Rows {
  const random = createRandom(number * 3 + Object.keys(share).indexOf(kind));
  const at = new Date(now - 60_000 - random.below(tenYears / 1000) * 1000).toISOString();
  const stamps = { created_at: at, updated_at: at, image_id: random.pick([null, ...about.media]) };
  const common = {
    ...stamps,
    ...ownFacts(kind, random, about),
    publish_at: at,
    _status: 'published',
    translation_key: `${kind}-${number}`,
  };
  const relations = relationRows(kind, number, random, about);
  const table = tables[kind];
  const rows: Rows = new Map();
  for (const language of languages) {
    const id = idOf(number, language);
    add(rows, table, [
      {
        ...common,
        id,
        language,
        title: `${phrase(random, language, 6)} ${number}`,
        slug: `${language === 'sv' ? 'dokument' : 'document'}-${number}`,
        lede: prose(random, language, 25),
        ...ownText(kind, random, language),
      },
    ]);
    add(rows, `${table}_rels`, relations(language));
    for (const [name, parts] of partRows(kind, id, random, language)) add(rows, name, parts);
  }
  return rows;
}

/** A document and its translation stand one after the other. */
function idOf(number: number, language: Language): number {
  return (number - 1) * languages.length + languages.indexOf(language) + 1;
}

function add(rows: Rows, table: string, more: Row[]): void {
  rows.set(table, [...(rows.get(table) ?? []), ...more]);
}

function ownFacts(kind: Kind, random: Random, about: Surroundings): Row {
  if (kind === 'press-releases') return {};
  if (kind === 'guides') return { minutes: 10 + random.below(50) };
  return {
    organisation_id: random.pick(about.organisations),
    company_size: random.pick(['micro', 'small', 'medium', 'large']),
    cost_band: random.pick(['under-100k', '100k-500k', '500k-2m']),
  };
}

/** Some 400 words in all. */
function ownText(kind: Kind, random: Random, language: Language): Row {
  const text = (words: number) => richText(random, language, words);
  if (kind === 'press-releases') {
    return { body: text(350), boilerplate: text(50), place: 'Borlänge', byline: 'Exempelperson Ek' };
  }
  if (kind === 'guides') return { body: text(150) };
  const sector = phrase(random, language, 2);
  return {
    body: text(100),
    challenge: text(80),
    solution: text(100),
    results: text(80),
    lessons: text(60),
    sector,
  };
}

/** The same in both languages, but that each refers to documents of its own. */
function relationRows(kind: Kind, number: number, random: Random, about: Surroundings) {
  const empty = {
    topics_id: null,
    regions_id: null,
    organisations_id: null,
    projects_id: null,
    people_id: null,
  };
  const ownId = `${tables[kind]}_id`;
  const chosen = [
    ...random.several(about.topics, 2).map((id) => ({ path: 'topics', topics_id: id })),
    ...random.several(about.regions, 1).map((id) => ({ path: 'regions', regions_id: id })),
    ...random.several(about.organisations, 2).map((id) => ({ path: 'organisations', organisations_id: id })),
    ...random.several(about.projects, 1).map((id) => ({ path: 'projects', projects_id: id })),
    ...random.several(about.people, 1).map((id) => ({ path: 'contacts', people_id: id })),
  ];
  const related = number > 1 ? 1 + random.below(number - 1) : undefined;
  return (language: Language): Row[] => {
    const base = { parent_id: idOf(number, language), ...empty, [ownId]: null };
    const own = related === undefined ? [] : [{ path: 'related', [ownId]: idOf(related, language) }];
    return [...chosen, ...own].map((relation, order) => ({ ...base, order: order + 1, ...relation }));
  };
}

/** Steps and check lists of guides, figures of case studies. */
function partRows(kind: Kind, parent: number, random: Random, language: Language): Rows {
  const parts = (name: string, count: number, make: () => Row): Row[] =>
    Array.from({ length: count }, (_, index) => ({
      id: `${name}-${parent}-${index}`,
      _parent_id: parent,
      _order: index + 1,
      ...make(),
    }));
  if (kind === 'guides') {
    const step = () => ({ title: phrase(random, language, 4), body: richText(random, language, 60) });
    const item = () => ({ text: phrase(random, language, 5) });
    return new Map([
      ['guides_steps', parts('step', 4, step)],
      ['guides_checklist', parts('item', 4, item)],
    ]);
  }
  if (kind !== 'case-studies') return new Map();
  const metric = () => ({
    label: phrase(random, language, 2),
    unit: 'MWh',
    before: 100 + random.below(100),
    after: random.below(100),
  });
  return new Map([['case_studies_metrics', parts('metric', 2, metric)]]);
}
