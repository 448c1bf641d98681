/*
 * The published store: what the public may read, now or later, and nothing else. The CMS writes it in the
 * transaction of each change; the publisher reads it and needs nothing else of the CMS. Its tables are made by
 * the CMS's migrations, see `docs/adr/0003-a-published-store.md`.
 *
 * | column of `published_texts` | |
 * |---|---|
 * | `source`, `id`, `language` | whose text it is; `id` 0 for globals, `language` empty where there is but one |
 * | `slug` | of what has an address |
 * | `visible_from` | the end of its embargo; NULL: there is none |
 * | `translation` | the id of the document in the other language |
 * | `data`, `body` | see `texts.ts` |
 * | `tags` | cache tags of what it refers to |
 * | `revision` | grows with each change of the row |
 * | `origin` | tells the rows of the CMS that it was made from, to find what was written past the CMS |
 */
/** Of the form of the rows. A publisher that finds another waits until the CMS has brought the store to its own. */
export const storeVersion = 8;

/** Held shared by whoever writes a text with its change, and alone by whoever derives texts anew. */
export const storeLock = 7_283_646;
