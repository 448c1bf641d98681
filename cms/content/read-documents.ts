import type { Payload } from 'payload';
import type { Kind } from '../../site/addresses.ts';
import type { Language } from '../../site/languages.ts';
import type { StoredDocuments } from './documents.ts';

/** Reads one document whole in one language. */
export type ReadDocument = <K extends Kind>(
  payload: Payload,
  kind: K,
  id: number,
  language: Language,
) => Promise<StoredDocuments[K] | undefined>;

const whole = { fallbackLocale: false, depth: 0 } as const;

/** Reads what is published, or the newest draft on top of it. */
export const readPublished = documentReader(false);
export const readDraft = documentReader(true);

function documentReader(draft: boolean): ReadDocument {
  async function read<K extends Kind>(
    payload: Payload,
    collection: K,
    id: number,
    locale: Language,
  ): Promise<StoredDocuments[K] | undefined>;
  async function read(
    payload: Payload,
    collection: Kind,
    id: number,
    locale: Language,
  ): Promise<StoredDocuments[Kind] | undefined> {
    const options = { ...whole, locale, draft, disableErrors: true } as const;
    return (await payload.findByID({ collection, id, ...options })) ?? undefined;
  }
  return read;
}

/** Reads several documents of one kind in one language as they are published, in no particular order. */
export async function readAllPublished<K extends Kind>(
  payload: Payload,
  collection: K,
  ids: number[],
  locale: Language,
): Promise<StoredDocuments[K][]>;
export async function readAllPublished(
  payload: Payload,
  collection: Kind,
  ids: number[],
  locale: Language,
): Promise<StoredDocuments[Kind][]> {
  const options = { ...whole, locale, draft: false, pagination: false } as const;
  const { docs } = await payload.find({ collection, where: { id: { in: ids } }, ...options });
  return docs;
}
