import { isRecord } from '../../../common/is-record.ts';
import type { StoredRendition } from '../../../common/protocol/published-store/texts.ts';
import type { Media } from '../../payload-types.ts';
import type { CropName } from './formats.ts';

/** The files that were made of a cut. */
export interface Cut {
  /** The largest, which every reader can show. */
  jpeg: StoredRendition;
  renditions: (StoredRendition & { format: 'image/avif' | 'image/webp' })[];
}

export type Cuts = Partial<Record<CropName, Cut>>;

/** Nobody else writes them. */
export function readCuts(media: Partial<Pick<Media, 'cuts'>> | undefined): Cuts {
  return isRecord(media?.cuts) ? media.cuts : {};
}
