import path from 'node:path';
import type {
  Cut,
  CutShape,
  FileLink,
  Picture,
  PictureDownloads,
  PictureFile,
  PictureSize,
} from '../../common/view-model/media.ts';
import { otherLanguage } from '../../common/languages.ts';
import { optional } from '../../common/optional.ts';
import { filesAddress } from '../../common/uploaded-files.ts';
import type {
  CutData,
  StoredDownload,
  StoredRendition,
} from '../../common/protocol/published-store/texts.ts';
import type { PictureFacts } from '../embedding/facts.ts';
import type { FileRecord, MediaRecord } from '../store/records.ts';
import { markOf } from './picture-facts.ts';

/** A file that a page uses: where readers find it, and where the CMS keeps it. */
export interface UsedUpload {
  address: string;
  collection: 'media' | 'files';
  filename: string;
  /** What is written into it on its way. */
  facts?: PictureFacts;
}

/** A file of the CMS, and what tells it from others at its public address. */
export type StoredUpload = StoredPicture | StoredFile;

interface StoredPicture {
  collection: 'media';
  id: number;
  filename: string;
  fingerprint: string;
  /** What is written into the file; missing: it is given as it is. */
  facts?: PictureFacts;
  /** It is taken home, and not shown on pages: nobody asks for it who has a former page open. */
  isTaken?: true;
}

interface StoredFile {
  collection: 'files';
  id: number;
  filename: string;
  publicName: string;
}

/** Tells the address that readers get for a file of the CMS, and may take note that it is used. */
export type FileAddress = (file: StoredUpload) => string;

/** Below it stands what readers take home of pictures. */
export const takenAddress = `${filesAddress}pictures/`;

/**
 * The public address of a file. That of a file to download outlives its title and the file itself; that of a
 * rendition changes with what is to be seen on it and with what is said of it, so that neither a new crop nor
 * another credit is ever hidden by a cache.
 */
export const publicFileAddress: FileAddress = (file) => {
  if (file.collection === 'files') return `${filesAddress}${file.id}/${encodeURIComponent(file.publicName)}`;
  const { id, fingerprint, facts, filename, isTaken } = file;
  const owner = [id, fingerprint, ...(facts ? [markOf(facts)] : [])].join('-');
  return `${isTaken ? takenAddress : '/media/'}${owner}/${encodeURIComponent(filename)}`;
};

/** What the address of a picture's file tells. */
export interface PictureAddress {
  id: number;
  fingerprint: string;
  /** Of the facts in it. */
  mark: string | undefined;
  filename: string;
}

/** @returns `undefined` where it is no file of a picture */
export function readPictureAddress(address: string): PictureAddress | undefined {
  const [, id, fingerprint = '', mark, filename = ''] =
    /^\/(?:media|files\/pictures)\/(\d+)-([^-/]+)(?:-([^-/]+))?\/([^/]+)$/.exec(address) ?? [];
  return id ? { id: Number(id), fingerprint, mark, filename: decodeURIComponent(filename) } : undefined;
}

/** What of a picture a page shows. */
interface Shown {
  /** Names of those who are to be seen. */
  people: string[];
  facts: PictureFacts;
  /** Whether readers are offered its files; where its rights have not ended. */
  isOffered: boolean;
}

/**
 * What a picture does not tell in the language of the page it tells in the other one, marked: one without
 * words would be nothing to who cannot see it.
 */
export function toPicture(
  media: MediaRecord,
  other: MediaRecord | undefined,
  { people, facts, isOffered }: Shown,
  address: FileAddress,
): Picture {
  const { id, fingerprint, jpeg, preview, focalPoint, cuts } = media;
  const at = ({ filename, width, height }: StoredRendition) => ({
    address: address({ collection: 'media', id, filename, fingerprint, facts }),
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
    ...(isOffered && optional('downloads', toDownloads(media, other, facts, address))),
  };
}

function toDownloads(
  media: MediaRecord,
  other: MediaRecord | undefined,
  facts: PictureFacts,
  address: FileAddress,
): PictureDownloads | undefined {
  const { downloads } = media;
  if (!downloads) return undefined;
  const terms = media.terms ?? other?.terms;
  return {
    files: sizes.flatMap((size) => {
      const stored = downloads[size];
      return stored ? [toPictureFile(size, stored, media, facts, address)] : [];
    }),
    ...optional('licence', media.licence),
    ...optional('terms', terms),
    ...(!media.terms && terms ? { termsLanguage: otherLanguage(media.language) } : {}),
    ...optional('copyright', media.copyright),
    ...optional('takenAt', media.takenAt),
  };
}

const sizes: PictureSize[] = ['preview', 'web', 'press', 'original'];

function toPictureFile(
  size: PictureSize,
  { filename, width, height, size: bytes, mimeType }: StoredDownload,
  { id, fingerprint }: MediaRecord,
  facts: PictureFacts,
  address: FileAddress,
): PictureFile {
  const own = { collection: 'media', id, filename, fingerprint } as const;
  // Pages show that for the web: it is one file.
  const written = size === 'web' ? { facts } : ({ facts, isTaken: true } as const);
  const upload = size === 'original' ? ({ isTaken: true } as const) : written;
  return {
    ...{ size, width, height, bytes, mimeType },
    address: address({ ...own, ...upload }),
    name: nameOf(filename, size),
  };
}

/** Without what tells one content from another. @example nameOf('ugn-press-0123456789.jpg', 'press') // 'ugn-press.jpg' */
export function nameOf(filename: string, size: PictureSize): string {
  const { name, ext } = path.parse(filename);
  const base = name.replace(/-([0-9a-f]{10}|\d+x\d+)$/, '');
  return `${base}${size === 'web' ? '-web' : ''}${ext}`;
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
