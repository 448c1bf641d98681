import type { Kind } from '../../site/addresses.ts';
import type { ContentSource, Document, DocumentOf, Home, SiteSettings, Subject } from '../../site/content.ts';
import { yearInSweden } from '../../site/dates.ts';
import type { Language } from '../../site/languages.ts';

/** Everything a site shows, in memory. Both languages of one document share their `id`. */
export interface Corpus {
  settings: Record<Language, SiteSettings>;
  home: Record<Language, Omit<Home, 'featured'> & { featured: number[] }>;
  documents: Document[];
  subjects: Subject[];
}

/** A {@link ContentSource} that answers from memory by the rules of the interface. */
export function memorySource(corpus: Corpus): ContentSource {
  const list = (language: Language, kind?: Kind) => documentsIn(corpus, language, kind);
  return {
    settings: async (language) => corpus.settings[language],
    home: async (language) => {
      const { featured, ...home } = corpus.home[language];
      return { ...home, featured: list(language).filter((document) => featured.includes(document.id)) };
    },
    documents: async ({ language, kind, year, about, limit, ownLanguageOnly }) =>
      list(language, kind)
        .filter((document) => !ownLanguageOnly || document.language === language)
        .filter((document) => year === undefined || yearInSweden(document.publishedAt) === year)
        .filter((document) => !about || document[about.kind].some((subject) => subject.id === about.id))
        .slice(0, limit),
    years: async (kind, language) => [
      ...new Set(list(language, kind).map((document) => yearInSweden(document.publishedAt))),
    ],
    document: async <K extends Kind>(kind: K, language: Language, slug: string) =>
      corpus.documents.find(
        (document): document is DocumentOf<K> =>
          document.kind === kind && document.language === language && lastPart(document.address) === slug,
      ),
    subjects: async (kind, language) =>
      subjectsIn(corpus, language).filter((subject) => subject.kind === kind),
    subject: async (kind, language, slug) =>
      corpus.subjects.find(
        (subject) =>
          subject.kind === kind && subject.language === language && lastPart(subject.address) === slug,
      ),
  };
}

function documentsIn(corpus: Corpus, language: Language, kind?: Kind): Document[] {
  return corpus.documents
    .filter((document) => !kind || document.kind === kind)
    .filter((document) => document.language === language || !document.twin)
    .sort((a, b) => b.publishedAt.localeCompare(a.publishedAt));
}

function subjectsIn(corpus: Corpus, language: Language): Subject[] {
  const collator = new Intl.Collator(language);
  return corpus.subjects
    .filter((subject) => subject.language === language || !subject.twin)
    .sort((a, b) => collator.compare(a.title, b.title));
}

/** Lets both languages of each document and subject know each other. */
export function linkTwins(entries: (Document | Subject)[]): void {
  for (const entry of entries) {
    const twin = entries.find(
      (other) => other.kind === entry.kind && other.id === entry.id && other.language !== entry.language,
    );
    if (twin) entry.twin = { title: twin.title, address: twin.address, language: twin.language };
  }
}

function lastPart(address: string): string {
  return address.split('/').filter(Boolean).at(-1) ?? '';
}
