import type { Payload } from 'payload';
import type { ContentSource, DocumentQuery, Gone } from '../../common/view-model/content-source.ts';
import { otherLanguage, type Language } from '../../common/languages.ts';
import { nearestTo } from './similar.ts';
import type { Catalogue, Changed, StoredSubject } from './catalogue.ts';
import { toCaseSummary, toDocument } from './documents.ts';
import { toHome, toSettings } from './globals.ts';
import { findEntries, yearsOf, type Entry } from './lists.ts';
import type { FileAddress } from './pictures.ts';
import { readPublished, type ReadDocument } from './read-documents.ts';
import { createReader } from './reader.ts';
import { toSubject, toSubjectSummary } from './subjects.ts';
import { termOf, termsOf, wordsOf } from './terms.ts';
import {
  documentTag,
  homeTag,
  itemTag,
  likeTag,
  listTag,
  settingsTag,
  subjectsTag,
  termsTag,
  termWordsTag,
  goneTag,
  yearsTag,
  type NoteTag,
} from '../../common/protocol/cache-tags.ts';

export interface SourceOptions {
  payload: Payload;
  catalogue: Catalogue;
  /** Origin of the public site. */
  siteUrl: string;
  fileAddress: FileAddress;
  /** Is told what is read, as tags. */
  note?: NoteTag;
  /** The preview gives the newest draft instead of what is published; the publisher reads many ahead. */
  readDocument?: ReadDocument;
  /**
   * Is told of a document that has changed since the catalogue was read, which then is as if it were not
   * there: what is stored now may be a text that is not for the public.
   */
  outdated?: (document: Changed) => void;
  /** Tells of addresses whose page was withdrawn. Without it there are none. */
  gone?: (address: string) => Gone | undefined;
}

/** Answers a page's questions from a catalogue, and reads only the running text of a document. */
export function createContentSource(options: SourceOptions): ContentSource {
  const { payload, catalogue, siteUrl, fileAddress, readDocument = readPublished } = options;
  const note = options.note ?? (() => undefined);
  const readers = {
    sv: createReader(catalogue, 'sv', fileAddress, note),
    en: createReader(catalogue, 'en', fileAddress, note),
  };

  const caseSummaries = (entries: Entry[], language: Language) =>
    entries.flatMap(({ stored }) => toCaseSummary(stored, readers[language]) ?? []);

  return {
    settings(language) {
      note(settingsTag);
      return Promise.resolve(toSettings(catalogue.in[language].settings, siteUrl, readers[language]));
    },
    home(language) {
      note(homeTag);
      return Promise.resolve(toHome(catalogue.in[language].home, readers[language]));
    },
    documents(query) {
      note(tagOf(query));
      const { summary } = readers[query.language];
      const entries = findEntries(catalogue, query);
      return Promise.resolve(entries.flatMap(({ kind, stored }) => summary(kind, stored) ?? []));
    },
    caseStudies(query) {
      const asked = { ...query, kind: 'case-studies' } as const;
      note(tagOf(asked));
      return Promise.resolve(caseSummaries(findEntries(catalogue, asked), query.language));
    },
    similarCaseStudies(language, id) {
      note(likeTag(id));
      return Promise.resolve(caseSummaries(nearestTo(catalogue, language, id), language));
    },
    years(kind, language) {
      note(yearsTag(kind));
      return Promise.resolve(yearsOf(catalogue, kind, language));
    },
    async document(kind, language, slug) {
      const entry = catalogue.in[language].documents[kind].bySlug(slug);
      if (!entry) return undefined;
      note(documentTag(kind, entry.id));
      const stored = await readDocument(payload, kind, entry.id);
      if (options.outdated && stored?.updatedAt !== entry.updatedAt) {
        options.outdated({ source: kind, documentId: entry.id });
        return undefined;
      }
      return stored && toDocument[kind](stored, readers[language]);
    },
    subjects(kind, language) {
      note(subjectsTag(kind));
      const own = catalogue.in[language].subjects[kind];
      const other = catalogue.in[otherLanguage(language)].subjects[kind];
      const all = new Map<number, StoredSubject>();
      for (const stored of [...other.values(), ...own.values()]) all.set(stored.id, stored);
      const summaries = [...all.values()].flatMap((stored) => {
        const link = readers[language].subject(kind, stored);
        return link ? [toSubjectSummary(link, stored, readers[language])] : [];
      });
      return Promise.resolve(summaries.sort((a, b) => a.title.localeCompare(b.title, language)));
    },
    subject(kind, language, slug) {
      const stored = catalogue.in[language].subjects[kind].bySlug(slug);
      if (stored) note(itemTag(kind, stored.id));
      return Promise.resolve(stored && toSubject(kind, stored, readers[language]));
    },
    terms(language) {
      note(termsTag);
      return Promise.resolve(termsOf(catalogue, language));
    },
    termWords(language) {
      note(termWordsTag(language));
      return Promise.resolve(wordsOf(catalogue.in[language].terms));
    },
    term(language, id) {
      note(itemTag('terms', id));
      return Promise.resolve(termOf(catalogue, language, id));
    },
    gone(address) {
      const gone = options.gone?.(address);
      if (gone) note(goneTag);
      return Promise.resolve(gone);
    },
  };
}

function tagOf({ kind, year, about }: DocumentQuery) {
  return listTag(kind ?? 'all', year ?? (about ? itemTag(about.kind, about.id) : 'newest'));
}
