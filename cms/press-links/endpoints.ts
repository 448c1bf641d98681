import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import type { Kind } from '../../common/addresses.ts';
import { environment } from '../../common/environment.ts';
import { cleanLine } from '../../common/text-hygiene.ts';
import { refusedResponse } from '../access/refusal.ts';
import type { Language } from '../../common/languages.ts';
import { isId } from '../database/id.ts';
import { inTransaction } from '../database/transaction.ts';
import { errorResponse } from '../errors/error-response.ts';
import { recordAct } from '../history/record-act.ts';
import { isPublished, isVisible, type DocumentState } from '../published/visibility.ts';
import { makePressLink, pressLinksOf, recallPressLink } from './store.ts';

const day = 24 * 60 * 60 * 1000;
const maxDays = 90;
const maxLabel = 200;

/** The document that is shared. */
interface Shared extends DocumentState {
  id: number;
  language: Language;
  title?: string | null;
}

type Handler = (id: number, req: PayloadRequest) => Promise<Response>;

/**
 * Links by which the press reads a document: `GET /api/<kind>/:id/press-links` lists them; `POST` makes one for `label`
 * until `endsAt`, and answers with its `address`, which nobody learns again; `POST …/press-links/:link/recall` ends one.
 */
export function pressLinks(kind: Kind): Endpoint[] {
  const path = '/:id/press-links';
  return [
    { path, method: 'get', handler: ofDocument((id, req) => list(kind, id, req)) },
    { path, method: 'post', handler: ofDocument((id, req) => make(kind, id, req)) },
    { path: `${path}/:link/recall`, method: 'post', handler: ofDocument((id, req) => recall(kind, id, req)) },
  ];
}

const ofDocument =
  (answer: Handler) =>
  async (req: PayloadRequest): Promise<Response> => {
    const refused = refusedResponse(req, 'share with the press');
    if (refused) return refused;
    const id = Number(req.routeParams?.['id']);
    return isId(id) ? answer(id, req) : errorResponse('error.press.missing', 404, req);
  };

async function list(kind: Kind, id: number, req: PayloadRequest): Promise<Response> {
  const document = await stored(kind, id, req);
  if (!document) return errorResponse('error.press.missing', 404, req);
  return Response.json({
    links: await pressLinksOf(req.payload.db.pool, kind, id),
    isLive: isVisible(document, new Date()),
  });
}

async function make(kind: Kind, id: number, req: PayloadRequest): Promise<Response> {
  await addDataAndFileToRequest(req);
  const label = labelGiven(req.data?.['label']);
  if (!label) return errorResponse('error.press.label', 400, req);
  const endsAt = endGiven(req.data?.['endsAt']);
  if (!endsAt) return errorResponse('error.press.endsAt', 400, req);
  const document = await stored(kind, id, req);
  if (!document) return errorResponse('error.press.missing', 404, req);
  if (isVisible(document, new Date())) return errorResponse('error.press.live', 409, req);
  const ofPublished = isPublished(document);
  const made = await inTransaction(req, async () => {
    const detail = { label, to: endsAt.toISOString() };
    await recordAct(req, { act: 'make press link', kind, ...document, detail });
    return makePressLink(req.payload.db.pool, { kind, documentId: id, label, endsAt, ofPublished });
  });
  const address = `${environment.cmsUrl}/press/${made.token}`;
  return Response.json({ address, link: made.link }, { status: 201 });
}

async function recall(kind: Kind, documentId: number, req: PayloadRequest): Promise<Response> {
  const id = Number(req.routeParams?.['link']);
  const link = isId(id) && (await recallPressLink(req.payload.db.pool, { id, kind, documentId }));
  if (!link) return errorResponse('error.press.link', 404, req);
  const document = await stored(kind, documentId, req);
  const act = 'recall press link';
  await recordAct(req, { act, kind, ...(document ?? { id: documentId }), detail: { label: link.label } });
  return Response.json({ link });
}

/** What readers have of a document that is not in the trash, for whoever may read it. */
async function stored(kind: Kind, id: number, req: PayloadRequest): Promise<Shared | null> {
  return req.payload.findByID({
    collection: kind,
    id,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    req,
  });
}

function labelGiven(value: unknown): string {
  const label = typeof value === 'string' ? cleanLine(value).trim() : '';
  return label.length <= maxLabel ? label : '';
}

function endGiven(value: unknown): Date | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}T/.test(value)) return undefined;
  const ahead = Date.parse(value) - Date.now();
  return ahead > 0 && ahead <= maxDays * day ? new Date(value) : undefined;
}
