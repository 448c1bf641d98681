import path from 'node:path';
import type { Payload } from 'payload';
import type { Kind } from '../../../common/addresses.ts';
import type { ContentSource } from '../../../common/view-model/content-source.ts';
import { defaultLanguage } from '../../../common/languages.ts';
import { loadCatalogue } from '../../../publisher/content/catalogue.ts';
import type { StoredDocuments } from '../../../publisher/content/documents.ts';
import { publicFileAddress } from '../../../publisher/content/pictures.ts';
import { createContentSource } from '../../../publisher/content/source.ts';
import { readCatalogue, writeCatalogue } from './catalogue-file.ts';
import { dumpDocuments, readDump } from './dump.ts';

const catalogueFile = (folder: string) => path.join(folder, 'catalogue.json');
export const documentsFile = (folder: string) => path.join(folder, 'documents.jsonl');

/** Writes what is public to files. */
export async function writeContent(payload: Payload, folder: string): Promise<void> {
  await writeCatalogue(await loadCatalogue(payload), catalogueFile(folder));
  await dumpDocuments(payload, documentsFile(folder));
}

/** It would be asked for documents alone, and these come from memory. */
const noPayload: unknown = undefined;

/** What a page may ask for, answered from memory: faster than any CMS answers a build. */
export async function readContent(folder: string, siteUrl: string): Promise<ContentSource> {
  const documents = new Map<string, StoredDocuments[Kind]>();
  for await (const { kind, document } of readDump(documentsFile(folder)))
    documents.set(`${kind} ${document.id}`, document);
  const catalogue = await readCatalogue(catalogueFile(folder));
  return createContentSource({
    payload: noPayload as Payload,
    catalogue,
    siteUrl,
    fileAddress: publicFileAddress,
    readDocument: <K extends Kind>(_: Payload, kind: K, id: number) =>
      Promise.resolve(documents.get(`${kind} ${id}`) as StoredDocuments[K] | undefined),
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
