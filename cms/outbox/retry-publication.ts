import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import { kinds, subjectKinds, type Kind, type SubjectKind } from '../../common/addresses.ts';
import { refusedResponse } from '../access/refusal.ts';
import { isId } from '../database/id.ts';
import { errorResponse } from '../errors/error-response.ts';
import { inTransaction } from '../database/transaction.ts';
import { recordChangeOf } from '../published/record-change.ts';

/**
 * Sends a document on its way to the site once more: `POST /api/publications/retry` with `source`, a
 * collection whose documents have pages, and `documentId`. Derives what readers may have of it anew.
 */
export const retryPublication: Endpoint = {
  path: '/retry',
  method: 'post',
  handler: async (req) => {
    const refused = refusedResponse(req, 'publish');
    if (refused) return refused;
    await addDataAndFileToRequest(req);
    const { source, documentId }: { source?: unknown; documentId?: unknown } = req.data ?? {};
    const kind = [...kinds, ...subjectKinds].find((known) => known === source);
    if (!kind) return errorResponse('error.retry.source', 400, req);
    if (!isId(documentId)) return errorResponse('error.retry.id', 400, req);
    if (!(await exists(kind, documentId, req))) return errorResponse('error.retry.missing', 404, req);
    const id = await inTransaction(req, () => recordChangeOf(kind, documentId, req));
    return Response.json({ id }, { status: 201 });
  },
};

async function exists(source: Kind | SubjectKind, id: number, req: PayloadRequest): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: source,
    where: { id: { equals: id } },
    overrideAccess: false,
    trash: true,
    req,
  });
  return totalDocs > 0;
}
