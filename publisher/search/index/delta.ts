import type { Language } from '../../../common/languages.ts';
import type { IndexedPage } from '../pages/indexed-page.ts';
import type { PageIndexer } from '../pages/page-indexer.ts';
import { startSegment, type BaseSegment, type Pages } from '../segment/segment.ts';

/** The pages of the small segment that is written anew at each change; they are not read again until they change. */
export interface Delta {
  /**
   * Makes it hold these pages and no others; `company` only where one of the pages can be found.
   *
   * @returns whether that altered anything
   */
  hold(pages: Pages, company?: Pages): Promise<boolean>;
  /** How many pages can be found. */
  readonly size: number;
  /** @param options.isBase whether it is to be taken for a base segment from now on */
  write(options: { isBase: boolean }): Promise<BaseSegment>;
}

interface Held {
  hash: string;
  /** Missing where nothing of the page is to be found. */
  page: IndexedPage | undefined;
}

export function openDelta(site: string, language: Language, indexer: PageIndexer): Delta {
  const held = new Map<string, Held>();

  /** @returns whether any of them was other than it is held */
  async function read(pages: Pages): Promise<boolean> {
    const changed = [...pages].filter(([address, hash]) => held.get(address)?.hash !== hash);
    const indexed = await indexer.index(changed.map(([address]) => address));
    let altered = false;
    for (const [address, hash] of changed) {
      const page = indexed.get(address);
      altered ||= Boolean(page ?? held.get(address)?.page);
      held.set(address, { hash, page });
    }
    return altered;
  }

  function dropOthers(wanted: Pages): boolean {
    let altered = false;
    for (const [address, { page }] of held) {
      if (wanted.has(address)) continue;
      altered ||= page !== undefined;
      held.delete(address);
    }
    return altered;
  }

  return {
    async hold(pages, company = new Map()) {
      const isChanged = await read(pages);
      const isAnyFound = pages.keys().some((address) => held.get(address)?.page);
      const wanted = isAnyFound ? new Map([...company, ...pages]) : pages;
      const isCompanyChanged = await read(wanted);
      return dropOthers(wanted) || isChanged || isCompanyChanged;
    },
    get size() {
      return held.values().reduce((count, { page }) => count + (page ? 1 : 0), 0);
    },
    async write({ isBase }) {
      const segment = await startSegment(site, language, { isBase });
      for (const [address, { hash, page }] of held) segment.add(address, hash, page);
      return segment.finish(indexer.pagefind);
    },
  };
}
