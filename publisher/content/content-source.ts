import type { FileToMake } from '../../common/view-model/files-to-make.ts';
import type { ContentSource, DocumentQuery, Gone } from '../../common/view-model/content-source.ts';
import { isKind, languageOf, type Kind } from '../../common/addresses.ts';
import { otherLanguage, type Language } from '../../common/languages.ts';
import { optional } from '../../common/optional.ts';
import {
  documentTag,
  homeTag,
  itemTag,
  likeTag,
  listTag,
  pictureMonthsTag,
  picturesTag,
  settingsTag,
  subjectsTag,
  termsTag,
  termWordsTag,
  goneTag,
  yearsTag,
  type NoteTag,
} from '../../common/protocol/cache-tags.ts';
import type { Catalogue } from '../store/catalogue.ts';
import type { Changed, ReadBody } from '../store/read-texts.ts';
import type { ReadFirstAddresses } from '../routes/first-addresses.ts';
import type { GoneRoute } from '../routes/route-history.ts';
import type { SubjectRecord } from '../store/records.ts';
import { toCaseSummary, toDocument } from './documents.ts';
import { toHome, toPressRoom, toSettings, type Origins } from './globals.ts';
import { findEntries, pictureMonthsOf, yearsOf, type Entry } from './lists.ts';
import type { ArchiveAddress } from '../archives/archive.ts';
import type { FileAddress } from './pictures.ts';
import { newestPictures, picturesOfMonth } from './press-pictures.ts';
import { createReader, type Reader } from './reader.ts';
import { nearestTo } from './similar.ts';
import { toSubject, toSubjectSummary } from './subjects.ts';
import { termOf, termsOf, wordsOf } from './terms.ts';

export interface SourceOptions {
  catalogue: Catalogue;
  /** The running text of documents stays in the store until a page shows it. */
  readBody: ReadBody;
  origins: Origins;
  fileAddress: FileAddress;
  /** Without it pictures are offered one by one alone. */
  archiveAddress?: ArchiveAddress;
  /** Is told what is read, as tags. */
  note?: NoteTag;
  /**
   * Is told of a document that has changed since the catalogue was read, which then is as if it were not
   * there: what is stored now may be a text that is not for the public.
   */
  outdated?: (document: Changed) => void;
  /** Without it documents are known by their present address. */
  readFirstAddresses?: ReadFirstAddresses;
  /** Tells of addresses whose page was withdrawn. Without it there are none. */
  gone?: (address: string) => GoneRoute | undefined;
  /** Tells where readers find a file that is made for a page. Without it there are none. */
  make?: (file: FileToMake) => Promise<string | undefined>;
}

/** Answers a page's questions from a catalogue, and reads only the running text of a document. */
export function createContentSource(options: SourceOptions): ContentSource {
  const { note = () => undefined } = options;
  const { siteUrl } = options.origins;
  const readers = {
    sv: createReader({ ...options, siteUrl, language: 'sv', note }),
    en: createReader({ ...options, siteUrl, language: 'en', note }),
  };
  const asked = { ...options, note, readers };
  const make = options.make ?? (() => Promise.resolve(undefined));
  return {
    make,
    ...globals(asked),
    ...documents(asked),
    ...lists(asked),
    ...pictures(asked),
    ...subjects(asked),
    ...glossary(asked),
  };
}

/** What replaces a page is told as soon as it is there, and no longer than that. */
function toGone(
  { replacement, item: _, ...gone }: GoneRoute,
  firstAddress: string | undefined,
  reader: Reader,
): Gone {
  const instead = replacement && reader.page(replacement.kind, replacement.id);
  return { ...gone, ...optional('firstAddress', firstAddress), ...(instead ? { replacement: instead } : {}) };
}

interface Asked extends SourceOptions {
  note: NoteTag;
  readers: Record<Language, Reader>;
}

function globals({
  catalogue,
  origins,
  note,
  readers,
  readFirstAddresses,
  gone: goneAt,
}: Asked): Pick<ContentSource, 'settings' | 'home' | 'pressContacts' | 'pressRoom' | 'gone'> {
  return {
    settings(language) {
      note(settingsTag);
      return Promise.resolve(toSettings(catalogue.in[language].settings, origins, readers[language]));
    },
    home(language) {
      note(homeTag);
      return Promise.resolve(toHome(catalogue.in[language].home, readers[language]));
    },
    pressContacts(language) {
      note(settingsTag);
      const { contacts } = catalogue.in[language].settings.press;
      return Promise.resolve(readers[language].persons(contacts));
    },
    pressRoom(language) {
      note(settingsTag);
      return Promise.resolve(toPressRoom(catalogue.in[language].settings, readers[language]));
    },
    async gone(address) {
      const gone = goneAt?.(address);
      if (!gone) return undefined;
      note(goneTag);
      const { collection, documentId = 0 } = gone.item ?? {};
      const first = isKind(collection) ? await readFirstAddresses?.(collection, [documentId]) : undefined;
      return toGone(gone, first?.get(documentId), readers[languageOf(address)]);
    },
  };
}

function documents({
  catalogue,
  readBody,
  readFirstAddresses,
  note,
  readers,
  outdated,
}: Asked): Pick<ContentSource, 'document' | 'firstAddresses'> {
  return {
    async document(kind, language, slug) {
      const stored = catalogue.in[language].documents[kind].bySlug(slug);
      if (!stored) return undefined;
      note(documentTag(kind, stored.id));
      const body = await readBody(kind, stored);
      if (body) return toDocument[kind](stored, body, readers[language]);
      outdated?.({ source: kind, documentId: stored.id });
      return undefined;
    },
    async firstAddresses(documents) {
      const byKind = Map.groupBy(documents, ({ kind }) => kind);
      const known = new Map<Kind, ReadonlyMap<number, string>>();
      for (const [kind, some] of readFirstAddresses ? byKind : [])
        known.set(
          kind,
          (await readFirstAddresses?.(
            kind,
            some.map(({ id }) => id),
          )) ?? new Map(),
        );
      return documents.map(({ kind, id, address }) => known.get(kind)?.get(id) ?? address);
    },
  };
}

function lists({
  catalogue,
  note,
  readers,
}: Asked): Pick<ContentSource, 'documents' | 'caseStudies' | 'similarCaseStudies' | 'years'> {
  const caseSummaries = (entries: Entry[], language: Language) =>
    entries.flatMap(({ stored }) => toCaseSummary(stored, readers[language]) ?? []);
  return {
    documents(query) {
      note(tagOf(query));
      const { summary } = readers[query.language];
      const entries = findEntries(catalogue, query);
      return Promise.resolve(entries.flatMap(({ kind, stored }) => summary(kind, stored.id) ?? []));
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
  };
}

function pictures({ catalogue, note, readers }: Asked): Pick<ContentSource, 'pictures' | 'pictureMonths'> {
  return {
    pictures({ language, month }) {
      note(picturesTag(month));
      const reader = readers[language];
      return Promise.resolve(
        month
          ? picturesOfMonth(catalogue, language, month, reader)
          : newestPictures(catalogue, language, reader),
      );
    },
    pictureMonths(language) {
      note(pictureMonthsTag);
      return Promise.resolve(pictureMonthsOf(catalogue, language));
    },
  };
}

function subjects({ catalogue, note, readers }: Asked): Pick<ContentSource, 'subjects' | 'subject'> {
  return {
    subjects(kind, language) {
      note(subjectsTag(kind));
      const own = catalogue.in[language].subjects[kind];
      const other = catalogue.in[otherLanguage(language)].subjects[kind];
      const all = new Map<number, SubjectRecord>();
      for (const stored of [...other.values(), ...own.values()]) all.set(stored.id, stored);
      const summaries = [...all.values()].flatMap((stored) => {
        const link = readers[language].subject(kind, stored.id);
        return link ? [toSubjectSummary(link, stored, readers[language])] : [];
      });
      return Promise.resolve(
        summaries.sort((a, b) => a.title.localeCompare(b.title, language) || a.id - b.id),
      );
    },
    subject(kind, language, slug) {
      const stored = catalogue.in[language].subjects[kind].bySlug(slug);
      if (stored) note(itemTag(kind, stored.id));
      return Promise.resolve(stored && toSubject(kind, stored, readers[language]));
    },
  };
}

function glossary({ catalogue, note }: Asked): Pick<ContentSource, 'terms' | 'termWords' | 'term'> {
  return {
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
  };
}

function tagOf({ kind, year, about }: DocumentQuery) {
  return listTag(kind ?? 'all', year ?? (about ? itemTag(about.kind, about.id) : 'newest'));
}
