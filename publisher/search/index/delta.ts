import type { Language } from '../../../common/languages.ts';
import type { IndexedPage } from '../pages/indexed-page.ts';
import type { PageIndexer } from '../pages/page-indexer.ts';
import { reveal, startSegment, type BaseSegment, type Pages, type Hit } from '../segment/segment.ts';

/** The pages of the small segment that is written anew at each change; they are not read again until they change. */
export interface Delta {
  /** Makes it hold these pages and no others; `company` is asked only where one of the pages can be found. */
  hold(pages: Pages, company: () => Pages): Promise<void>;
  /** How many pages can be found. */
  readonly size: number;
  /** Whether readers can get at what it holds. */
  readonly isWritten: boolean;
  /** Writes and reveals a segment of it. @param options.isBase whether it is to be taken for a base segment from now on */
  write(options: { isBase: boolean }): Promise<BaseSegment>;
}

interface Held {
  hash: string;
  /** Missing where nothing of the page is to be found. */
  page: IndexedPage | undefined;
  /** Where it was written last. */
  placed?: Hit | undefined;
}

export function openDelta(site: string, language: Language, indexer: PageIndexer): Delta {
  const held = new Map<string, Held>();
  let isWritten = false;

  const isFound = (address: string) => held.get(address)?.page !== undefined;

  async function read(pages: Pages): Promise<void> {
    const changed = [...pages].filter(([address, hash]) => held.get(address)?.hash !== hash);
    const indexed = await indexer.index(changed.map(([address]) => address));
    for (const [address, hash] of changed) {
      const page = indexed.get(address);
      if (page || isFound(address)) isWritten = false;
      held.set(address, { hash, page });
    }
  }

  function dropOthers(wanted: Pages): void {
    for (const address of held.keys()) {
      if (wanted.has(address)) continue;
      if (isFound(address)) isWritten = false;
      held.delete(address);
    }
  }

  return {
    async hold(pages, company) {
      await read(pages);
      const isAnyFound = pages.keys().some(isFound);
      const wanted = isAnyFound ? new Map([...company(), ...pages]) : pages;
      await read(wanted);
      dropOthers(wanted);
    },
    get size() {
      return held.keys().filter(isFound).toArray().length;
    },
    get isWritten() {
      return isWritten;
    },
    async write({ isBase }) {
      const segment = await startSegment(site, language, { isBase });
      for (const [address, one] of held) one.placed = segment.add(address, one.hash, one.page, one.placed);
      const written = await segment.finish(indexer.pagefind);
      await reveal(site, written);
      isWritten = true;
      return written;
    },
  };
}
