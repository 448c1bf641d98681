import type { FileLink, Picture, Rendition } from '../../common/view-model/media.ts';
import { otherLanguage, type Language } from '../../common/languages.ts';
import { renditionFormats, renditionWidths } from '../../cms/collections/media.ts';
import type { StoredFile, Media } from '../../cms/payload-types.ts';

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
    : `/files/${file.id}/${encodeURIComponent(file.publicName)}`;

/** What a picture tells in each language; the page's own comes first. */
export interface Tellings {
  language: Language;
  own: Media;
  other: Media | undefined;
}

/**
 * What a picture does not tell in the language of the page it tells in the other one, marked: one without
 * words would be nothing to who cannot see it.
 *
 * @returns `undefined` when no rendition for every reader could be made of the upload
 */
export function toPicture(
  { language, own: media, other }: Tellings,
  address: FileAddress,
): Picture | undefined {
  const fingerprint = media.fingerprint ?? Date.parse(media.updatedAt).toString(36);
  const at = (filename: string) => address({ collection: 'media', id: media.id, filename, fingerprint });
  const jpeg = complete(media.sizes?.jpeg);
  if (!jpeg) return undefined;
  const preview = complete(media.sizes?.preview) ?? jpeg;
  const borrowed = otherLanguage(language);
  return {
    alt: media.alt || other?.alt || '',
    ...(!media.alt && other?.alt ? { altLanguage: borrowed } : {}),
    ...(media.caption
      ? { caption: media.caption }
      : other?.caption
        ? { caption: other.caption, captionLanguage: borrowed }
        : {}),
    ...(media.credit ? { credit: media.credit } : {}),
    address: at(jpeg.filename),
    width: jpeg.width,
    height: jpeg.height,
    renditions: renditionFormats.flatMap((format) => toRenditions(media, format, at)),
    preview: { address: at(preview.filename), width: preview.width, height: preview.height },
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
  const { id, filename, publicName } = file;
  return {
    title: file.title,
    address: address({ collection: 'files', id, filename, publicName: publicName ?? filename }),
    filename,
    size: file.filesize ?? 0,
    mimeType: file.mimeType ?? 'application/octet-stream',
  };
}
