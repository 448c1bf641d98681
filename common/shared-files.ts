/** Files that programs and pages of others read, as a regular expression that all servers read. */
export const sharedFiles = String.raw`(^/embed/[^/]+|/(rss\.xml|atom\.xml|(feed|latest|ninjs|ttninjs|oembed)\.json))$`;
const shared = new RegExp(sharedFiles);

/**
 * Lets pages of every other site read them: the public has them anyway, and there is no cookie that could be told from.
 * https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS
 */
export const sharing = { 'Access-Control-Allow-Origin': '*' } as const;

/** @example isShared('/amnen/el/feed.json') // true */
export function isShared(address: string): boolean {
  return shared.test(address);
}
