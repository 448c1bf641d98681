import type { CollectionSlug, Endpoint, GlobalSlug, PayloadRequest } from 'payload';
import { isTranslated, keptBy } from '../access/kept-by.ts';
import { refusedResponse } from '../access/refusal.ts';
import { collectionOf } from '../acts/collection-of.ts';
import { isId } from '../database/id.ts';
import { differencesBetween } from '../differences/differences-between.ts';
import { errorResponse } from '../errors/error-response.ts';
import { readHistory, type Subject } from './document-history.ts';

/** What a version of it says; nothing where it has no such version. */
type Read = (version: number, req: PayloadRequest) => Promise<object | undefined>;

interface Found {
  subject: Subject;
  read: Read;
}

/**
 * What became of a document or thing: `GET /api/<kind>/:id/history`, from a time backwards with `before`; and
 * what it says otherwise in one version than in another, `GET /api/<kind>/:id/history/difference?from=&to=`. Without
 * `from` all of it is new.
 */
export const documentHistory = endpointsAt('/:id/history', async (req) => {
  const collection = collectionOf(req);
  const id = Number(req.routeParams?.['id']);
  const refused = refusedResponse(req, 'read drafts');
  if (refused) return refused;
  if (!isId(id) || !(await isStored(req, collection, id)))
    return errorResponse('error.history.missing', 404, req);
  const { flattenedFields: fields } = req.payload.collections[collection].config;
  return { subject: { kind: collection, id, fields }, read: versionOf(collection, id) };
});

/** The same of the settings and the start page, at `/api/globals/<slug>/history`. */
export function globalHistory(slug: GlobalSlug): Endpoint[] {
  return endpointsAt('/history', (req) => {
    const refused = refusedResponse(req, isTranslated(slug) ? 'read drafts' : keptBy(slug));
    const global = req.payload.config.globals.find((known) => known.slug === slug);
    if (refused || !global) return refused ?? errorResponse('error.history.missing', 404, req);
    return { subject: { kind: slug, id: null, fields: global.flattenedFields }, read: globalVersionOf(slug) };
  });
}

function endpointsAt(
  path: string,
  find: (req: PayloadRequest) => Promise<Found | Response> | Found | Response,
): Endpoint[] {
  const answering =
    (answer: (req: PayloadRequest, found: Found) => Promise<Response>) => async (req: PayloadRequest) => {
      const found = await find(req);
      return found instanceof Response ? found : answer(req, found);
    };
  return [
    { path, method: 'get', handler: answering(tellHistory) },
    { path: `${path}/difference`, method: 'get', handler: answering(tellDifference) },
  ];
}

async function isStored(req: PayloadRequest, collection: CollectionSlug, id: number): Promise<boolean> {
  const options = { collection, where: { id: { equals: id } }, trash: true, overrideAccess: false, req };
  return (await req.payload.count(options)).totalDocs > 0;
}

async function tellHistory(req: PayloadRequest, { subject }: Found): Promise<Response> {
  const asked = req.searchParams.get('before');
  const before = asked === null ? undefined : new Date(asked);
  if (before && Number.isNaN(before.getTime())) return errorResponse('error.history.time', 400, req);
  return Response.json(await readHistory(req, subject, before));
}

async function tellDifference(req: PayloadRequest, { subject, read }: Found): Promise<Response> {
  const [from, to] = ['from', 'to'].map((name) => req.searchParams.get(name));
  const textOf = (version: string | null | undefined) =>
    isId(Number(version)) ? read(Number(version), req) : undefined;
  const after = await textOf(to);
  const before = from ? await textOf(from) : undefined;
  if (!after || (from && !before)) return errorResponse('error.history.version', 404, req);
  return Response.json({ differences: await differencesBetween(req, subject.fields, before, after) });
}

const reading = { depth: 0, overrideAccess: false, disableErrors: true } as const;

function versionOf(collection: CollectionSlug, id: number): Read {
  return async (version, req) => {
    const options = { collection, id: String(version), trash: true, ...reading };
    const found = await req.payload.findVersionByID({ ...options, req });
    const { parent, version: stored } = Object(found) as { parent?: unknown; version?: object };
    return Number(parent) === id ? stored : undefined;
  };
}

function globalVersionOf(slug: GlobalSlug): Read {
  return async (version, req) => {
    const found = await req.payload.findGlobalVersionByID({ slug, id: String(version), ...reading, req });
    return (Object(found) as { version?: object }).version;
  };
}
