import type { DefaultServerCellComponentProps } from 'payload';
import { documentInRow } from './row.ts';
import { StandingWords } from './standing-words.tsx';
import { standingOf } from '../../published/standing.ts';
import { isUnderReview } from '../../review/store.ts';
import { findStored } from './stored.ts';

/** What readers have of the document in a row, and whether there is newer text. */
export async function StandingCell(properties: DefaultServerCellComponentProps) {
  const { payload } = properties;
  const document = documentInRow(properties);
  if (!document) return null;
  const stored = await findStored(payload, document.kind, { id: { equals: document.id } });
  if (!stored) return null;
  const standing = standingOf(stored, new Date());
  const isChanged = stored._status === 'published' && document._status === 'draft';
  return (
    <StandingWords
      standing={standing}
      isChanged={isChanged && standing.kind !== 'trash'}
      isUnderReview={await isUnderReview(payload, document)}
    />
  );
}
