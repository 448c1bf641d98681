import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileOf } from '../../../site/publication.ts';
import { createBundle, inHiddenFolder, recordPages, type Bundle } from './bundle.ts';
import type { FullBundleTask } from './full-bundle.ts';
import { openIndex } from './pagefind.ts';
import { openSearchPages, type SearchPages } from './search-page.ts';
import { countPage, writeVocabulary, type WordCounts } from './vocabulary.ts';

/** How many pages are read and written at a time. */
const atOnce = 32;

/**
 * Indexes all pages of one language. `pages` must have been read before: a page that changes while it is
 * indexed then has a newer hash, and counts as changed.
 */
export function writeFullBundle({ site, language, pages, exceptions }: FullBundleTask): Promise<Bundle> {
  const write = async (folder: string) => {
    const index = await openIndex();
    const searchPages = openSearchPages(language, exceptions);
    // Pagefind takes a folder in much less time than as many single pages.
    const counts = await inHiddenFolder(site, async (copies) => {
      const written = await writeCopies(site, copies, [...pages.keys()], searchPages);
      await index.addFolder(copies, '**/index.html');
      return written;
    });
    await index.write(folder);
    await writeVocabulary(folder, counts);
  };
  return createBundle(site, write, (folder, hits) => recordPages(folder, pages, hits));
}

/**
 * Writes the pages as search gets them.
 * @returns how many pages have each word
 */
async function writeCopies(
  site: string,
  copies: string,
  addresses: string[],
  searchPages: SearchPages,
): Promise<WordCounts> {
  const counts: WordCounts = new Map();
  async function writeCopy(address: string): Promise<void> {
    const file = fileOf(address);
    // A page that is just being removed is none.
    const page = searchPages.read(await readFile(path.join(site, file), 'utf8').catch(() => ''));
    if (!page) return;
    countPage(page.words, counts);
    await mkdir(path.dirname(path.join(copies, file)), { recursive: true });
    await writeFile(path.join(copies, file), page.html);
  }
  for (let from = 0; from < addresses.length; from += atOnce)
    await Promise.all(addresses.slice(from, from + atOnce).map(writeCopy));
  return counts;
}
