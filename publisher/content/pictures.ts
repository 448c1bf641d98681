import type { Cut, CutShape, FileLink, Picture } from '../../common/view-model/media.ts';
import { otherLanguage } from '../../common/languages.ts';
import { optional } from '../../common/optional.ts';
import { filesAddress } from '../../common/uploaded-files.ts';
import type { CutData, StoredRendition } from '../../common/protocol/published-store/texts.ts';
import type { FileRecord, MediaRecord } from '../store/records.ts';

/** A file that a page uses: where readers find it, and where the CMS keeps it. */
export interface UsedFile {
  address: string;
  collection: 'media' | 'files';
  filename: string;
}

/** A file of the CMS, and what tells it from others at its public address. */
export type StoredUpload =
  | { collection: 'media'; id: number; filename: string; fingerprint: string }
  | { collection: 'files'; id: number; filename: string; publicName: string };

/** Tells the address that readers get for a file of the CMS, and may take note that it is used. */
export type FileAddress = (file: StoredUpload) => string;

/**
 * The public address of a file. That of a file to download outlives its title and the file itself; that of a
 * rendition changes with what is to be seen on it, so that a new crop is never hidden by a cache.
 */
export const publicFileAddress: FileAddress = (file) =>
  file.collection === 'media'
    ? `/media/${file.id}-${file.fingerprint}/${encodeURIComponent(file.filename)}`
    : `${filesAddress}${file.id}/${encodeURIComponent(file.publicName)}`;

/**
 * What a picture does not tell in the language of the page it tells in the other one, marked: one without
 * words would be nothing to who cannot see it.
 */
export function toPicture(
  media: MediaRecord,
  other: MediaRecord | undefined,
  people: string[],
  address: FileAddress,
): Picture {
  const { id, fingerprint, jpeg, preview, focalPoint, cuts } = media;
  const at = ({ filename, width, height }: StoredRendition) => ({
    address: address({ collection: 'media', id, filename, fingerprint }),
    width,
    height,
  });
  const renditionsOf = (stored: CutData['renditions']) =>
    stored.map(({ format, ...rendition }) => ({ ...at(rendition), format }));
  const cutOf = (cut: CutData): Cut => ({ ...at(cut.jpeg), renditions: renditionsOf(cut.renditions) });
  const pictured = [...people, ...(media.picturedNames ? [media.picturedNames] : [])].join(', ');
  const borrowed = otherLanguage(media.language);
  return {
    alt: media.alt ?? other?.alt ?? '',
    ...(!media.alt && other?.alt ? { altLanguage: borrowed } : {}),
    ...(media.caption
      ? { caption: media.caption }
      : other?.caption
        ? { caption: other.caption, captionLanguage: borrowed }
        : {}),
    ...optional('credit', media.credit),
    ...optional('pictured', pictured),
    ...at(jpeg),
    renditions: renditionsOf(media.renditions),
    preview: at(preview),
    ...(cuts && { cuts: mapValues(cuts, cutOf) }),
    focalPoint,
  };
}

function mapValues(
  cuts: Partial<Record<CutShape, CutData>>,
  change: (cut: CutData) => Cut,
): Partial<Record<CutShape, Cut>> {
  return Object.fromEntries(Object.entries(cuts).map(([shape, cut]) => [shape, change(cut)]));
}

export function toFileLink(file: FileRecord, address: FileAddress): FileLink {
  const { id, title, filename, publicName, size, mimeType } = file;
  return {
    title,
    address: address({ collection: 'files', id, filename, publicName }),
    filename,
    size,
    mimeType,
  };
}
