import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { close, createIndex } from 'pagefind';

/** An index in Pagefind's own process, of which each thread has one. Pagefind returns errors; here they are thrown. */
export interface PagefindIndex {
  /** Adds a page, or takes it instead of the one that it has with this address. */
  put(address: string, html: string): Promise<void>;
  remove(address: string): Promise<void>;
  /** Writes the bundle that browsers search in. */
  write(folder: string): Promise<void>;
}

export async function openIndex(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind did not start: ${errors.join(' ')}`);
  const put = async (url: string, content: string) =>
    throwOn((await index.addHTMLFile({ url, content })).errors);
  return {
    put,
    // Pagefind forgets a page that has no words.
    remove: (address) => put(address, '<html><body></body></html>'),
    async write(folder) {
      throwOn((await index.writeFiles({ outputPath: folder })).errors);
      await removeExtras(folder);
    },
  };
}

/** Ends the process of this thread, and all its indexes with it. */
export async function closePagefind(): Promise<void> {
  await close();
}

/** Pagefind's own search pages, which ours stands in for. */
const extras = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

async function removeExtras(folder: string): Promise<void> {
  for (const name of await readdir(folder)) if (extras.test(name)) await rm(path.join(folder, name));
}

function throwOn(errors: string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index the pages: ${errors.join(' ')}`);
}
