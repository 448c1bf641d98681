import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isMissing } from '../../../common/files.ts';
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
  const read = (address: string) => {
    const page = searchPages.read(readPage(path.join(site, fileOf(address))));
    return page ? [{ address, page }] : [];
  };
  return {
    pagefind,
    async index(addresses) {
      const indexed = await indexPages(addresses.flatMap(read), filing);
      return new Map(indexed.map((page) => [page.address, page]));
    },
    close: () => pagefind.close(),
  };
}

/** Without promises, which cost more than the reading: this thread has nothing else to do. */
function readPage(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    // A page that is just being removed is none.
    if (isMissing(error)) return '';
    throw error;
  }
}
