import { languages } from '../../../common/languages.ts';
import { askedKinds, type AskedPage } from '../../feedback/page-at.ts';
import { orders, periods, type Period, type Question } from '../../feedback/report.ts';

/** How many rows stand there before more are asked for. */
const pageSize = 50;
const maxShown = 1000;
const list = '/admin/collections/feedback';

type Params = Record<string, string | string[] | undefined>;

/** What the address of the list asks for. The list of Payload keeps `sort`, `page` and `where` for itself. */
export function questionIn(params: Params = {}): Question {
  const chosen = <T extends string>(name: string, known: readonly T[]) =>
    known.find((value) => value === params[name]);
  return {
    period: chosen('period', Object.keys(periods) as Period[]) ?? 'year',
    kind: chosen('kind', askedKinds),
    language: chosen('language', languages),
    open: params['show'] === 'open',
    order: chosen('order', orders) ?? 'open',
    limit: limitIn(params),
  };
}

/** The address of the list with something else asked for. */
export function addressOf(question: Question, change: Partial<Question>): string {
  const { period, kind, language, open, order, limit } = { ...question, limit: pageSize, ...change };
  const params = new URLSearchParams();
  if (period !== 'year') params.set('period', period);
  if (kind) params.set('kind', kind);
  if (language) params.set('language', language);
  if (open) params.set('show', 'open');
  if (order !== 'open') params.set('order', order);
  if (limit !== pageSize) params.set('rows', String(limit));
  const query = params.toString();
  return `${list}${query && `?${query}`}`;
}

/** The address of the same list with more rows. */
export function moreRowsAddress(question: Question): string {
  return addressOf(question, { limit: question.limit + pageSize });
}

/** The address of the report on one page. */
export function reportAddress({ kind, documentId, language }: AskedPage, limit = pageSize): string {
  const rows = limit === pageSize ? '' : `&rows=${limit}`;
  return `${list}?of=${kind}/${documentId}/${language}${rows}`;
}

/** The page that the address asks a report on. */
export function pageIn({ of }: Params = {}): AskedPage | undefined {
  const [given, id, wanted, ...rest] = typeof of === 'string' ? of.split('/') : [];
  const kind = askedKinds.find((known) => known === given);
  const language = languages.find((known) => known === wanted);
  if (!kind || !language || !id || !/^[1-9]\d{0,8}$/.test(id) || rest.length > 0) return undefined;
  return { kind, documentId: Number(id), language };
}

export function limitIn(params: Params = {}): number {
  return Math.min(Math.max(Number(params['rows']) || pageSize, pageSize), maxShown);
}

export function more(limit: number): number {
  return limit + pageSize;
}
