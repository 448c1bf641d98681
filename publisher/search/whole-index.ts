import { languageOf } from '../../common/addresses.ts';
import { languages, type Language } from '../../common/languages.ts';
import { isStanding, type PublishedPage } from '../release/pages.ts';
import { addressOf, reveal } from './bundle.ts';
import { startFullBundle, type FullBundleMaker } from './full-bundle.ts';
import { publishIndex } from './published-index.ts';
import type { Exceptions } from './search-page.ts';

/** The search of a site that nobody reads yet, made while its pages come. */
export interface WholeIndex {
  /** Pages that have come to stand there. */
  add(rendered: Iterable<PublishedPage>): void;
  /** All pages of a language have come. */
  end(language: Language): void;
  /** Resolves when the search of all languages is there. */
  done(): Promise<void>;
  /** Gives up what is not done. */
  stop(): Promise<void>;
}

export function createWholeIndex(site: string, exceptions: Exceptions): WholeIndex {
  const makers = new Map<Language, FullBundleMaker>();
  const ended: Promise<void>[] = [];

  function makerOf(language: Language): FullBundleMaker {
    const maker = makers.get(language) ?? startFullBundle({ site, language, exceptions });
    makers.set(language, maker);
    return maker;
  }

  async function finish(language: Language): Promise<void> {
    const bundle = await makerOf(language).finish();
    await reveal(site, bundle);
    await publishIndex(site, language, { bundles: [addressOf(bundle)], superseded: [] });
  }

  return {
    add(rendered) {
      const standing = [...rendered].filter(isStanding);
      for (const language of languages) {
        const own = standing.filter(({ address }) => languageOf(address) === language);
        if (own.length > 0) makerOf(language).add(new Map(own.map(({ address, hash }) => [address, hash])));
      }
    },
    end(language) {
      const finished = finish(language);
      finished.catch(() => undefined); // `done` tells of it.
      ended.push(finished);
    },
    async done() {
      await Promise.all(ended);
    },
    async stop() {
      for (const maker of makers.values()) await maker.stop();
    },
  };
}
