import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import type { Kind } from '../../common/addresses.ts';
import { isRecord } from '../../common/is-record.ts';
import { refusedResponse } from '../access/refusal.ts';
import type { Capability } from '../access/roles.ts';
import { isId } from '../database/id.ts';
import { inTransaction, transactionOf } from '../database/transaction.ts';
import { differencesBetween } from '../differences/differences-between.ts';
import { errorResponse } from '../errors/error-response.ts';
import { recordChangeOf } from '../published/record-change.ts';
import { putBase, setChanged, setProposed, setTells } from './bases.ts';
import { changedPaths, markedCurrent } from './changed.ts';
import { sharedFacts } from './facts.ts';
import { fieldsOf, tellReaders } from './keep-bases.ts';
import { findPair, type Draft, type Pair } from './pair.ts';
import { translationService } from './service/configured.ts';
import { openPaths, proposedLines, proposedValues } from './service/propose.ts';
import { ServiceError } from './service/service.ts';
import { translateAll } from './service/translate-texts.ts';
import { ownBase, readSideBySide, seenOf } from './side-by-side.ts';
import { textsOf, type Texts } from './texts.ts';

type Answer = (pair: Pair, req: PayloadRequest) => Promise<Response>;

/**
 * A translation beside its source, below `/api/<kind>/:id/translation` of the translation. `GET` answers with a
 * `SideBySide`, or `null` where there is no other text. `POST …/current` marks fields, or all, as up to date with what
 * was `seen`; `POST …/read` marks proposals as read; `POST …/tells` says whether readers are told. `GET …/facts` tells
 * what pictures, topics and figures would be taken over, `POST …/facts` does so. `POST …/proposal` has a service
 * propose words for fields that are open, and answers with their values.
 */
export function sideBySide(kind: Kind): Endpoint[] {
  const path = '/:id/translation';
  return [
    { path, method: 'get', handler: ofPair(kind, 'read drafts', read, () => Response.json(null)) },
    { path: `${path}/current`, method: 'post', handler: ofPair(kind, 'write drafts', markCurrent) },
    { path: `${path}/read`, method: 'post', handler: ofPair(kind, 'write drafts', markRead) },
    { path: `${path}/tells`, method: 'post', handler: ofPair(kind, 'publish', tell) },
    { path: `${path}/facts`, method: 'get', handler: ofPair(kind, 'read drafts', tellFacts) },
    { path: `${path}/facts`, method: 'post', handler: ofPair(kind, 'write drafts', takeFacts) },
    { path: `${path}/proposal`, method: 'post', handler: ofPair(kind, 'write drafts', propose) },
  ];
}

const noPair = (req: PayloadRequest) => errorResponse('error.side.none', 404, req);

function ofPair(kind: Kind, capability: Capability, answer: Answer, otherwise = noPair) {
  return async (req: PayloadRequest): Promise<Response> => {
    const signedOut = refusedResponse(req, 'read drafts');
    if (signedOut) return signedOut;
    const id = Number(req.routeParams?.['id']);
    const found = isId(id) ? await findPair(req, kind, id) : undefined;
    if (!found) return errorResponse('error.translation.missing', 404, req);
    const refused = refusedResponse(
      req,
      capability,
      capability === 'read drafts' ? null : found.own.language,
    );
    if (refused) return refused;
    if (!found.source) return otherwise(req);
    await addDataAndFileToRequest(req);
    return answer(found, req);
  };
}

async function read(pair: Pair, req: PayloadRequest): Promise<Response> {
  return Response.json(await readSideBySide(req, pair));
}

/** As it stands after something was done. */
async function readAgain({ kind, own }: Pair, req: PayloadRequest): Promise<Response> {
  const pair = await findPair(req, kind, own.id);
  return pair?.source ? read(pair, req) : noPair(req);
}

function pathsIn(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.filter((path) => typeof path === 'string') : undefined;
}

async function markCurrent(pair: Pair, req: PayloadRequest): Promise<Response> {
  const { kind, own, source } = pair;
  const now = textsOf(fieldsOf(req, kind), source);
  if (req.data?.['seen'] !== seenOf(now)) return errorResponse('error.side.seen', 409, req);
  const base = ownBase(pair);
  const paths = pathsIn(req.data['paths']);
  const texts = base && paths ? markedCurrent(base.texts, now, paths) : now;
  const isAll = changedPaths(texts, now).length === 0;
  await inTransaction(req, async () => {
    const database = await transactionOf(req);
    const changed = isAll ? [] : (base?.changed ?? []).filter((path) => !paths?.includes(path));
    if (isAll) await putBase(database, kind, { documentId: own.id, sourceId: source.id, texts });
    else await setChanged(database, kind, own.id, { texts, changed });
    if (pair.base) await tellReaders(req, kind, { base: pair.base, isOutdated: changed.length > 0 });
  });
  return readAgain(pair, req);
}

async function markRead(pair: Pair, req: PayloadRequest): Promise<Response> {
  const base = ownBase(pair);
  if (!base) return noPair(req);
  const paths = pathsIn(req.data?.['paths']);
  const left = Object.entries(base.proposed).filter(([path]) => paths && !paths.includes(path));
  await setProposed(await transactionOf(req), pair.kind, pair.own.id, Object.fromEntries(left));
  return readAgain(pair, req);
}

/** Holds at once, of what is live. */
async function tell(pair: Pair, req: PayloadRequest): Promise<Response> {
  const { kind, own } = pair;
  if (!ownBase(pair)) return noPair(req);
  await inTransaction(req, async () => {
    await setTells(await transactionOf(req), kind, own.id, req.data?.['tells'] === true);
    await recordChangeOf(kind, own.id, req);
  });
  return readAgain(pair, req);
}

function factsOf(pair: Pair, req: PayloadRequest): Record<string, unknown> {
  const { kind, own, source } = pair;
  const fields = fieldsOf(req, kind);
  const base = ownBase(pair);
  const changed = base ? changedPaths(base.texts, textsOf(fields, source)) : [];
  return sharedFacts(fields, { source: { ...source }, own: { ...own }, changed });
}

async function tellFacts(pair: Pair, req: PayloadRequest): Promise<Response> {
  const values = factsOf(pair, req);
  const differences = await differencesBetween(req, pair.kind, pair.own, { ...pair.own, ...values });
  return Response.json({ differences });
}

/** As a version of its own, so that what was there stays in the history. */
async function takeFacts(pair: Pair, req: PayloadRequest): Promise<Response> {
  const { kind, own } = pair;
  const values = factsOf(pair, req);
  if (Object.keys(values).length > 0)
    await req.payload.update({
      ...{ collection: kind, id: own.id, draft: true, depth: 0, overrideAccess: false },
      data: { ...values, _status: 'draft' },
      req,
    });
  return Response.json({ values });
}

/** For all fields of one text together, in characters. */
const maxLetters = 100_000;

async function propose(pair: Pair, req: PayloadRequest): Promise<Response> {
  const service = translationService();
  if (!service) return errorResponse('error.side.service.none', 404, req);
  // Whoever sends a text somewhere has been told where.
  if (req.data?.['host'] !== service.host) return errorResponse('error.side.host', 409, req);
  const { kind, source } = pair;
  const fields = fieldsOf(req, kind);
  const both = { source: { ...source }, own: withGiven(pair.own, req.data['values']) };
  const asked = pathsIn(req.data['paths']);
  const paths = openPaths(fields, both).filter((path) => !asked || asked.includes(path));
  if (paths.length === 0) return errorResponse('error.side.nothing', 409, req);
  if (lettersIn(textsOf(fields, source), paths) > maxLetters)
    return errorResponse('error.side.long', 413, req);
  try {
    const languages = { from: source.language, to: pair.own.language };
    const values = await translateAll(
      (translator) => proposedValues(fields, both, { paths, translator }),
      service,
      languages,
    );
    await noteProposal(pair, req, proposedLines(fields, both.own, values, paths));
    return Response.json({ values });
  } catch (error) {
    if (error instanceof ServiceError) return errorResponse(error.key, 502, req);
    throw error;
  }
}

/** What stands in the form may be newer than what is stored. */
function withGiven(own: Draft, given: unknown): Record<string, unknown> {
  const names = Object.keys(own);
  const values = isRecord(given) ? Object.entries(given).filter(([name]) => names.includes(name)) : [];
  return { ...own, ...Object.fromEntries(values) };
}

function lettersIn(texts: Texts, paths: string[]): number {
  return paths.flatMap((path) => texts[path] ?? []).reduce((sum, line) => sum + line.length, 0);
}

async function noteProposal(pair: Pair, req: PayloadRequest, lines: Texts): Promise<void> {
  const { kind, own, source } = pair;
  const database = await transactionOf(req);
  if (!ownBase(pair))
    await putBase(database, kind, {
      documentId: own.id,
      sourceId: source.id,
      texts: textsOf(fieldsOf(req, kind), source),
    });
  const former = ownBase(pair)?.proposed ?? {};
  const paths = [...new Set([...Object.keys(former), ...Object.keys(lines)])];
  const all = paths.map((path) => [path, [...(former[path] ?? []), ...(lines[path] ?? [])]]);
  await setProposed(database, kind, own.id, Object.fromEntries(all));
}
