import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { plainFileOf } from '../../common/precompressed.ts';
import { listFiles } from '../../publisher/release/files.ts';

/** The files of the site by name, each byte a character; without search, compressed copies and the publisher's own. */
export async function publicFiles(folder: string): Promise<Map<string, string>> {
  const all = await listFiles(folder);
  const files = all.filter(
    (file) => !/^(pagefind\/|\.)|\/\.[^/]+\.tmp$/.test(file) && plainFileOf(file) === undefined,
  );
  const read = async (file: string) => [file, await readFile(path.join(folder, file), 'latin1')] as const;
  return new Map(await Promise.all(files.map(read)));
}
