import type { PayloadRequest } from 'payload';
import type { Kind } from '../../common/addresses.ts';
import type { Language } from '../../common/languages.ts';
import { newestVersion } from '../acts/versions/standing-versions.ts';
import { readAuthors } from '../editing/authors.ts';
import { revisionOf } from '../editing/revision.ts';
import { readToken, writeToken } from '../editing/token.ts';
import { trackedFields } from '../editing/tracked-fields.ts';
import type { Reviewed } from './store.ts';

/** The newest text of a document, as it is reviewed. */
export interface NewestText {
  values: Record<string, unknown>;
  title: string;
  language: Language;
  /** ISO 8601; when it comes to readers if it is published. */
  publishAt: string | null;
  /** Tells this text from every other of the document. */
  revision: string;
  /** Whether there is anything in it that readers do not have. */
  isDraft: boolean;
}

/** @returns nothing of a document that is not there */
export async function newestText(
  req: PayloadRequest,
  { kind, id }: Reviewed,
): Promise<NewestText | undefined> {
  const values = (await newestVersion(req, kind, id))?.version;
  if (!values) return undefined;
  return {
    values,
    title: typeof values['title'] === 'string' ? values['title'] : '',
    language: values['language'] === 'en' ? 'en' : 'sv',
    publishAt: isoOf(values['publishAt']),
    revision: revisionIn(req, kind, values),
    isDraft: values._status !== 'published',
  };
}

export function revisionIn(req: PayloadRequest, kind: Kind, values: object): string {
  return writeToken(revisionOf(values, tracked(req, kind)));
}

/** Whether a text says in each field what another says; what only planning writes is none. */
export function isSameText(one: string, other: string): boolean {
  return changedPaths(one, other).length === 0;
}

/** The fields in which two texts differ. */
export function changedPaths(one: string, other: string): string[] {
  const [before, after] = [readToken(one) ?? {}, readToken(other) ?? {}];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (path) => path !== 'timeChanges' && before[path] !== after[path],
  );
}

/** Who wrote last in a text; nobody where that is not known. */
export function lastAuthorOf(values: Record<string, unknown>): number | undefined {
  const authors = Object.values(readAuthors(values['fieldAuthors']));
  return authors.sort((one, other) => Date.parse(other.at) - Date.parse(one.at))[0]?.user;
}

function tracked({ payload }: PayloadRequest, kind: Kind) {
  return trackedFields(payload.collections[kind].config.flattenedFields);
}

function isoOf(value: unknown): string | null {
  return typeof value === 'string' || value instanceof Date ? new Date(value).toISOString() : null;
}
