import path from 'node:path';
import type { Payload } from 'payload';
import { defaultLanguage } from '../../../common/languages.ts';
import type { ContentSource } from '../../../common/view-model/content-source.ts';
import { createContentSource } from '../../../publisher/content/content-source.ts';
import { publicFileAddress } from '../../../publisher/content/pictures.ts';
import type { Origins } from '../../../publisher/content/globals.ts';
import type { ReadBody } from '../../../publisher/store/read-texts.ts';
import { catalogueOf, copyStore, readCopy, type StoredRow } from './store-file.ts';

export const storeFile = (folder: string) => path.join(folder, 'store.jsonl');

/** Writes what is public to a file. */
export async function writeContent(databaseUrl: string, folder: string): Promise<void> {
  await copyStore(databaseUrl, storeFile(folder));
}

/** What a page may ask for, answered from memory: faster than any CMS answers a build. */
export async function readContent(folder: string, origins: Origins): Promise<ContentSource> {
  const rows: StoredRow[] = await Array.fromAsync(readCopy(storeFile(folder)));
  const bodies = new Map(rows.map(({ source, id, body }) => [`${source} ${id}`, body]));
  const readBody = ((kind, { id }) => Promise.resolve(bodies.get(`${kind} ${id}`) ?? undefined)) as ReadBody;
  return createContentSource({
    catalogue: await catalogueOf(rows),
    readBody,
    origins,
    fileAddress: publicFileAddress,
  });
}

/** Changes a word in the newest press release, as an editor may. */
export async function editOneDocument(payload: Payload): Promise<void> {
  const { docs } = await payload.find({
    collection: 'press-releases',
    limit: 1,
    sort: '-publishAt',
    where: { language: { equals: defaultLanguage } },
  });
  const [newest] = docs;
  if (!newest) throw new Error('There is no press release to change.');
  await payload.update({
    collection: 'press-releases',
    id: newest.id,
    data: { title: `${newest.title} rättad`, _status: 'published' },
  });
}
