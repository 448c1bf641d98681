import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import { isLanguage } from '../../../common/languages.ts';
import { cleanLine } from '../../../common/text-hygiene.ts';
import { refusedResponse } from '../../access/refusal.ts';
import { isId } from '../../database/id.ts';
import { inTransaction, waitForTurn } from '../../database/transaction.ts';
import { errorResponse } from '../../errors/error-response.ts';
import { recordAct } from '../../history/record-act.ts';
import { languageOfStaff } from '../../i18n/staff-language.ts';
import { text } from '../../i18n/texts.ts';
import { planImport, type PlannedRow, type Target } from './plan.ts';
import { readCsv, type NoSheet } from './read-csv.ts';
import { readRows, type ReadRow } from './read-rows.ts';
import { readStored, storeWrites } from './store.ts';

/** Bytes of a file; what the form around it adds; rows, each of which is stored for itself. */
const maxFile = 2_000_000;
const form = 10_000;
const maxRows = 3000;

/** What an import would do, or has done. */
export interface Imported {
  rows: PlannedRow[];
  isStored: boolean;
}

/**
 * Reads journalists from a CSV file: `POST /api/media-contacts/import` with the form field `file` and, as `_payload`, the ids of
 * `lists` to which all are added, the `source` of the addresses and a `language` for those of whom the file does not say them. Tells what
 * becomes of each row, and stores it when `sure` is true: all of it or nothing.
 */
export const importContacts: Endpoint = {
  path: '/import',
  method: 'post',
  handler: async (req) => {
    const refused = refusedResponse(req, 'write to the press');
    return refused ?? answer(req);
  },
};

async function answer(req: PayloadRequest): Promise<Response> {
  if (Number(req.headers.get('content-length') ?? 0) > maxFile + form)
    return errorResponse('pressList.import.tooLarge', 413, req);
  await addDataAndFileToRequest(req);
  const { file } = req;
  // What is stored here has no file of its own.
  req.file = undefined;
  req.files = undefined;
  if (!file) return errorResponse('pressList.import.noFile', 400, req);
  const read = readFile(file.data);
  if ('issue' in read) return refusal(read, req);
  if (read.rows.length > maxRows)
    return errorResponse('pressList.import.tooMany', 413, req, { count: String(maxRows) });
  const isSure = req.data?.['sure'] === true;
  const rows = await inTransaction(req, () =>
    planned(req, read.rows, { isSure, name: cleanLine(file.name) }),
  );
  if (!rows) return errorResponse('pressList.import.source.missing', 400, req);
  return Response.json({ rows, isStored: isSure } satisfies Imported);
}

type Unread = NoSheet | { issue: 'noAddressColumn'; columns: string };

function readFile(bytes: Buffer): { rows: ReadRow[] } | Unread {
  const sheet = readCsv(bytes);
  if ('issue' in sheet) return sheet;
  const rows = readRows(sheet);
  if (rows) return { rows };
  return { issue: 'noAddressColumn', columns: sheet.header.filter(Boolean).join(', ').slice(0, 200) };
}

function refusal({ issue, ...told }: Unread, req: PayloadRequest): Response {
  const values = Object.fromEntries(Object.entries(told).map(([name, value]) => [name, String(value)]));
  return errorResponse(`pressList.import.${issue}`, 400, req, values);
}

/** @returns nothing where it is not known where addresses that are to be stored are from: that is told in each letter */
async function planned(
  req: PayloadRequest,
  read: ReadRow[],
  { isSure, name }: { isSure: boolean; name: string },
): Promise<PlannedRow[] | undefined> {
  // Two imports at once would each take the same people for new.
  await waitForTurn(req, 'press contacts');
  const { rows, writes } = planImport(read, { ...(await readStored(req, read)), ...wishes(req) });
  if (!isSure) return rows;
  if (writes.some(({ values }) => values.source === '')) return undefined;
  await storeWrites(req, writes);
  await recordAct(req, { act: 'import contacts', kind: 'media-contacts', detail: { label: name } });
  return rows;
}

/** What whoever imports says of all rows. */
function wishes(req: PayloadRequest): Omit<Target, 'known' | 'hasOptedOut'> {
  const { lists, source, language } = (req.data ?? {}) as Record<string, unknown>;
  const spoken = languageOfStaff(req);
  const label = (part: keyof Target['labels']) => text(`field.media-contacts.${part}`)[spoken];
  return {
    lists: Array.isArray(lists) ? [...new Set(lists.filter(isId))] : [],
    source: typeof source === 'string' ? cleanLine(source).trim().slice(0, 300) : '',
    language: typeof language === 'string' && isLanguage(language) ? language : spoken,
    labels: {
      ...{ name: label('name'), outlet: label('outlet'), beats: label('beats') },
      ...{ language: label('language'), source: label('source'), ground: label('ground') },
    },
  };
}
