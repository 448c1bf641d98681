import type { Payload, Where } from 'payload';
import { kinds, type Kind } from '../../common/addresses.ts';
import type { Language } from '../../common/languages.ts';
import { signIn, type Staff } from './rest.ts';

/** A text that staff have made, and every word of theirs that the CMS has said to be saved. */
export interface Known {
  kind: Kind;
  id: number;
  language: Language;
  /** But for what a person has written over words of their own. */
  acknowledged: Set<string>;
  /** Who wrote each of the words. */
  writers: Map<string, number>;
}

/** What the edit view of one person holds of a text. */
export type Form = Record<string, unknown>;

export interface World {
  payload: Payload;
  people: Staff[];
  texts: Known[];
  /** By person and text, as it was when the person opened or saved it last. */
  forms: Map<string, Form>;
  count: number;
}

export async function createStaffWorld(payload: Payload): Promise<World> {
  const people = [await signIn(payload, 'anna@example.org'), await signIn(payload, 'bo@example.org')];
  return { payload, people, texts: [], forms: new Map(), count: 0 };
}

/** What is compared of a document before and after somebody did something elsewhere. */
export interface State {
  title?: string | null;
  lede?: string | null;
  slug?: string | null;
  _status?: string | null;
  publishAt?: string | null;
  deletedAt?: string | null;
  language?: string;
  translationKey?: string | null;
  updatedAt?: string;
}

export interface Snapshot {
  /** What is published, if anything is. */
  stored: State;
  /** The newest text. */
  newest: State;
}

const compared = [
  'title',
  'lede',
  'slug',
  '_status',
  'publishAt',
  'deletedAt',
  'language',
  'translationKey',
  'updatedAt',
] as const;

/** Every document, in the trash or not. */
export async function snapshot(payload: Payload): Promise<Map<string, Snapshot>> {
  const states = new Map<string, Snapshot>();
  for (const kind of kinds) {
    const stored = await statesOf(payload, kind, false);
    const newest = await statesOf(payload, kind, true);
    for (const [id, state] of stored) {
      states.set(`${kind}/${id}`, { stored: state, newest: newest.get(id) ?? state });
    }
  }
  return states;
}

async function statesOf(payload: Payload, collection: Kind, draft: boolean): Promise<Map<number, State>> {
  const every = { pagination: false, depth: 0, trash: true, draft } as const;
  const select = Object.fromEntries(compared.map((name) => [name, true])) as Record<string, true>;
  const { docs } = await payload.find({ collection, ...every, select });
  return new Map(docs.map((doc) => [doc.id, pick(doc)]));
}

function pick(doc: object): State {
  return Object.fromEntries(compared.map((name) => [name, Reflect.get(doc, name) ?? null]));
}

/** All words that the document or its history holds. */
export async function wordsOf(payload: Payload, { kind, id }: Known): Promise<Set<string>> {
  const where: Where = { parent: { equals: id } };
  const { docs } = await payload.findVersions({
    collection: kind,
    where,
    pagination: false,
    depth: 0,
    trash: true,
  });
  const one = { collection: kind, id, depth: 0, trash: true, disableErrors: true } as const;
  const texts = [
    ...docs.map(({ version }) => version),
    await payload.findByID({ ...one, draft: true }),
    await payload.findByID({ ...one, draft: false }),
  ];
  return new Set(
    texts.flatMap((text) => [text?.title, text?.lede]).filter((word) => typeof word === 'string'),
  );
}
