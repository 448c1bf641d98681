import type { DefaultServerCellComponentProps } from 'payload';
import { standingOf } from '../../standing.ts';
import { StandingWords } from './standing-words.tsx';
import { documentInRow, wasPublished } from './row.ts';

/** What readers have of the document in a row. */
export async function StandingCell({ rowData, payload, collectionSlug }: DefaultServerCellComponentProps) {
  const document = documentInRow(rowData);
  const isPublished = document._displayStatus !== 'draft';
  const isFormer = !isPublished && (await wasPublished(payload, collectionSlug, document.id));
  const state = { ...document, _status: isPublished ? 'published' : 'draft' } as const;
  return (
    <StandingWords
      standing={standingOf(state, isFormer, new Date())}
      isChanged={document._displayStatus === 'changed'}
    />
  );
}
