import type { Kind, SubjectKind } from '../../../common/addresses.ts';
import type { Language } from '../../../common/languages.ts';

/** Asks the CMS in the name of whoever is signed in. @throws when it does not answer with what was asked for */
export async function ask(address: string, signal: AbortSignal): Promise<{ body: unknown; date: Date }> {
  const response = await fetch(address, { credentials: 'same-origin', cache: 'no-store', signal });
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return { body: (await response.json()) as unknown, date: serverTime(response) };
}

/** The header counts whole seconds, so a clock that is right must win over it. */
function serverTime(response: Response): Date {
  const here = Date.now();
  const there = Date.parse(response.headers.get('date') ?? '');
  return new Date(Math.abs(there - here) > 2_000 ? there : here);
}

export function documentAddress(
  collection: Kind | SubjectKind,
  id: number,
  fields: string[],
  more: { draft?: 'true'; locale?: 'all' } = {},
): string {
  return `/api/${collection}/${id}?${query({ ...only(fields), ...more })}`;
}

/** The document that has this key in this language, in the trash as well. */
export function translationAddress(kind: Kind, translationKey: string, language: Language): string {
  const where = { 'where[translationKey][equals]': translationKey, 'where[language][equals]': language };
  return `/api/${kind}?${query({ ...where, ...only(['language', 'publishAt', 'withdrawAt', 'deletedAt', '_status']), limit: '1' })}`;
}

/** Some rows more than the newest: a time that came in one language tells nothing of the other. */
export function outboxAddress(collection: Kind | SubjectKind, id: number): string {
  const where = { 'where[source][equals]': collection, 'where[documentId][equals]': String(id) };
  return `/api/publications?${query({ ...where, sort: '-id', limit: '5' })}`;
}

function only(fields: string[]): Record<string, string> {
  return Object.fromEntries(fields.map((field) => [`select[${field}]`, 'true']));
}

function query(values: Record<string, string>): URLSearchParams {
  return new URLSearchParams({ depth: '0', trash: 'true', ...values });
}
