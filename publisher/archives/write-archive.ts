import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { uploadFolder } from '../../common/environment.ts';
import { embedFacts } from '../embedding/embed.ts';
import { assertPlain, writeParts } from '../release/files.ts';
import type { Archive } from './archive.ts';

/**
 * Writes an archive, one picture at a time: what is packed already is only put beside each other. It is made once,
 * when the page that offers it is published; a hundred who ask for it then cost no more than any file.
 *
 * PKWARE APPNOTE 6.3.10. Sizes stand before the files: a program that reads while it fetches could not tell where one
 * ends that is not packed, and libraries that write as they go put them behind.
 */
export async function writeArchive(archive: Archive, to: string): Promise<void> {
  await writeParts(to, partsOf(archive));
}

async function* partsOf({ pictures, texts }: Archive): AsyncGenerator<Uint8Array> {
  const entries: Buffer[] = [];
  let at = 0;
  const add = (name: string, content: Buffer) => {
    const facts = factsOf(Buffer.from(name), content);
    const head = localHead(facts);
    entries.push(listed(facts, at));
    at += head.length + content.length;
    return [head, content];
  };
  for (const { name, text } of texts) yield* add(name, Buffer.from(text));
  for (const { name, filename, facts } of pictures)
    yield* add(name, embedFacts(await readUpload(filename), facts));
  yield* entries;
  yield end(entries, at);
}

interface Facts {
  name: Buffer;
  check: number;
  size: number;
}

const factsOf = (name: Buffer, content: Buffer): Facts => ({
  name,
  check: crc32(content),
  size: content.length,
});

/** Names are in UTF-8. */
const flags = 0x0800;
const version = 20;
/** 2020-01-01: nobody made it at any time, and the same pictures make the same file. */
const day = (40 << 9) | (1 << 5) | 1;

/** What both heads of a file say of it, from its version on. */
function shared({ name, check, size }: Facts): Buffer {
  const bytes = Buffer.alloc(26);
  bytes.writeUInt16LE(version, 0);
  bytes.writeUInt16LE(flags, 2);
  bytes.writeUInt16LE(day, 8);
  bytes.writeUInt32LE(check, 10);
  bytes.writeUInt32LE(size, 14);
  bytes.writeUInt32LE(size, 18);
  bytes.writeUInt16LE(name.length, 22);
  return bytes;
}

function localHead(facts: Facts): Buffer {
  return Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared(facts), facts.name]);
}

function listed(facts: Facts, at: number): Buffer {
  const made = Buffer.from([version, 0]);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(at, 10);
  return Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), made, shared(facts), rest, facts.name]);
}

function end(entries: Buffer[], at: number): Buffer {
  const bytes = Buffer.alloc(22);
  bytes.write('PK\x05\x06', 'latin1');
  bytes.writeUInt16LE(entries.length, 8);
  bytes.writeUInt16LE(entries.length, 10);
  bytes.writeUInt32LE(
    entries.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  bytes.writeUInt32LE(at, 16);
  return bytes;
}

async function readUpload(filename: string): Promise<Buffer> {
  const file = path.join(uploadFolder('media'), filename);
  await assertPlain(file);
  return readFile(file);
}
