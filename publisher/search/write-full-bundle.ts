import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileOf } from '../../common/publication.ts';
import { createBundle, recordPages, type Bundle, type Pages } from './bundle.ts';
import type { FullBundleTask } from './full-bundle.ts';
import { openIndex, type PagefindIndex } from './pagefind.ts';
import { openSearchPages } from './search-page.ts';
import { countPage, writeVocabulary, type WordCounts } from './vocabulary.ts';

/** Pagefind takes so many pages together in half the time of one after the other. */
const atOnce = 100;

/**
 * Indexes all pages of one language. Their hashes must have been read before: a page that changes while it
 * is indexed then has a newer one, and counts as changed.
 */
export function openFullBundle({ site, language, exceptions }: FullBundleTask) {
  const opening = openIndex();
  const searchPages = openSearchPages(language, exceptions);
  const counts: WordCounts = new Map();
  const all = new Map<string, string>();

  async function addOne(index: PagefindIndex, address: string): Promise<void> {
    // A page that is just being removed is none.
    const html = await readFile(path.join(site, fileOf(address)), 'utf8').catch(() => '');
    const page = searchPages.read(html);
    if (!page) return;
    countPage(page.words, counts);
    await index.put(address, page.html);
  }

  return {
    async add(pages: Pages): Promise<void> {
      const index = await opening;
      const addresses = [...pages.keys()];
      for (const [address, hash] of pages) all.set(address, hash);
      for (let from = 0; from < addresses.length; from += atOnce)
        await Promise.all(addresses.slice(from, from + atOnce).map((address) => addOne(index, address)));
    },
    async write(): Promise<Bundle> {
      const index = await opening;
      const write = async (folder: string) => {
        await index.write(folder);
        await writeVocabulary(folder, counts);
      };
      return createBundle(site, write, (folder, hits) => recordPages(folder, all, hits));
    },
  };
}
