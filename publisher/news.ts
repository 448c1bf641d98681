import { languages } from '../common/languages.ts';
import { newsSitemapAddress, newsTime, sitemapIndexAddress } from '../common/sitemaps.ts';
import { allEntries } from './content/lists.ts';
import type { Catalogue } from './store/catalogue.ts';

/** What changes by itself as press releases cease to be news. */
export const newsAddresses = [newsSitemapAddress, sitemapIndexAddress];

/** When the first press release ceases to be news that was news at a time. */
export function newsEndsAt(catalogue: Catalogue, since: Date): Date | undefined {
  const from = new Date(since.getTime() - newsTime).toISOString();
  const ends = languages.flatMap((language) => {
    const entries = allEntries(catalogue, 'press-releases', language);
    const count = entries.findIndex(({ stored }) => stored.publishedAt <= from);
    const last = entries.at(count < 0 ? -1 : count - 1);
    return count === 0 || !last ? [] : [Date.parse(last.stored.publishedAt) + newsTime];
  });
  return ends.length > 0 ? new Date(Math.min(...ends)) : undefined;
}
