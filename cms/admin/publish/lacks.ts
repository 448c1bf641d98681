import type { Kind } from '../../../site/addresses.ts';
import type { TextKey } from '../../texts.ts';
import { ask } from '../live-status/questions.ts';

/** Something that a document lacks, and that whoever publishes it may have forgotten. */
export interface Lack {
  key: TextKey;
  values?: Record<string, string>;
}

type Data = Record<string, unknown>;

/** Where a kind of document says what it has to say. */
const bodies: Record<Kind, string[]> = {
  'press-releases': ['body'],
  'case-studies': ['body', 'challenge', 'solution', 'results'],
  guides: ['body', 'steps'],
};

/** What is asked about before a document is published. */
export async function findLacks(kind: Kind, data: Data): Promise<Lack[]> {
  return [...lacksIn(kind, data), ...(await picturesWithoutAlt(data))];
}

export function lacksIn(kind: Kind, data: Data): Lack[] {
  const lacks: Lack[] = [];
  if (data['untranslated'] === true) lacks.push({ key: 'publish.lack.translation' });
  if (bodies[kind].every((name) => isEmpty(data[name]))) lacks.push({ key: 'publish.lack.body' });
  if (kind === 'press-releases' && isEmpty(data['contacts'])) lacks.push({ key: 'publish.lack.contact' });
  if (kind !== 'guides' && !data['image']) lacks.push({ key: 'publish.lack.picture' });
  return lacks;
}

/** A rich text is empty that has neither words nor anything else to show; a list that has no rows. */
function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  const { root } = Object(value) as { root?: Node };
  return !root || !isTold(root);
}

interface Node {
  type?: string;
  text?: string;
  children?: Node[];
}

const layout = new Set(['root', 'paragraph', 'heading', 'list', 'listitem', 'quote', 'linebreak']);

function isTold({ type = '', text, children }: Node): boolean {
  if (type === 'text') return Boolean(text?.trim());
  return layout.has(type) ? (children ?? []).some(isTold) : true;
}

async function picturesWithoutAlt(data: Data): Promise<Lack[]> {
  const ids = picturesIn(data);
  if (ids.size === 0) return [];
  const query = new URLSearchParams({
    'where[id][in]': [...ids].join(','),
    locale: String(data['language']),
    'select[alt]': 'true',
    'select[filename]': 'true',
    depth: '0',
    limit: '200',
  });
  const answer = await ask(`/api/media?${query}`, new AbortController().signal).catch(() => undefined);
  const { docs = [] } = Object(answer?.body) as { docs?: { alt?: string | null; filename?: string }[] };
  const names = docs.filter(({ alt }) => !alt?.trim()).map(({ filename }) => filename);
  return names.length > 0 ? [{ key: 'publish.lack.alt', values: { names: names.join(', ') } }] : [];
}

/** The ids of the pictures that a document shows: its own, those of its gallery, and those in its texts. */
export function picturesIn({ image, gallery, ...texts }: Data): Set<number> {
  const own = [image, ...(Array.isArray(gallery) ? (gallery as unknown[]) : [])];
  return new Set([...own, ...uploadsIn(texts)].filter((id) => typeof id === 'number'));
}

function uploadsIn(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(uploadsIn);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as { type?: unknown; relationTo?: unknown; value?: unknown };
  if (node.type === 'upload' && node.relationTo === 'media') return [node.value];
  return Object.values(value).flatMap(uploadsIn);
}
