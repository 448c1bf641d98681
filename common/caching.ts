/** Files of which one with other content has another address, as a regular expression that all servers read. */
export const lastingFiles = String.raw`^/(_astro|media|pagefind/[^/]+)/.*\.[^/]+$`;
const lasting = new RegExp(lastingFiles);

/** How long readers' programs may keep a file: for ever, or until they have asked whether it has changed. */
export const caching = {
  lasting: 'public, max-age=31536000, immutable',
  revalidated: 'no-cache',
} as const;

/** @example cachingOf('/guider/') // 'no-cache' */
export function cachingOf(address: string): string {
  return lasting.test(address) ? caching.lasting : caching.revalidated;
}
