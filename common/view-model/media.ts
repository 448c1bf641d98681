import type { Language } from '../languages.ts';
import type { Licence } from '../licences.ts';
import type { PageLink, SubjectLink } from './links.ts';

/** A picture with its ready-made renditions. `address` is the JPEG or PNG that every reader can show. */
export interface Picture {
  /** Empty where nobody has said what it shows. */
  alt: string;
  /** Where it is not that of the page. */
  altLanguage?: Language;
  caption?: string;
  /** Where it is not that of the page. */
  captionLanguage?: Language;
  credit?: string;
  /** Names of those who are to be seen, with commas between them. */
  pictured?: string;
  address: string;
  /** In pixels, of the picture at `address`. */
  width: number;
  height: number;
  /** From the smallest to the largest within each format. */
  renditions: Rendition[];
  /** For link previews: a JPEG of 1200 by 630, or of a smaller picture the largest that there is. */
  preview?: { address: string; width: number; height: number };
  /** By the shape of its box, the picture as staff have cut it. */
  cuts?: Partial<Record<CutShape, Cut>>;
  /** In per cent from the left and from the top. */
  focalPoint: { x: number; y: number };
  /** What readers may take home; only where it was asked for. */
  downloads?: PictureDownloads;
}

export interface PictureDownloads {
  /** From the smallest to the largest. */
  files: PictureFile[];
  licence?: Licence;
  /** What staff say of its use. */
  terms?: string;
  /** Where they are not in that of the page. */
  termsLanguage?: Language;
  copyright?: string;
  /** A day, `YYYY-MM-DD`. */
  takenAt?: string;
}

/** The original is as it was uploaded, byte for byte; the others are JPEG with credit and rights in them. */
export type PictureSize = 'preview' | 'web' | 'press' | 'original';

export interface PictureFile {
  size: PictureSize;
  address: string;
  /** In pixels. */
  width: number;
  height: number;
  /** In bytes. */
  bytes: number;
  /** What readers save it as. */
  name: string;
  mimeType: string;
}

/** All pictures of a page as one file. */
export interface PictureArchive {
  address: string;
  /** In bytes. */
  bytes: number;
  /** Of pictures. */
  count: number;
}

/** A picture among all that the press may take. */
export interface PressPicture {
  id: number;
  picture: Picture;
  isLogo: boolean;
  topics: SubjectLink[];
  organisations: SubjectLink[];
  /** What shows it, the newest first. */
  documents: PageLink[];
}

/** Boxes of 3 by 2, and squares. */
export type CutShape = 'card' | 'square';

export interface Cut {
  /** Of the JPEG that every reader can show. */
  address: string;
  width: number;
  height: number;
  renditions: Rendition[];
}

export interface Rendition {
  address: string;
  format: 'image/avif' | 'image/webp';
  width: number;
  height: number;
}

export interface FileLink {
  title: string;
  address: string;
  filename: string;
  /** Size in bytes. */
  size: number;
  mimeType: string;
}

/** A video elsewhere. Nothing is asked of the other host before the reader chooses to. */
export interface Video {
  title: string;
  /** Where it can be watched, `https:`. */
  address: string;
  provider: string;
  poster?: Picture;
}
