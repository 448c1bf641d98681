import { mkdtemp, rename, rm, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { createIndex } from 'pagefind';
import { listFiles, removeFile } from './files.ts';

/** Readers who have a page open may still ask for files of the index before, for this long (ms). */
const formerIndexKept = 10 * 60 * 1000;

/** Indexes the pages of the public folder for search and puts the index at `/pagefind/`. */
export async function writeSearchIndex(out: string): Promise<void> {
  const folder = await mkdtemp(path.join(out, '.pagefind-'));
  try {
    await indexPages(out, folder);
    await replaceIndex(folder, path.join(out, 'pagefind'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function indexPages(pages: string, outputPath: string): Promise<void> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind did not start: ${errors.join(' ')}`);
  try {
    failOn((await index.addDirectory({ path: pages })).errors);
    failOn((await index.writeFiles({ outputPath })).errors);
  } finally {
    await index.deleteIndex();
  }
}

function failOn(errors: string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index the pages: ${errors.join(' ')}`);
}

/** Files with a hash in their name first, then those that name them; what is no longer named goes later. */
async function replaceIndex(from: string, to: string): Promise<void> {
  const files = await listFiles(from);
  const entry = 'pagefind-entry.json';
  for (const file of [...files.filter((name) => name !== entry), entry]) {
    await mkdir(path.dirname(path.join(to, file)), { recursive: true });
    await rename(path.join(from, file), path.join(to, file));
  }
  const current = new Set(files);
  for (const file of await listFiles(to)) {
    if (current.has(file)) continue;
    const { mtimeMs } = await stat(path.join(to, file));
    if (Date.now() - mtimeMs > formerIndexKept) await removeFile(to, file);
  }
}
