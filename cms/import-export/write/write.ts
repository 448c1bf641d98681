import { createLocalReq, type PayloadRequest } from 'payload';
import { noteImport } from '../../history/record-act.ts';
import { guardFiles } from './file-guard.ts';
import { fillDocument, makeDocument, writeGlobal, type Writer } from './write-document.ts';
import type { ExistingDocuments } from '../stored.ts';

/**
 * Writes checked contents in one transaction, and takes back the files of uploads when that fails. First
 * every document is made without its relations, because they may go round in a circle, then all are filled.
 */
export async function writeContent(order: Omit<Writer, 'req' | 'files' | 'ids'>): Promise<void> {
  const { payload } = order;
  const files = await guardFiles(order.contents.documents);
  const transactionID = await payload.db.beginTransaction();
  const req = await createLocalReq({ req: { ...(transactionID !== null && { transactionID }) } }, payload);
  noteImport(req);
  try {
    await writeAll({ ...order, req, files, ids: existingIds(order.existing) });
    if (transactionID !== null) await payload.db.commitTransaction(transactionID);
  } catch (error) {
    await rollBack(req);
    await files.restore();
    throw error;
  } finally {
    await files.release();
  }
}

/** When one of its operations fails, Payload itself rolls back, and takes the transaction from the request. */
async function rollBack({ payload, transactionID }: PayloadRequest): Promise<void> {
  const id = await transactionID;
  if (id !== undefined) await payload.db.rollbackTransaction(id);
}

function existingIds(existing: ExistingDocuments): Writer['ids'] {
  const entries = [...existing].flatMap(([collection, documents]) =>
    [...documents.values()].map(({ fileKey, ids }) => [`${collection}/${fileKey}`, { ...ids }] as const),
  );
  return new Map(entries);
}

async function writeAll(writer: Writer): Promise<void> {
  const { documents, globals } = writer.contents;
  for (const [collection, group] of Map.groupBy(documents, ({ entity }) => entity.slug)) {
    writer.report(`${collection}: ${group.length}`);
    for (const source of group) await makeDocument(source, writer);
  }
  writer.report('Texts and relations');
  for (const source of documents) await fillDocument(source, writer);
  for (const source of globals) await writeGlobal(source, writer);
}
