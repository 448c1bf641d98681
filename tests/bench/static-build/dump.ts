import { createReadStream, createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { createInterface } from 'node:readline';
import type { Payload } from 'payload';
import { kinds, type Kind } from '../../../common/addresses.ts';
import type { StoredDocuments } from '../../../publisher/content/documents.ts';

/** One document, as a line of JSON. */
export interface DumpedDocument<K extends Kind = Kind> {
  kind: K;
  document: StoredDocuments[K];
}

const page = 500;

/** Writes every document of the database to a file. */
export async function dumpDocuments(payload: Payload, file: string): Promise<void> {
  const out = createWriteStream(file);
  for (const kind of kinds) {
    for (let last = 0; ;) {
      const { docs } = await payload.find({
        collection: kind,
        depth: 0,
        limit: page,
        pagination: false,
        sort: 'id',
        where: { id: { greater_than: last } },
      });
      for (const document of docs) out.write(`${JSON.stringify({ kind, document })}\n`);
      last = docs.at(-1)?.id ?? last;
      if (docs.length < page) break;
    }
  }
  out.end();
  await finished(out);
}

export async function* readDump(file: string): AsyncGenerator<DumpedDocument> {
  for await (const line of createInterface(createReadStream(file))) yield JSON.parse(line) as DumpedDocument;
}
