import type { Difference } from '../../differences/compare.ts';
import type { HistoryPage } from '../../history/told.ts';
import type { WholePage } from '../../history/whole.ts';
import { send, type Answer } from '../api.ts';

/** What a history is of, as the API names it. */
export interface Subject {
  kind: string;
  /** Nothing of what there is one of. */
  id: number | null;
}

/** The languages of the request: that of the admin, and that in which names are compared. */
export interface Languages {
  language: string;
  locale: string;
}

const pathOf = ({ kind, id }: Subject) =>
  id === null ? `/api/globals/${kind}/history` : `/api/${kind}/${id}/history`;

export async function olderThan(
  subject: Subject,
  before: string,
  language: string,
): Promise<HistoryPage | undefined> {
  const address = `${pathOf(subject)}?before=${encodeURIComponent(before)}`;
  const { ok, body } = await send('GET', address, language);
  return ok ? (body as HistoryPage) : undefined;
}

interface Versions {
  from: number | undefined;
  to: number;
}

/** What is said otherwise in one version than in another, or why that cannot be told. */
export async function findDifferences(
  subject: Subject,
  { from, to }: Versions,
  { language, locale }: Languages,
): Promise<{ differences?: Difference[]; issue?: string | undefined }> {
  const query = `${from === undefined ? '' : `from=${from}&`}to=${to}&locale=${locale}`;
  const { ok, body, issue } = await send('GET', `${pathOf(subject)}/difference?${query}`, language);
  return ok ? (body as { differences: Difference[] }) : { issue };
}

export function restoreVersion(
  { kind, id }: Subject,
  version: number,
  { language, locale }: Languages,
): Promise<Answer> {
  const owner = id === null ? `globals/${kind}` : kind;
  return send('POST', `/api/${owner}/versions/${version}?depth=0&locale=${locale}`, language);
}

export async function actsOn(
  subject: Subject,
  before: number | null,
  language: string,
): Promise<WholePage | undefined> {
  const { kind, id } = subject;
  const from = before === null ? '' : `&before=${before}`;
  const { ok, body } = await send('GET', `/api/history?kind=${kind}&id=${id}${from}`, language);
  return ok ? (body as WholePage) : undefined;
}
