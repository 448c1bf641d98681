import type { Payload } from 'payload';
import { kinds, type Kind, type SubjectKind } from '../../site/addresses.ts';
import type { ContentSource, DocumentQuery, DocumentSummary } from '../../site/content.ts';
import { otherLanguage, type Language } from '../../site/languages.ts';
import { yearInSweden } from '../../site/dates.ts';
import type { Catalogue, StoredSubject, StoredSummary } from './catalogue.ts';
import { toDocument, type StoredDocuments } from './documents.ts';
import { readHome, readSettings } from './globals.ts';
import type { FileAddress } from './pictures.ts';
import { createReader, idOf, publishedAt, type Reader, type Relation } from './reader.ts';
import { toSubject, toSubjectSummary } from './subjects.ts';

export interface SourceOptions {
  payload: Payload;
  catalogue: Catalogue;
  /** Origin of the public site. */
  siteUrl: string;
  fileAddress: FileAddress;
  /** Reads one document whole; the preview gives its newest draft instead of what is published. */
  readDocument?: typeof readPublished;
}

/** Answers a page's questions from a catalogue, and reads only the running text of a document. */
export function createContentSource(options: SourceOptions): ContentSource {
  const { payload, catalogue, siteUrl, fileAddress, readDocument = readPublished } = options;
  const readers = {
    sv: createReader(catalogue, 'sv', fileAddress),
    en: createReader(catalogue, 'en', fileAddress),
  };
  const lists = createLists(catalogue);

  return {
    settings: (language) => readSettings(payload, siteUrl, language),
    home: (language) => readHome(payload, readers[language]),
    documents: (query) => Promise.resolve(find(query)),
    years: (kind, language) =>
      Promise.resolve([...new Set(find({ kind, language }).map(({ publishedAt: at }) => yearInSweden(at)))]),
    async document(kind, language, slug) {
      const entry = bySlug(catalogue.in[language].documents[kind], slug);
      const stored = entry && (await readDocument(payload, kind, entry.id, language));
      return stored && toDocument[kind](stored, readers[language]);
    },
    subjects: (kind, language) => Promise.resolve(listSubjects(catalogue, kind, readers[language])),
    subject(kind, language, slug) {
      const stored = bySlug(catalogue.in[language].subjects[kind], slug);
      return Promise.resolve(stored && toSubject(kind, stored, readers[language]));
    },
  };

  function find({ kind, language, year, about, limit, ownLanguageOnly }: DocumentQuery): DocumentSummary[] {
    const chosen = (kind ? [kind] : kinds)
      .flatMap((one) => lists(one, language))
      .filter((entry) => !ownLanguageOnly || entry.language === language)
      .filter((entry) => !year || yearInSweden(entry.publishedAt) === year)
      .filter((entry) => !about || isAbout(entry.stored, about.kind, about.id))
      .sort(newestFirst)
      .slice(0, limit);
    return chosen.flatMap((entry) => readers[language].summary(entry.kind, entry.stored.id) ?? []);
  }
}

async function readPublished<K extends Kind>(
  payload: Payload,
  collection: K,
  id: number,
  locale: Language,
): Promise<StoredDocuments[K] | undefined>;
async function readPublished(
  payload: Payload,
  collection: Kind,
  id: number,
  locale: Language,
): Promise<StoredDocuments[Kind] | undefined> {
  const found = await payload.findByID({
    collection,
    id,
    locale,
    fallbackLocale: false,
    depth: 0,
    draft: false,
    disableErrors: true,
  });
  return found ?? undefined;
}

interface Entry {
  kind: Kind;
  stored: StoredSummary;
  language: Language;
  publishedAt: string;
}

/** The list of a kind in a language, made once: what is visible in it, and what only the other language has. */
function createLists(catalogue: Catalogue): (kind: Kind, language: Language) => Entry[] {
  const made = new Map<string, Entry[]>();
  return (kind, language) => {
    const key = `${kind} ${language}`;
    const list = made.get(key) ?? makeList(catalogue, kind, language);
    made.set(key, list);
    return list;
  };
}

function makeList(catalogue: Catalogue, kind: Kind, language: Language): Entry[] {
  const own = catalogue.in[language].documents[kind];
  const other = otherLanguage(language);
  const onlyThere = [...catalogue.in[other].documents[kind].values()].filter(({ id }) => !own.has(id));
  const toEntry = (from: Language) => (stored: StoredSummary) => ({
    kind,
    stored,
    language: from,
    publishedAt: publishedAt(stored),
  });
  return [...[...own.values()].map(toEntry(language)), ...onlyThere.map(toEntry(other))].sort(newestFirst);
}

function newestFirst(a: Entry, b: Entry): number {
  return b.publishedAt.localeCompare(a.publishedAt) || b.stored.id - a.stored.id;
}

function isAbout(stored: StoredSummary, kind: SubjectKind, id: number): boolean {
  const has = (relation: Relation<{ id: number }>) => idOf(relation) === id;
  return (stored[kind] ?? []).some(has) || (kind === 'organisations' && has(stored.organisation));
}

function listSubjects(catalogue: Catalogue, kind: SubjectKind, reader: Reader) {
  const { language } = reader;
  const own = catalogue.in[language].subjects[kind];
  const other = catalogue.in[otherLanguage(language)].subjects[kind];
  const all = new Map<number, StoredSubject>([...other, ...own]);
  const summaries = [...all.values()].flatMap((stored) => {
    const link = reader.subject(kind, stored);
    return link ? [toSubjectSummary(link, stored, reader)] : [];
  });
  return summaries.sort((a, b) => a.title.localeCompare(b.title, language));
}

function bySlug<T extends { slug: string }>(entries: Map<number, T>, slug: string): T | undefined {
  for (const entry of entries.values()) if (entry.slug === slug) return entry;
  return undefined;
}
