import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { escapeMarkup } from '../../../common/html.ts';
import type { Language } from '../../../common/languages.ts';
import { pagefindVersion } from '../../../common/protocol/search-index.ts';
import { decodeCbor, type CborValue } from '../segment/cbor.ts';
import { entryFile, signature, wordsFolder, type Entry } from '../segment/format.ts';

/** Pagefind itself, of one language, in a process that the indexes of a thread share. */
export interface Pagefind {
  entry: Entry;
  /** What browsers search with. */
  wasm: string;
  /**
   * Indexes a page of these words, one after the other in running text.
   *
   * @param words without spaces, all different from nothing
   * @returns the contents of its files of words
   */
  index(words: string[]): Promise<CborValue[]>;
  /** Takes the folder away. The process ends with {@link closePagefind}. */
  close(): Promise<void>;
}

const address = '/';

/** @throws when Pagefind does not start; it returns errors, here they are thrown */
export async function openPagefind(language: Language): Promise<Pagefind> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind did not start: ${errors.join(' ')}`);
  const folder = await mkdtemp(path.join(tmpdir(), 'bruket-pagefind-'));
  await writePage(index, folder, language, ['bruket']);
  const { version, include_characters } = JSON.parse(
    await readFile(path.join(folder, entryFile), 'utf8'),
  ) as Entry;
  if (version !== pagefindVersion) throw new Error(`Pagefind ${version} may write other files than ours.`);
  return {
    entry: { version, include_characters },
    wasm: path.join(folder, `wasm.${language}.pagefind`),
    async index(words) {
      // Pagefind leaves what it has written before.
      await rm(path.join(folder, wordsFolder), { recursive: true, force: true });
      await writePage(index, folder, language, words);
      const files = await readdir(path.join(folder, wordsFolder));
      return Promise.all(files.map((file) => readPacked(path.join(folder, wordsFolder, file))));
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Ends the process of this thread, and all its indexes with it. */
export async function closePagefind(): Promise<void> {
  await close();
}

async function writePage(
  index: PagefindIndex,
  folder: string,
  language: Language,
  words: string[],
): Promise<void> {
  const content = `<html lang="${language}"><body>${words.map(escapeMarkup).join(' ')}</body></html>`;
  throwOn((await index.addHTMLFile({ url: address, content })).errors);
  throwOn((await index.writeFiles({ outputPath: folder })).errors);
}

async function readPacked(file: string): Promise<CborValue> {
  const bytes = await promisify(gunzip)(await readFile(file));
  return decodeCbor(bytes.subarray(signature.length));
}

function throwOn(errors: string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind could not index the pages: ${errors.join(' ')}`);
}
