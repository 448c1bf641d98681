import { createHash } from 'node:crypto';

/** A picture of a Word text. */
export interface WordPicture {
  data: Uint8Array;
  /** What it shows, for those who do not see it; empty where nobody has written it. */
  alt: string;
  /** Of the file in the Word file. */
  name: string;
}

export interface PictureStore {
  /** @returns its place among all; the same for the same picture with the same description */
  add(picture: WordPicture): number;
  all(): WordPicture[];
}

export function openPictures(): PictureStore {
  const pictures: WordPicture[] = [];
  const places = new Map<string, number>();
  return {
    add(picture) {
      const key = createHash('sha256').update(picture.data).update(picture.alt).digest('base64');
      const place = places.get(key) ?? pictures.push(picture) - 1;
      places.set(key, place);
      return place;
    },
    all: () => pictures,
  };
}
