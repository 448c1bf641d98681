import { linkSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../../common/languages.ts';
import { facetsFile, packFacets, type Facets } from '../../../common/protocol/facets.ts';
import { hitName, searchFields, vocabularyFile, type HitId } from '../../../common/protocol/search-index.ts';
import type { IndexedPage } from '../pages/indexed-page.ts';
import type { Term } from '../pages/word-filing.ts';
import { createCborWriter } from './cbor.ts';
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

interface WordFile extends Borders {
  name: string;
}

/** Writes the files that Pagefind searches in. @param folder empty */
export function createSegmentWriter(
  folder: string,
  { language, mark, isSmallest }: SegmentOptions,
): SegmentWriter {
  const nameHit = nameContents();
  const nameWords = nameContents();
  const pages: { id: HitId; wordCount: number }[] = [];
  const facets = new Map<HitId, Facets>();
  const counts: WordCounts = new Map();
  const groups = new Map<Term, number>();
  const log = createPostingLog();
  for (const name of [fragmentFolder, wordsFolder]) mkdirSync(path.join(folder, name), { recursive: true });

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
  function writeWords(): WordFile[] {
    const files: WordFile[] = [];
    for (const { from, to, content } of wordChunks(groups, log)) {
      const name = nameWords(content);
      writeFileSync(path.join(folder, wordsFolder, `${name}.pf_index`), pack(content, { isSmallest }));
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
      const wordFiles = writeWords();
      const hits = pages.map(({ id, wordCount }) => ({ name: hitName(mark, id), wordCount }));
      const meta = metaOf(entry.version, hits, wordFiles);
      // Pagefind has a hash in this name. The folder has one already, and so browsers know the name beforehand.
      writeFileSync(path.join(folder, `pagefind.${language}.pf_meta`), pack(meta));
      const languages = { [language]: { hash: language, wasm: language, page_count: pages.length } };
      writeFileSync(path.join(folder, entryFile), JSON.stringify({ ...entry, languages }));
      writeFileSync(path.join(folder, facetsFile), JSON.stringify(packFacets(facets)));
      writeFileSync(path.join(folder, vocabularyFile), encodeWordCounts(counts));
      return wordFiles.length;
    },
  };
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

/** What browsers fetch first: all pages, and which words are in which file. Facets have a file of their own. */
function metaOf(version: string, hits: { name: string; wordCount: number }[], wordFiles: WordFile[]): Buffer {
  const writer = createCborWriter();
  writer.array(6);
  writer.text(version);
  writer.array(hits.length);
  for (const { name, wordCount } of hits) {
    writer.array(2);
    writer.text(name);
    writer.integer(wordCount);
  }
  writer.array(wordFiles.length);
  for (const { from, to, name } of wordFiles) {
    writer.array(3);
    for (const text of [from, to, name]) writer.text(text);
  }
  const [filters, orders] = [0, 0];
  writer.array(filters);
  writer.array(orders);
  writer.array(searchFields.length);
  for (const field of searchFields) writer.text(field);
  return writer.view();
}
