import type { CollectionSlug, Payload } from 'payload';
import type { Language } from '../../../site/languages.ts';

/** A row of a list of documents: the newest draft, and whether readers have another one. */
export interface DocumentInRow {
  id: number;
  language: Language;
  translationKey?: string | null;
  publishAt?: string | null;
  deletedAt?: string | null;
  _displayStatus: 'draft' | 'published' | 'changed';
}

export function documentInRow(row: Record<string, unknown>): DocumentInRow {
  const { _displayStatus = row['_status'], ...rest } = row;
  return { ...rest, _displayStatus } as DocumentInRow;
}

/** Whether readers have ever had it. */
export async function wasPublished(payload: Payload, collection: string, id: number): Promise<boolean> {
  const { totalDocs } = await payload.countVersions({
    collection: collection as CollectionSlug,
    where: { parent: { equals: id }, 'version._status': { equals: 'published' } },
  });
  return totalDocs > 0;
}
