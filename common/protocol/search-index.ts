import type { Language } from '../languages.ts';

/**
 * What the search of one language consists of: folders that Pagefind searches in. A large site has some of a
 * bounded size that stay as they are, and a small one of the pages that have changed since, written at each change.
 */
export interface SearchIndex {
  /** Addresses of folders, the small one last; none while there is nothing to find. */
  segments: string[];
  /** Hits of the segments whose page has changed or is no more. */
  superseded: HitId[];
}

/** What a page's hit is called in every segment that has it; as long as the page stays as it is. @example '1a2b3c4' */
export type HitId = string;

/**
 * A hit as Pagefind knows it. It tells the segment, since each segment finds something near where it does not
 * have a word.
 *
 * @example hitName('k3f9', '1a2b3c4') // 'k3f9_1a2b3c4'
 */
export function hitName(segment: string, id: HitId): string {
  return `${segment}_${id}`;
}

export function readHitName(name: string): { segment: string; id: HitId } {
  const [segment = '', id = ''] = name.split('_');
  return { segment, id };
}

/** Where all segments are. What is below never changes under its address, the file that names them does. */
export const searchFolder = 'pagefind';

/** @example searchIndexAddress('sv') // '/pagefind/sv.json' */
export function searchIndexAddress(language: Language): string {
  return `/${searchFolder}/${language}.json`;
}

/** Of which the format is, and what searches in it. */
export const pagefindVersion = '1.6.0';

/**
 * What searches: the same for all segments of a language, so that it stays with a reader when the segments change, and
 * a page can ask for it before it knows them. Each segment has it, too.
 */
export function searchEngineAddress(language: Language): string {
  return `/${searchFolder}/engine-${pagefindVersion}/wasm.${language}.pagefind`;
}

/** The fields of a page that hold the parts of the compounds in its title and in its text; readers never see them. */
export const titlePartsField = 'title_parts';
export const partsField = 'parts';
/** The field of a page that holds the names of its topics. */
export const topicsField = 'topics';

/** The field of a page that holds its address in the other language; it is not searched. */
export const translationField = 'translation';

/** What is told of a page beside its text and is searched as well, in the order of the alphabet. */
export const searchFields = ['image_alt', 'kind', partsField, 'title', titlePartsField, topicsField];

/**
 * How Pagefind weighs fields; others keep its own weights: a title 5, the rest 1. With this a page that has
 * a word only as part of a compound, or is only about a topic of that name, comes after those that have it in
 * their text, however long; but what stands in the title counts, also as a part.
 *
 * A long guide has a word more rarely for its length than a page of a few lines, and is no less about it; and a word that
 * is said twenty times says little more than one that is said five times.
 */
export const ranking = {
  meta_weights: { [partsField]: 0.2, [titlePartsField]: 2, [topicsField]: 0.15 },
  page_length: 0.3,
  term_saturation: 0.8,
};

/** Where a segment has the files that tell what each word weighs on each page. */
export const weightsFolder = 'weights';

/** @param name as Pagefind's file of the same words is called. @example weightsFile('1a2b3c4') // 'weights/1a2b3c4.pf_weights' */
export function weightsFile(name: string): string {
  return `${weightsFolder}/${name}.pf_weights`;
}

/** The words of a segment, in its folder. */
export const vocabularyFile = 'words.txt';
