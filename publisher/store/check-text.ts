import type { PublishedBodies, PublishedData, Source } from '../../common/protocol/published-store/texts.ts';

/** Why a row of the store cannot be read. */
export class UnreadableText extends Error {
  override name = 'UnreadableText';
}

type Shape = 'string' | 'list' | 'map' | 'boolean';
type Shapes<T> = { [P in keyof T]?: Shape };

const documents: Shapes<PublishedData['press-releases']> = {
  title: 'string',
  pictures: 'list',
  topics: 'list',
  regions: 'list',
  organisations: 'list',
  projects: 'list',
  publishedAt: 'string',
  updatedAt: 'string',
};
const subjects: Shapes<PublishedData['topics']> = {
  title: 'string',
  body: 'list',
  contacts: 'list',
  updatedAt: 'string',
};

/** What each text must have at least: without it, no page could be made of it. */
const data: { [S in Source]: Shapes<PublishedData[S]> } = {
  'press-releases': documents,
  'case-studies': { ...documents, metrics: 'list' },
  guides: { ...documents, audience: 'list', deadlines: 'list' },
  topics: subjects,
  regions: subjects,
  organisations: subjects,
  projects: { ...subjects, project: 'map' },
  journeys: { ...subjects, parts: 'list' },
  terms: { title: 'string', synonyms: 'list', abbreviations: 'list' },
  people: { name: 'string' },
  media: {
    ...{ fingerprint: 'string', jpeg: 'map', preview: 'map', renditions: 'list', focalPoint: 'map' },
    pictured: 'list',
  },
  files: { title: 'string', filename: 'string', publicName: 'string', mimeType: 'string' },
  redirects: { from: 'string', to: 'string' },
  settings: { name: 'string', colours: 'map', publisher: 'map', accessibility: 'map' },
  home: { featured: 'list' },
};

const common = { body: 'list', contacts: 'list', attachments: 'list', related: 'list' } as const;
const bodies: { [K in keyof PublishedBodies]: Shapes<PublishedBodies[K]> } = {
  'press-releases': { ...common, gallery: 'list', boilerplate: 'list' },
  'case-studies': { ...common, challenge: 'list', solution: 'list', results: 'list', lessons: 'list' },
  guides: { ...common, answer: 'list', costs: 'list', services: 'list', steps: 'list', checklist: 'list' },
};

/** @throws UnreadableText when somebody has written something else into the store */
export function checkData<S extends Source>(source: S, value: unknown): PublishedData[S] {
  return check(value, data[source]) as PublishedData[S];
}

/** @throws UnreadableText as {@link checkData} */
export function checkBody<K extends keyof PublishedBodies>(kind: K, value: unknown): PublishedBodies[K] {
  return check(value, bodies[kind]) as PublishedBodies[K];
}

function check(value: unknown, shapes: Record<string, Shape>): object {
  if (shapeOf(value) !== 'map') throw new UnreadableText('it is no map');
  const map = value as Record<string, unknown>;
  for (const [name, shape] of Object.entries(shapes))
    if (shapeOf(map[name]) !== shape) throw new UnreadableText(`“${name}” is no ${shape}`);
  return map;
}

function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  return typeof value === 'object' && value !== null ? 'map' : typeof value;
}
