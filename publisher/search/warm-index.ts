import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Language } from '../../common/languages.ts';
import { fileOf } from '../../common/publication.ts';
import { createBundle, type Bundle, type Pages } from './bundle.ts';
import { openIndex, type PagefindIndex } from './pagefind.ts';
import { openSearchPages, type Exceptions } from './search-page.ts';
import { countPage, writeVocabulary, type WordCounts } from './vocabulary.ts';

/** An index kept warm: what has not changed is not read again before the next bundle is written. */
export interface WarmIndex {
  /**
   * Makes the index hold these pages and no others; `company` only where one of the pages can be found.
   * @returns whether that altered anything
   */
  hold(pages: Pages, company?: Pages): Promise<boolean>;
  /** How many pages can be found. */
  readonly size: number;
  write(): Promise<Bundle>;
}

export async function openWarmIndex(
  site: string,
  language: Language,
  exceptions?: Exceptions,
): Promise<WarmIndex> {
  const index: PagefindIndex = await openIndex();
  const searchPages = openSearchPages(language, exceptions);
  /** Hash by address of what was looked at last. */
  const seen = new Map<string, string>();
  /** Words by address. */
  const held = new Map<string, ReadonlySet<string>>();

  async function look(address: string, hash: string): Promise<boolean> {
    if (seen.get(address) === hash) return false;
    // A page that is just being removed comes as such next time.
    const html = await readFile(path.join(site, fileOf(address)), 'utf8').catch(() => '');
    seen.set(address, hash);
    const page = searchPages.read(html);
    if (!page) return leave(address);
    await index.put(address, page.html);
    held.set(address, page.words);
    return true;
  }

  async function leave(address: string): Promise<boolean> {
    if (!held.delete(address)) return false;
    await index.remove(address);
    return true;
  }

  return {
    async hold(pages, company = new Map()) {
      let altered = false;
      for (const [address, hash] of pages) altered = (await look(address, hash)) || altered;
      const isAnyFound = [...pages.keys()].some((address) => held.has(address));
      const wanted = isAnyFound ? new Map([...company, ...pages]) : pages;
      for (const [address, hash] of wanted) altered = (await look(address, hash)) || altered;
      for (const address of [...seen.keys()].filter((known) => !wanted.has(known))) {
        seen.delete(address);
        altered = (await leave(address)) || altered;
      }
      return altered;
    },
    get size() {
      return held.size;
    },
    write: () =>
      createBundle(site, async (folder) => {
        await index.write(folder);
        const counts: WordCounts = new Map();
        for (const words of held.values()) countPage(words, counts);
        await writeVocabulary(folder, counts);
      }),
  };
}
