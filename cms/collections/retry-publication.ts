import { addDataAndFileToRequest, APIError, type Endpoint, type PayloadRequest } from 'payload';
import { kinds, subjectKinds, type Kind, type SubjectKind } from '../../site/addresses.ts';
import { text, type TextKey } from '../texts.ts';

/**
 * Sends a document on its way to the site once more: `POST /api/publications/retry` with `source`, a
 * collection whose documents have pages, and `documentId`. Writes nothing but a new row of the outbox.
 */
export const retryPublication: Endpoint = {
  path: '/retry',
  method: 'post',
  handler: async (req) => {
    if (!req.user) throw refusal('error.retry.signedOut', 401, req);
    await addDataAndFileToRequest(req);
    const document = readDocument(req);
    if (!(await exists(document, req))) throw refusal('error.retry.missing', 404, req);
    const { id } = await req.payload.db.create({
      collection: 'publications',
      data: { ...document, operation: 'change' },
      req,
    });
    return Response.json({ id }, { status: 201 });
  },
};

interface Document {
  source: Kind | SubjectKind;
  documentId: number;
}

/** @throws when the request names no document with a page of its own */
function readDocument(req: PayloadRequest): Document {
  const { source, documentId }: { source?: unknown; documentId?: unknown } = req.data ?? {};
  const known = [...kinds, ...subjectKinds].find((kind) => kind === source);
  if (!known) throw refusal('error.retry.source', 400, req);
  if (!isId(documentId)) throw refusal('error.retry.id', 400, req);
  return { source: known, documentId };
}

/** The largest number that the database takes for an id. */
const largestId = 2 ** 31 - 1;

function isId(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) > 0 && Number(value) <= largestId;
}

async function exists({ source, documentId }: Document, req: PayloadRequest): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: source,
    where: { id: { equals: documentId } },
    overrideAccess: false,
    trash: true,
    req,
  });
  return totalDocs > 0;
}

function refusal(key: TextKey, status: number, req: PayloadRequest): APIError {
  return new APIError(text(key)[req.i18n.language === 'en' ? 'en' : 'sv'], status, null, true);
}
