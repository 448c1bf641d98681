import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileOf } from '../../../site/publication.ts';
import { createBundle, recordPages, type Bundle } from './bundle.ts';
import type { FullBundleTask } from './full-bundle.ts';
import { openIndex } from './pagefind.ts';
import { openSearchPages } from './search-page.ts';
import { countPage, writeVocabulary, type WordCounts } from './vocabulary.ts';

/** Pagefind takes so many pages together in half the time of one after the other. */
const atOnce = 100;

/**
 * Indexes all pages of one language. `pages` must have been read before: a page that changes while it is
 * indexed then has a newer hash, and counts as changed.
 */
export function writeFullBundle({ site, language, pages, exceptions }: FullBundleTask): Promise<Bundle> {
  const write = async (folder: string) => {
    const index = await openIndex();
    const searchPages = openSearchPages(language, exceptions);
    const counts: WordCounts = new Map();

    async function add(address: string): Promise<void> {
      // A page that is just being removed is none.
      const html = await readFile(path.join(site, fileOf(address)), 'utf8').catch(() => '');
      const page = searchPages.read(html);
      if (!page) return;
      countPage(page.words, counts);
      await index.put(address, page.html);
    }

    const addresses = [...pages.keys()];
    for (let from = 0; from < addresses.length; from += atOnce)
      await Promise.all(addresses.slice(from, from + atOnce).map(add));
    await index.write(folder);
    await writeVocabulary(folder, counts);
  };
  return createBundle(site, write, (folder, hits) => recordPages(folder, pages, hits));
}
