import type { Language } from '../../common/languages.ts';

export type Words = Partial<Record<Language, string>>;

/** What stands in the file of a picture, wherever it goes. */
export interface PictureFacts {
  caption: Words;
  alt: Words;
  /** What may be done with it, as a sentence. */
  terms: Words;
  /** As it is to stand beside the picture: `Foto: Anna Ek`. */
  credit?: string;
  copyright?: string;
  /** The address of its licence. */
  licence?: string;
  /** Names of those who are to be seen. */
  pictured: string[];
  /** A day, `YYYY-MM-DD`. */
  takenAt?: string;
  /** Whose site it comes from, by name and address. */
  source: { name: string; address: string };
  /** The page of the site that tells what may be done with pictures. */
  page: string;
}

/** Who took the picture. @example creatorOf('Foto: Anna Ek') // 'Anna Ek' */
export function creatorOf(credit: string): string {
  return credit
    .replace(/^(foto|photo|bild|picture|illustration|grafik|graphics?)( av| by)?\s*:?\s+/i, '')
    .trim();
}

/** In the language that a reader of the file takes first. */
export function firstOf({ sv, en }: Words): string {
  return sv ?? en ?? '';
}
