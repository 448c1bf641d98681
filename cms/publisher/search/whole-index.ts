import { languageOf } from '../../../site/addresses.ts';
import type { Language } from '../../../site/languages.ts';
import { isStanding, type PublishedPage } from '../pages.ts';
import { addressOf, reveal, type Pages } from './bundle.ts';
import { makeFullBundle } from './full-bundle.ts';
import { publishIndex } from './published-index.ts';

/** The search of a site that nobody reads yet. */
export interface WholeIndex {
  /** Begins with a language when its pages are there. */
  begin(language: Language, rendered: Iterable<PublishedPage>): void;
  /** Resolves when all that was begun is there. */
  done(): Promise<void>;
}

export function createWholeIndex(site: string): WholeIndex {
  const begun: Promise<void>[] = [];

  async function make(language: Language, pages: Pages): Promise<void> {
    const bundle = await makeFullBundle({ site, language, pages });
    await reveal(site, bundle);
    await publishIndex(site, language, { bundles: [addressOf(bundle)], superseded: [] });
  }

  return {
    begin(language, rendered) {
      const own = [...rendered].filter((page) => isStanding(page) && languageOf(page.address) === language);
      const made = make(language, new Map(own.map(({ address, hash }) => [address, hash])));
      made.catch(() => undefined); // `done` tells of it.
      begun.push(made);
    },
    async done() {
      await Promise.all(begun);
    },
  };
}
