import type { TextKey } from '../i18n/texts.ts';

/** By the first part of their address. */
const views: Record<string, TextKey> = {
  calendar: 'calendar',
  help: 'help',
  history: 'history',
  review: 'review.tab',
};

/** By the last part: they are beside the edit view. */
const tabs: Record<string, TextKey> = {
  review: 'review.tab',
  translate: 'side.tab',
  versions: 'history',
};

/** What a view of ours is called in the tab of the browser, and the collection or global that it is about. */
export interface OwnTitle {
  key: TextKey;
  of?: string;
}

/**
 * @param segments of the address; the overview has none
 * @returns nothing for what Payload names itself
 */
export function ownTitle(segments: readonly string[] = []): OwnTitle | undefined {
  const [place = '', slug = '', ...rest] = segments;
  if (place !== 'collections' && place !== 'globals') {
    const key = views[place];
    return key && { key };
  }
  const key = rest.map((part) => tabs[part]).find(Boolean);
  return key && { key, of: slug };
}
