import type { DefaultServerCellComponentProps } from 'payload';
import { isKind, type Kind } from '../../../common/addresses.ts';
import type { Language } from '../../../common/languages.ts';

/** A row of a list of documents: the newest draft of one. */
export interface DocumentInRow {
  kind: Kind;
  id: number;
  language: Language;
  translationKey?: string | null;
  deletedAt?: string | null;
  _status: 'draft' | 'published';
}

/** @returns nothing in a list of anything else */
export function documentInRow({
  rowData,
  collectionSlug: kind,
}: DefaultServerCellComponentProps): DocumentInRow | undefined {
  return isKind(kind) ? ({ ...rowData, kind } as DocumentInRow) : undefined;
}
