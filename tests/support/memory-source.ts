import type { Kind } from '../../common/addresses.ts';
import { optional } from '../../common/optional.ts';
import type { DocumentSummary } from '../../common/view-model/document-base.ts';
import type { CaseStudy } from '../../common/view-model/case-studies.ts';
import type { ContentSource, Gone } from '../../common/view-model/content-source.ts';
import type { Document, DocumentOf } from '../../common/view-model/documents.ts';
import type { PressRoom } from '../../common/view-model/press-room.ts';
import type { PressPicture } from '../../common/view-model/media.ts';
import type { Person } from '../../common/view-model/people.ts';
import type { Term, TermWords } from '../../common/view-model/glossary.ts';
import type { Home, SiteSettings } from '../../common/view-model/settings.ts';
import type { Subject } from '../../common/view-model/subjects.ts';
import { nearest, traitsOf } from '../../common/similar-cases.ts';
import { yearInSweden } from '../../common/dates.ts';
import type { Language } from '../../common/languages.ts';

/** Everything a site shows, in memory. Both languages of one document share their `id`. */
export interface Corpus {
  settings: Record<Language, SiteSettings>;
  home: Record<Language, Omit<Home, 'featured'> & { featured: number[] }>;
  documents: Document[];
  subjects: Subject[];
  terms: Term[];
  /** By address, where another one came before it. */
  firstAddresses?: Record<string, string>;
  pressContacts?: Person[];
  pressRoom?: Partial<Record<Language, Partial<PressRoom>>>;
  pictures?: PressPicture[];
  /** By address. */
  gone?: Record<string, Gone>;
}

/** A {@link ContentSource} that answers from memory by the rules of the interface. */
export function memorySource(corpus: Corpus): ContentSource {
  const terms = (language: Language) => termsIn(corpus, language);
  const words: Record<Language, TermWords[]> = {
    sv: explainedIn(corpus, 'sv'),
    en: explainedIn(corpus, 'en'),
  };
  const list = (language: Language, kind?: Kind) => documentsIn(corpus, language, kind);
  return {
    settings: (language) => Promise.resolve(corpus.settings[language]),
    home: (language) => {
      const { featured, ...home } = corpus.home[language];
      const chosen = list(language).filter((document) => featured.includes(document.id));
      return Promise.resolve({ ...home, featured: chosen });
    },
    pressContacts: () => Promise.resolve(corpus.pressContacts ?? []),
    pressRoom: (language) =>
      Promise.resolve({
        contacts: corpus.pressContacts ?? [],
        ...{ boilerplates: [], logos: [], pictures: [], organisations: [] },
        ...corpus.settings[language].press,
        ...corpus.pressRoom?.[language],
      }),
    make: () => Promise.resolve(undefined),
    documents: ({ language, kind, year, since = '', about, limit, withNeed, ownLanguageOnly }) => {
      const found = list(language, kind)
        .filter((document) => !ownLanguageOnly || document.language === language)
        .filter((document) => !withNeed || document.need)
        .filter((document) => year === undefined || yearInSweden(document.publishedAt) === year)
        .filter((document) => document.publishedAt >= since)
        .filter((document) => !about || document[about.kind].some((subject) => subject.id === about.id));
      return Promise.resolve(found.slice(0, limit).map(toSummary));
    },
    caseStudies: ({ language, limit }) =>
      Promise.resolve(list(language, 'case-studies').filter(isCaseStudy).slice(0, limit)),
    similarCaseStudies: (language, id) => Promise.resolve(similar(list(language).filter(isCaseStudy), id)),
    firstAddresses: (documents) =>
      Promise.resolve(documents.map(({ address }) => corpus.firstAddresses?.[address] ?? address)),
    years: (kind, language) => {
      const years = list(language, kind).map((document) => yearInSweden(document.publishedAt));
      return Promise.resolve([...new Set(years)]);
    },
    document: <K extends Kind>(kind: K, language: Language, slug: string) => {
      const isAsked = (document: Document): document is DocumentOf<K> =>
        document.kind === kind && document.language === language && lastPart(document.address) === slug;
      return Promise.resolve(corpus.documents.find(isAsked));
    },
    subjects: (kind, language) =>
      Promise.resolve(subjectsIn(corpus, language).filter((subject) => subject.kind === kind)),
    subject: (kind, language, slug) => {
      const same = subjectsIn(corpus, language).filter((subject) => subject.kind === kind);
      const own = same.filter((subject) => subject.language === language);
      return Promise.resolve(own.find((subject) => lastPart(subject.address) === slug));
    },
    terms: (language) => Promise.resolve(terms(language)),
    termWords: (language) => Promise.resolve(words[language]),
    term: (language, id) => Promise.resolve(terms(language).find((term) => term.id === id)),
    pictures: () => Promise.resolve(corpus.pictures ?? []),
    pictureMonths: () => Promise.resolve([]),
    gone: (address) => Promise.resolve(corpus.gone?.[address]),
  };
}

/** Guides tell in lists whom they are for. */
function toSummary(document: Document): DocumentSummary {
  if (document.kind !== 'guides') return document;
  const { audience, minutes, reviewedAt, reviewDue } = document;
  const times = { ...optional('minutes', minutes), ...optional('reviewedAt', reviewedAt) };
  return { ...document, guide: { audience, ...times, reviewDue } };
}

function documentsIn(corpus: Corpus, language: Language, kind?: Kind): Document[] {
  return corpus.documents
    .filter((document) => !kind || document.kind === kind)
    .filter((document) => document.language === language || !document.translation)
    .sort((a, b) => b.publishedAt.localeCompare(a.publishedAt));
}

const isCaseStudy = (document: Document): document is CaseStudy => document.kind === 'case-studies';

function similar(all: CaseStudy[], id: number): CaseStudy[] {
  const own = all.find((study) => study.id === id);
  if (!own) return [];
  const others = all.map((study) => ({ ...traitsOf(study), study }));
  return nearest(traitsOf(own), others).map(({ study }) => study);
}

function subjectsIn(corpus: Corpus, language: Language): Subject[] {
  const collator = new Intl.Collator(language);
  return corpus.subjects
    .filter((subject) => subject.language === language || !subject.translation)
    .sort((a, b) => collator.compare(a.title, b.title));
}

function termsIn(corpus: Corpus, language: Language): Term[] {
  const collator = new Intl.Collator(language);
  return corpus.terms
    .filter((term) => term.language === language)
    .sort((a, b) => collator.compare(a.title, b.title));
}

function explainedIn(corpus: Corpus, language: Language): TermWords[] {
  return corpus.terms.filter((term) => term.language === language && term.definition);
}

/** Lets both languages of each document and subject know each other. */
export function linkTranslations(entries: (Document | Subject)[]): void {
  for (const entry of entries) {
    const translation = entries.find(
      (other) => other.kind === entry.kind && other.id === entry.id && other.language !== entry.language,
    );
    if (translation)
      entry.translation = {
        title: translation.title,
        address: translation.address,
        language: translation.language,
      };
  }
}

function lastPart(address: string): string {
  return address.split('/').filter(Boolean).at(-1) ?? '';
}
