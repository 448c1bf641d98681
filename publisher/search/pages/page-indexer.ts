import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ifMissing } from '../../../common/files.ts';
import type { Language } from '../../../common/languages.ts';
import { fileOf } from '../../../common/publication.ts';
import { indexPages, type IndexedPage } from './indexed-page.ts';
import { openPagefind, type Pagefind } from './pagefind.ts';
import { openSearchPages, type Exceptions } from './search-page.ts';
import { openWordFiling } from './word-filing.ts';

/** Reads pages of one language as they stand on the site. */
export interface PageIndexer {
  pagefind: Pagefind;
  /** @returns those alone that can be searched */
  index(addresses: string[]): Promise<Map<string, IndexedPage>>;
  close(): Promise<void>;
}

export async function openPageIndexer(
  site: string,
  language: Language,
  exceptions?: Exceptions,
): Promise<PageIndexer> {
  const pagefind = await openPagefind(language);
  const filing = openWordFiling(pagefind);
  const searchPages = openSearchPages(language, exceptions);
  const read = async (address: string) => {
    // A page that is just being removed is none.
    const page = searchPages.read(await ifMissing(readFile(path.join(site, fileOf(address)), 'utf8'), ''));
    return page ? [{ address, page }] : [];
  };
  return {
    pagefind,
    async index(addresses) {
      const pages = (await Promise.all(addresses.map(read))).flat();
      const indexed = await indexPages(pages, filing);
      return new Map(indexed.map((page) => [page.address, page]));
    },
    close: () => pagefind.close(),
  };
}
