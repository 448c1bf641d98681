import { kinds, type Kind, type SubjectKind } from '../../site/addresses.ts';
import type { DocumentQuery } from '../../site/content.ts';
import { yearInSweden } from '../../site/dates.ts';
import { otherLanguage, type Language } from '../../site/languages.ts';
import type { Catalogue, StoredSummary } from './catalogue.ts';
import { idOf, publishedAt, type Relation } from './reader.ts';

/** A document as a list of one language has it: in that language, or in the only one that it exists in. */
export interface Entry {
  kind: Kind;
  stored: StoredSummary;
  language: Language;
  /** ISO 8601 in UTC. */
  publishedAt: string;
  /** In Sweden. */
  year: number;
}

/** The entries that a query asks for, newest first. */
export function findEntries(catalogue: Catalogue, query: DocumentQuery): Entry[] {
  const { kind, language, year, about, limit, ownLanguageOnly } = query;
  const chosen = (kind ? [kind] : kinds)
    .flatMap((one) => listOf(catalogue, one, language))
    .filter((entry) => !ownLanguageOnly || entry.language === language)
    .filter((entry) => !year || entry.year === year)
    .filter((entry) => !about || isAbout(entry.stored, about.kind, about.id));
  return (kind ? chosen : chosen.sort(newestFirst)).slice(0, limit);
}

/** The years in which a language's list of a kind has entries, newest first. */
export function yearsOf(catalogue: Catalogue, kind: Kind, language: Language): number[] {
  return [...new Set(listOf(catalogue, kind, language).map(({ year }) => year))];
}

interface MadeList {
  versions: string;
  entries: Entry[];
}

const made = new WeakMap<Catalogue, Map<string, MadeList>>();

/** Made once and again only after a change of its kind. */
function listOf(catalogue: Catalogue, kind: Kind, language: Language): Entry[] {
  const lists = made.get(catalogue) ?? new Map<string, MadeList>();
  made.set(catalogue, lists);
  const key = `${kind} ${language}`;
  const versions = `${catalogue.in.sv.documents[kind].version} ${catalogue.in.en.documents[kind].version}`;
  const former = lists.get(key);
  if (former?.versions === versions) return former.entries;
  const entries = makeList(catalogue, kind, language);
  lists.set(key, { versions, entries });
  return entries;
}

function makeList(catalogue: Catalogue, kind: Kind, language: Language): Entry[] {
  const other = otherLanguage(language);
  const own = catalogue.in[language].documents[kind];
  const entries = [...own.values()].map((stored) => toEntry(kind, language, stored));
  for (const stored of catalogue.in[other].documents[kind].values()) {
    if (!own.has(stored.id)) entries.push(toEntry(kind, other, stored));
  }
  return entries.sort(newestFirst);
}

function toEntry(kind: Kind, language: Language, stored: StoredSummary): Entry {
  const at = publishedAt(stored);
  return { kind, stored, language, publishedAt: at, year: yearInSweden(at) };
}

function newestFirst(a: Entry, b: Entry): number {
  if (a.publishedAt !== b.publishedAt) return a.publishedAt < b.publishedAt ? 1 : -1;
  return b.stored.id - a.stored.id;
}

function isAbout(stored: StoredSummary, kind: SubjectKind, id: number): boolean {
  return subjectIds(stored, kind).includes(id);
}

/** The subjects of a kind that a document is about; a case study is about its company, too. */
export function subjectIds(stored: StoredSummary, kind: SubjectKind): number[] {
  const company: Relation<{ id: number }>[] = kind === 'organisations' ? [stored.organisation] : [];
  return [...(stored[kind] ?? []), ...company].map(idOf).filter((id) => id !== 0);
}
