import { isRecord } from '../../common/is-record.ts';
import type { StoredDownload } from '../../common/protocol/published-store/texts.ts';
import type { Media } from '../payload-types.ts';

/** What the press takes home of a picture. */
export interface Masters {
  /** A small JPEG, to look at or to send on. */
  preview?: StoredDownload;
  /** A large JPEG in sRGB, whatever the picture is in. */
  press?: StoredDownload;
  /** The picture as it was uploaded, byte for byte. */
  original?: StoredDownload;
}

/** Nobody else writes them. */
export function readMasters(media: Partial<Pick<Media, 'masters'>> | undefined): Masters {
  return isRecord(media?.masters) ? media.masters : {};
}
