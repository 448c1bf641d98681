import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Zip, ZipPassThrough } from 'fflate';
import { uploadFolder } from '../../common/environment.ts';
import { embedFacts } from '../embedding/embed.ts';
import { assertPlain, writeParts } from '../release/files.ts';
import type { Archive } from './archive.ts';

/**
 * Writes an archive, one picture at a time: what is packed already is only put beside each other. It is made once,
 * when the page that offers it is published; a hundred who ask for it then cost no more than any file.
 */
export async function writeArchive(archive: Archive, to: string): Promise<void> {
  await writeParts(to, partsOf(archive));
}

/** Nobody made it at any time: the same pictures make the same file. */
const time = new Date(2020, 0, 1);

async function* partsOf({ pictures, texts }: Archive): AsyncGenerator<Uint8Array> {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error) throw error;
    parts.push(part);
  });
  const add = (name: string, content: Uint8Array) => {
    const file = new ZipPassThrough(name);
    file.mtime = time;
    zip.add(file);
    file.push(content, true);
  };
  for (const { name, text } of texts) add(name, Buffer.from(text));
  for (const { name, filename, facts } of pictures) {
    add(name, embedFacts(await readUpload(filename), facts));
    yield* parts.splice(0);
  }
  zip.end();
  yield* parts;
}

async function readUpload(filename: string): Promise<Buffer> {
  const file = path.join(uploadFolder('media'), filename);
  await assertPlain(file);
  return readFile(file);
}
