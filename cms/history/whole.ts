import type { Endpoint, PayloadRequest } from 'payload';
import { refusedResponse } from '../access/refusal.ts';
import { dayInSweden } from '../../common/dates.ts';
import { isId } from '../database/id.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import type { Act } from './acts.ts';
import { csvHeader, csvLine } from './csv.ts';
import { fieldNames, kindName } from './labels.ts';
import { namesOf } from './names.ts';
import { filterOf, questionIn } from './question.ts';
import { findActs, type ActFilter } from './store.ts';
import type { HistoryEntry } from './told.ts';

/** An act in the history of everything: with what it was done to. */
export interface WholeEntry extends HistoryEntry {
  /** A collection or global, and what staff call it. */
  kind: string;
  kindName: string;
  documentId: number | null;
  title: string;
}

export interface WholePage {
  entries: WholeEntry[];
  /** The act from which the next page goes on backwards. */
  next: number | null;
}

const perPage = 50;

/**
 * Everything that was done, for administrators, the newest first: `GET /api/history` with `who`, `act`, `kind`, `id`,
 * `from` and `to` (days, `YYYY-MM-DD`) and `before`, the number of an act.
 */
const tellAll: Endpoint = {
  path: '/history',
  method: 'get',
  handler: async (req) => {
    const refused = refusedResponse(req, 'read the history');
    if (refused) return refused;
    const { searchParams } = req;
    const before = Number(searchParams.get('before'));
    const filter = filterOf(questionIn((name) => searchParams.get(name)));
    return Response.json(await readWhole(req, filter, isId(before) ? before : undefined));
  },
};

export async function readWhole(
  req: PayloadRequest,
  filter: ActFilter,
  before: number | undefined,
): Promise<WholePage> {
  const acts = await findActs(req.payload.db.drizzle, filter, { before, limit: perPage + 1 });
  const page = acts.slice(0, perPage);
  const names = await namesOf(req, page);
  return {
    entries: page.map((act) => entryOf(act, names, req)),
    next: acts.length > perPage ? (page.at(-1)?.id ?? null) : null,
  };
}

function entryOf(act: Act, names: Map<number, string>, req: PayloadRequest): WholeEntry {
  const { id, at, actor, who, name, kind, documentId, title, language, detail } = act;
  const isGone = who !== null && !names.has(who);
  return {
    key: String(id),
    at: at.toISOString(),
    who: { name, actor, ...(isGone && { isGone }) },
    ...{ act: act.act, kind, kindName: kindName(req, kind), documentId, title, language, detail },
    ...(detail.fields && { fields: fieldNames(detail.fields, kind, req) }),
  };
}

/** So many rows are read at a time. */
const perChunk = 1000;

/** The same as a file for spreadsheets: `GET /api/history.csv`, row for row as it is read. */
const tellAsCsv: Endpoint = {
  path: '/history.csv',
  method: 'get',
  handler: async (req) => {
    const refused = refusedResponse(req, 'read the history');
    if (refused) return refused;
    const { searchParams } = req;
    const filter = filterOf(questionIn((name) => searchParams.get(name)));
    const name = `${languageOfStaff(req) === 'sv' ? 'historik' : 'history'}-${dayInSweden(new Date().toISOString())}.csv`;
    return new Response(streamOf(csvOf(req, filter)), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}"`,
      },
    });
  },
};

/** Reads on as fast as whoever asks takes it. */
function streamOf(parts: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}

async function* csvOf(req: PayloadRequest, filter: ActFilter): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const language = languageOfStaff(req);
  yield encoder.encode(csvHeader(language));
  let before: number | undefined;
  do {
    const acts = await findActs(req.payload.db.drizzle, filter, { before, limit: perChunk });
    const lines = acts.map((act) => {
      const { fields } = act.detail;
      const named = fields && { fields: fieldNames(fields, act.kind, req) };
      const told = { ...act, detail: { ...act.detail, ...named } };
      return csvLine(told, { language, kind: kindName(req, act.kind), now: new Date() });
    });
    yield encoder.encode(lines.join(''));
    before = acts.length === perChunk ? acts.at(-1)?.id : undefined;
  } while (before !== undefined);
}

export const wholeHistory = [tellAll, tellAsCsv];
