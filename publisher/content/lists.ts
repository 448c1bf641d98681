import { kinds, type AboutKind, type Kind } from '../../common/addresses.ts';
import type { DocumentQuery } from '../../common/view-model/content-source.ts';
import { yearInSweden } from '../../common/dates.ts';
import { otherLanguage, type Language } from '../../common/languages.ts';
import type { Catalogue } from '../store/catalogue.ts';
import type { DocumentRecord } from '../store/records.ts';

/** A document as a list of one language has it: in that language, or in the only one that it exists in. */
export interface Entry {
  kind: Kind;
  stored: DocumentRecord;
  language: Language;
  /** In Sweden. */
  year: number;
}

/** The entries that a query asks for, newest first. */
export function findEntries(catalogue: Catalogue, query: DocumentQuery): Entry[] {
  const { kind, language, limit } = query;
  const asked = (one: Kind) => firstOf(allEntries(catalogue, one, language), query);
  return kind ? asked(kind) : kinds.flatMap(asked).sort(newestFirst).slice(0, limit);
}

/** All of a language's list of a kind, newest first. The same array for as long as nothing of it changes. */
export function allEntries(catalogue: Catalogue, kind: Kind, language: Language): readonly Entry[] {
  return listOf(catalogue, kind, language).entries;
}

/** The newest that a query asks for; those after them are not looked at. */
function firstOf(entries: readonly Entry[], query: DocumentQuery): Entry[] {
  const { limit = Infinity } = query;
  const chosen: Entry[] = [];
  for (const entry of entries) {
    if (chosen.length >= limit) break;
    if (isAskedFor(entry, query)) chosen.push(entry);
  }
  return chosen;
}

function isAskedFor(
  entry: Entry,
  { language, year, about, withNeed, ownLanguageOnly }: DocumentQuery,
): boolean {
  if (ownLanguageOnly && entry.language !== language) return false;
  if (withNeed && !entry.stored.need) return false;
  if (year && entry.year !== year) return false;
  return !about || isAbout(entry.stored, about.kind, about.id);
}

/** The years in which a language's list of a kind has entries, newest first. */
export function yearsOf(catalogue: Catalogue, kind: Kind, language: Language): number[] {
  return listOf(catalogue, kind, language).years;
}

interface List {
  versions: string;
  entries: Entry[];
  years: number[];
}

const made = new WeakMap<Catalogue, Map<string, List>>();

/** Made once, and brought up to date only after a change of its kind. */
function listOf(catalogue: Catalogue, kind: Kind, language: Language): List {
  const lists = made.get(catalogue) ?? new Map<string, List>();
  made.set(catalogue, lists);
  const key = `${kind} ${language}`;
  const versions = `${catalogue.in.sv.documents[kind].version} ${catalogue.in.en.documents[kind].version}`;
  const former = lists.get(key);
  if (former?.versions === versions) return former;
  const entries = makeEntries(catalogue, kind, language, former?.entries ?? []);
  const list = { versions, entries, years: [...new Set(entries.map(({ year }) => year))] };
  lists.set(key, list);
  return list;
}

/** Nearly all of a long list stays: only entries whose document has changed are made and put in their place. */
function makeEntries(catalogue: Catalogue, kind: Kind, language: Language, former: Entry[]): Entry[] {
  const other = otherLanguage(language);
  const own = catalogue.in[language].documents[kind];
  const standing = new Map<number, [Language, DocumentRecord]>();
  for (const stored of own.shown()) standing.set(stored.id, [language, stored]);
  const { of } = catalogue.translations[kind];
  for (const stored of catalogue.in[other].documents[kind].shown()) {
    if (!own.getShown(of(stored.id)[language] ?? 0)) standing.set(stored.id, [other, stored]);
  }
  const entries = former.filter(({ stored }) => {
    const isSame = standing.get(stored.id)?.[1] === stored;
    if (isSame) standing.delete(stored.id);
    return isSame;
  });
  for (const [from, stored] of standing.values()) entries.push(toEntry(kind, from, stored));
  return entries.sort(newestFirst);
}

function toEntry(kind: Kind, language: Language, stored: DocumentRecord): Entry {
  return { kind, stored, language, year: yearInSweden(stored.publishedAt) };
}

function newestFirst(a: Entry, b: Entry): number {
  const [first, second] = [a.stored.publishedAt, b.stored.publishedAt];
  if (first !== second) return first < second ? 1 : -1;
  return b.stored.id - a.stored.id;
}

function isAbout(stored: DocumentRecord, kind: AboutKind, id: number): boolean {
  return subjectIds(stored, kind).includes(id);
}

/** The subjects of a kind that a document is about; a case study is about its company, too. */
export function subjectIds(stored: DocumentRecord, kind: AboutKind): number[] {
  const { organisation } = stored;
  const isCompanyApart = kind === 'organisations' && organisation !== undefined;
  return isCompanyApart ? [...stored[kind], organisation] : stored[kind];
}
