import { languages } from '../../../common/languages.ts';
import { searchOutcomes } from '../../../common/protocol/search-report.ts';
import { orders, periods, type Question } from '../../search-reports/most-asked.ts';

/** How many queries stand there before more are asked for. */
const pageSize = 50;
const maxShown = 1000;

/** What the address of the list asks for. The list of Payload keeps `sort` and `where` for itself. */
export function questionIn(params: Record<string, string | string[] | undefined> = {}): Question {
  const chosen = <T extends string>(name: string, known: readonly T[]) =>
    known.find((value) => value === params[name]);
  return {
    period: chosen('period', periods) ?? 'all',
    language: chosen('language', languages),
    outcome: chosen('outcome', searchOutcomes),
    handled: params['show'] === 'handled',
    order: chosen('order', orders) ?? 'asked',
    limit: Math.min(Math.max(Number(params['rows']) || pageSize, pageSize), maxShown),
  };
}

/** The address of the list with something else asked for. */
export function addressOf(question: Question, change: Partial<Question>): string {
  const { period, language, outcome, handled, order, limit } = { ...question, limit: pageSize, ...change };
  const params = new URLSearchParams();
  if (period !== 'all') params.set('period', period);
  if (language) params.set('language', language);
  if (outcome) params.set('outcome', outcome);
  if (handled) params.set('show', 'handled');
  if (order !== 'asked') params.set('order', order);
  if (limit !== pageSize) params.set('rows', String(limit));
  const query = params.toString();
  return `/admin/collections/search-reports${query && `?${query}`}`;
}

/** The address of the same list, moreRowsAddress. */
export function moreRowsAddress(question: Question): string {
  return addressOf(question, { limit: question.limit + pageSize });
}
