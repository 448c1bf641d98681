import { languageOf } from '../../../common/addresses.ts';
import { languages, type Language } from '../../../common/languages.ts';
import { isStanding, type PublishedPage } from '../../release/pages.ts';
import { defaultLimits } from '../index/language-index.ts';
import { publishIndex } from '../index/published-index.ts';
import type { Exceptions } from '../pages/search-page.ts';
import { addressOf, reveal } from '../segment/segment.ts';
import { startSegments, type SegmentsBuilder } from './build-segments.ts';

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
  const builders = new Map<Language, SegmentsBuilder>();
  const ended: Promise<void>[] = [];

  function builderOf(language: Language): SegmentsBuilder {
    const { maxSegment: maxPages } = defaultLimits;
    const builder = builders.get(language) ?? startSegments({ site, language, exceptions, maxPages });
    builders.set(language, builder);
    return builder;
  }

  async function finish(language: Language): Promise<void> {
    const segments = await builderOf(language).finish();
    for (const segment of segments) await reveal(site, segment);
    await publishIndex(site, language, { segments: segments.map(addressOf), superseded: [] });
  }

  return {
    add(rendered) {
      const standing = [...rendered].filter(isStanding);
      for (const language of languages) {
        const own = standing.filter(({ address }) => languageOf(address) === language);
        if (own.length > 0) builderOf(language).add(new Map(own.map(({ address, hash }) => [address, hash])));
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
      for (const builder of builders.values()) await builder.stop();
    },
  };
}
