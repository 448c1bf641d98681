import { linkSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../../common/languages.ts';
import { facetsFile, packFacets, type Facets } from '../../../common/protocol/facets.ts';
import {
  compareIds,
  encodePageList,
  pageListFile,
  type WordFile,
} from '../../../common/protocol/page-list.ts';
import {
  hitName,
  searchFields,
  vocabularyFile,
  weightsFile,
  weightsFolder,
  type HitId,
} from '../../../common/protocol/search-index.ts';
import { encodeWeighedWords, type FiledWord } from '../../../common/protocol/weighed-words.ts';
import type { IndexedPage } from '../pages/indexed-page.ts';
import type { Term } from '../pages/word-filing.ts';
import { decodeCbor } from './cbor.ts';
import {
  entryFile,
  fragmentFile,
  fragmentFolder,
  nameContents,
  pack,
  wordsFolder,
  type Entry,
} from './format.ts';
import { createPostingLog } from './posting-log.ts';
import { countPage, encodeWordCounts, type WordCounts } from './vocabulary.ts';
import { shortenBorders, wordChunks, type Borders } from './word-chunks.ts';

export interface SegmentWriter {
  /**
   * @param fragment a file that has the page's fragment already, if it is still there
   * @returns the hit that stands for the page
   */
  add(page: IndexedPage, fragment?: string): HitId;
  /** Writes what belongs to all pages together. @returns how many files of words there are */
  finish(entry: Entry): number;
}

export interface SegmentOptions {
  language: Language;
  /** Of the segment, which its hits bear. */
  mark: string;
  /** Whether its files of words are packed as small as can be, which takes twice as long. */
  isSmallest: boolean;
}

interface NamedBorders extends Borders {
  name: string;
}

interface ListedPage {
  id: HitId;
  wordCount: number;
}

/** Writes the files that Pagefind searches in. @param folder empty */
export function createSegmentWriter(
  folder: string,
  { language, mark, isSmallest }: SegmentOptions,
): SegmentWriter {
  const nameHit = nameContents();
  const nameWords = nameContents();
  const pages: ListedPage[] = [];
  const facets = new Map<HitId, Facets>();
  const counts: WordCounts = new Map();
  const groups = new Map<Term, number>();
  const log = createPostingLog();
  for (const name of [fragmentFolder, wordsFolder, weightsFolder])
    mkdirSync(path.join(folder, name), { recursive: true });

  function addPostings({ terms, bytes, ends }: IndexedPage['postings']): void {
    let from = 0;
    terms.forEach((term, place) => {
      const group = groups.get(term) ?? groups.size;
      groups.set(term, group);
      const to = ends[place] ?? from;
      log.append(group, pages.length, bytes, from, to);
      from = to;
    });
  }

  /** @returns the borders of each file, and its name */
  function writeWords(placeOf: (page: number) => number): NamedBorders[] {
    const files: NamedBorders[] = [];
    for (const { from, to, content } of wordChunks(groups, log, placeOf)) {
      const name = nameWords(content);
      writeFileSync(path.join(folder, wordsFolder, `${name}.pf_index`), pack(content, { isSmallest }));
      const [words] = decodeCbor(content) as unknown as [FiledWord[]];
      writeFileSync(path.join(folder, weightsFile(name)), pack(encodeWeighedWords(words), { isSmallest }));
      files.push({ from, to, name });
    }
    shortenBorders(files);
    return files;
  }

  return {
    add({ fragment, wordCount, postings, facets: ofPage, vocabulary }, present) {
      const id = nameHit(fragment.json);
      const file = path.join(folder, fragmentFolder, fragmentFile(hitName(mark, id)));
      if (!present || !isLinked(present, file)) writeFileSync(file, fragment.packed);
      addPostings(postings);
      pages.push({ id, wordCount });
      facets.set(id, ofPage);
      countPage(vocabulary, counts);
      return id;
    },
    finish(entry) {
      const sorted = pages.toSorted((a, b) => compareIds(a.id, b.id));
      const wordFiles = writeWords(placesIn(sorted, pages));
      const files = wordFiles.map(({ from, to, name }): WordFile => [from, to, name]);
      const list = { version: entry.version, mark, pages: sorted, files, fields: searchFields };
      writeFileSync(path.join(folder, pageListFile), pack(encodePageList(list)));
      const languages = { [language]: { hash: language, wasm: language, page_count: pages.length } };
      writeFileSync(path.join(folder, entryFile), JSON.stringify({ ...entry, languages }));
      writeFileSync(path.join(folder, facetsFile), JSON.stringify(packFacets(facets)));
      writeFileSync(path.join(folder, vocabularyFile), encodeWordCounts(counts));
      return wordFiles.length;
    },
  };
}

/** @returns gives the place of a page in the list, by its number among those that were added */
function placesIn(list: ListedPage[], added: ListedPage[]): (number: number) => number {
  const places = new Map(list.map((page, place) => [page, place]));
  const byNumber = added.map((page) => places.get(page) ?? 0);
  return (number) => byNumber[number] ?? 0;
}

/** Makes no new file: these are made by the thousand, and removed soon. @returns whether it could be */
function isLinked(present: string, file: string): boolean {
  try {
    linkSync(present, file);
    return true;
  } catch {
    return false;
  }
}
