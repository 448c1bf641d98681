import type { FileLink, Picture, Rendition } from '../../site/content.ts';
import { renditionFormats, renditionWidths } from '../collections/media.ts';
import type { StoredFile, Media } from '../payload-types.ts';

/** A file that a page uses: where readers find it, and where the CMS keeps it. */
export interface UsedFile {
  address: string;
  collection: 'media' | 'files';
  filename: string;
}

/** Tells the address that readers get for a file of the CMS, and may take note that it is used. */
export type FileAddress = (file: Omit<UsedFile, 'address'> & { id: number; updatedAt: string }) => string;

/**
 * The public address of a file. It changes with the file's record, so that a new crop or a replaced
 * file is never hidden by a cache; nothing of it can be guessed before it is published.
 */
export const publicFileAddress: FileAddress = ({ collection, id, updatedAt, filename }) => {
  const folder = collection === 'media' ? 'media' : 'files';
  return `/${folder}/${id}-${Date.parse(updatedAt).toString(36)}/${encodeURIComponent(filename)}`;
};

/** `undefined` when no rendition for every reader could be made of the upload. */
export function toPicture(media: Media, address: FileAddress): Picture | undefined {
  const at = (filename: string) =>
    address({ collection: 'media', id: media.id, updatedAt: media.updatedAt, filename });
  const jpeg = complete(media.sizes?.jpeg);
  if (!jpeg) return undefined;
  const preview = complete(media.sizes?.preview);
  return {
    alt: media.alt,
    ...(media.caption ? { caption: media.caption } : {}),
    ...(media.credit ? { credit: media.credit } : {}),
    address: at(jpeg.filename),
    width: jpeg.width,
    height: jpeg.height,
    renditions: renditionFormats.flatMap((format) => toRenditions(media, format, at)),
    ...(preview
      ? { preview: { address: at(preview.filename), width: preview.width, height: preview.height } }
      : {}),
    focalPoint: { x: media.focalX ?? 50, y: media.focalY ?? 50 },
  };
}

/** A small picture yields the same width more than once; the page needs each width once. */
function toRenditions(
  media: Media,
  format: (typeof renditionFormats)[number],
  at: (filename: string) => string,
): Rendition[] {
  const byWidth = new Map<number, Rendition>();
  for (const width of renditionWidths) {
    const size = complete(media.sizes?.[`${format}${width}`]);
    if (!size) continue;
    byWidth.set(size.width, {
      address: at(size.filename),
      format: `image/${format}`,
      width: size.width,
      height: size.height,
    });
  }
  return [...byWidth.values()].sort((a, b) => a.width - b.width);
}

type Size = NonNullable<NonNullable<Media['sizes']>['jpeg']>;

function complete(size: Size | undefined): { filename: string; width: number; height: number } | undefined {
  const { filename, width, height } = size ?? {};
  return filename && width && height ? { filename, width, height } : undefined;
}

export function toFileLink(file: StoredFile, address: FileAddress): FileLink | undefined {
  if (!file.filename) return undefined;
  const { id, updatedAt, filename } = file;
  return {
    title: file.title,
    address: address({ collection: 'files', id, updatedAt, filename }),
    filename,
    size: file.filesize ?? 0,
    mimeType: file.mimeType ?? 'application/octet-stream',
  };
}
