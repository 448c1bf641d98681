import type { Payload } from 'payload';
import type { Kind } from '../../common/addresses.ts';
import type { StoredDocuments } from './documents.ts';

/** Reads one document whole. */
export type ReadDocument = <K extends Kind>(
  payload: Payload,
  kind: K,
  id: number,
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
  ): Promise<StoredDocuments[K] | undefined>;
  async function read(
    payload: Payload,
    collection: Kind,
    id: number,
  ): Promise<StoredDocuments[Kind] | undefined> {
    const options = { ...whole, draft, disableErrors: true } as const;
    return (await payload.findByID({ collection, id, ...options })) ?? undefined;
  }
  return read;
}

/** Reads several documents of one kind as they are published, in no particular order. */
export async function readAllPublished<K extends Kind>(
  payload: Payload,
  collection: K,
  ids: number[],
): Promise<StoredDocuments[K][]>;
export async function readAllPublished(
  payload: Payload,
  collection: Kind,
  ids: number[],
): Promise<StoredDocuments[Kind][]> {
  const options = { ...whole, draft: false, pagination: false } as const;
  const { docs } = await payload.find({ collection, where: { id: { in: ids } }, ...options });
  return docs;
}
