import {
  isKind,
  aboutKinds,
  isSubjectKind,
  kinds,
  pageAddress,
  sectionAddress,
  yearAddress,
  type Kind,
  type SubjectKind,
} from '../../common/addresses.ts';
import type { TermWords } from '../../common/view-model/glossary.ts';
import { yearInSweden } from '../../common/dates.ts';
import { languages, type Language } from '../../common/languages.ts';
import { sitemapAddress } from '../../common/sitemaps.ts';
import { likenedTo } from '../content/similar.ts';
import type { Catalogue, LanguageCatalogue } from '../store/catalogue.ts';
import type { Changed } from '../store/read-texts.ts';
import type { DocumentRecord } from '../store/records.ts';
import { subjectIds, yearsOf } from '../content/lists.ts';
import { organisationsOf } from '../content/participation.ts';
import { guidesOf } from '../content/journeys.ts';
import { previousAndNextOf } from '../content/previous-and-next.ts';
import { wordsOf } from '../content/terms.ts';
import {
  documentTag,
  homeTag,
  itemTag,
  journeysTag,
  likeTag,
  listTag,
  previousAndNextTag,
  projectsOfTag,
  settingsTag,
  subjectsTag,
  summaryTag,
  termsTag,
  termWordsTag,
  yearsTag,
  type Tag,
} from '../../common/protocol/cache-tags.ts';

/** What must be rendered again: pages by what they read, and addresses that may be new. */
export interface Invalidation {
  tags: Set<Tag>;
  addresses: Set<string>;
}

export const nothingInvalidated = (): Invalidation => ({ tags: new Set(), addresses: new Set() });

/**
 * What a document's place on the site touches as the catalogue tells it now. Asked before and after a
 * change, both answers together are what the change may alter.
 */
export function dependentsOf(catalogue: Catalogue, { source, documentId }: Changed): Invalidation {
  const id = documentId ?? 0;
  if (isKind(source)) return touchedByDocument(catalogue, source, id);
  if (isSubjectKind(source)) return touchedBySubject(catalogue, source, id);
  return { tags: new Set(tagsOfOther(source, id)), addresses: new Set() };
}

function tagsOfOther(source: string, id: number): Tag[] {
  if (source === 'people' || source === 'media' || source === 'files') return [itemTag(source, id)];
  if (source === 'terms') return [itemTag(source, id), termsTag];
  if (source === 'home') return [homeTag];
  return source === 'settings' ? [settingsTag] : [];
}

/** Tells the tags of a thing that has no page of its own. */
export function isTaggedBy({ source, documentId }: Changed): (tag: Tag) => boolean {
  const own = tagsOfOther(source, documentId ?? 0);
  return (tag) => own.includes(tag);
}

/** Its translation is told by it, stands in its place in lists while it is not visible, and is told anew. */
function touchedByDocument(catalogue: Catalogue, kind: Kind, id: number): Invalidation {
  const ids = new Set([id, ...Object.values(catalogue.translations[kind].of(id))]);
  const tags = new Set([documentTag(kind, id)]);
  const addresses = new Set<string>();
  for (const own of ids) {
    tags.add(summaryTag(kind, own));
    for (const language of languages) {
      if (kind === 'case-studies')
        for (const other of likenedTo(catalogue, language, own)) tags.add(likeTag(other));
      const stored = catalogue.in[language].documents[kind].get(own);
      if (!stored) continue;
      for (const tag of listTags(kind, stored)) tags.add(tag);
      if (kind === 'guides')
        for (const tag of previousAndNextTags(catalogue.in[language], own)) tags.add(tag);
      for (const address of addressesOf(kind, language, stored)) addresses.add(address);
    }
  }
  return { tags, addresses };
}

/** Guides link to those before and after them, so one that comes, moves or goes touches both. */
function previousAndNextTags(catalogue: LanguageCatalogue, id: number): Tag[] {
  const { previous, next } = previousAndNextOf(catalogue, id);
  return [previous, next].filter((guide) => guide !== undefined).map(previousAndNextTag);
}

function listTags(kind: Kind, stored: DocumentRecord): Tag[] {
  const year = yearInSweden(stored.publishedAt);
  const about = aboutKinds.flatMap((subject) =>
    subjectIds(stored, subject).map((id) => itemTag(subject, id)),
  );
  return [kind, 'all' as const].flatMap((list) =>
    ['newest' as const, year, ...about].map((part) => listTag(list, part)),
  );
}

/** In the other language's lists a document stands as well, marked. */
function addressesOf(kind: Kind, language: Language, stored: DocumentRecord): string[] {
  const year = yearInSweden(stored.publishedAt);
  return [
    pageAddress(kind, language, stored.slug),
    ...languages.map((list) => yearAddress(kind, list, year)),
    sitemapAddress({ language, kind, year }),
  ];
}

function touchedBySubject(catalogue: Catalogue, kind: SubjectKind, id: number): Invalidation {
  const addresses = languages.flatMap((language) => {
    const stored = catalogue.in[language].subjects[kind].get(id);
    return stored ? [pageAddress(kind, language, stored.slug)] : [];
  });
  const tags = [itemTag(kind, id), subjectsTag(kind), ...tagsOfParties(catalogue, kind, id)];
  return { tags: new Set(tags), addresses: new Set(addresses) };
}

/** The pages of organisations tell which projects they are part of, those of guides which journeys. */
function tagsOfParties(catalogue: Catalogue, kind: SubjectKind, id: number): Tag[] {
  if (kind === 'journeys') return guidesOf(catalogue, id).map(journeysTag);
  if (kind !== 'projects') return [];
  return languages.flatMap((language) => {
    const project = catalogue.in[language].subjects.projects.get(id)?.project;
    return project ? organisationsOf(project).map(projectsOfTag) : [];
  });
}

/**
 * The pages that stand for a document or subject itself, in each language in which it is visible. That of a
 * term is the glossary, where it stands with all others.
 */
export function ownAddresses(catalogue: Catalogue, { source, documentId }: Changed): string[] {
  if (source === 'terms') return languages.map((language) => sectionAddress('glossary', language));
  if (!isKind(source) && !isSubjectKind(source)) return [];
  return languages.flatMap((language) => {
    const { documents, subjects } = catalogue.in[language];
    const slug = { ...documents, ...subjects }[source].get(documentId ?? 0)?.slug;
    return slug ? [pageAddress(source, language, slug)] : [];
  });
}

/** The years of all archives, to tell whether one has come or gone. */
export function archiveYears(catalogue: Catalogue): Record<Kind, string> {
  const years = (kind: Kind) =>
    languages.map((language) => yearsOf(catalogue, kind, language).join()).join('/');
  return {
    'press-releases': years('press-releases'),
    'case-studies': years('case-studies'),
    guides: years('guides'),
  };
}

/** Every archive links to those of all other years, so a new year touches them all. */
export function changedYears(before: Record<Kind, string>, after: Record<Kind, string>): Tag[] {
  return kinds.filter((kind) => before[kind] !== after[kind]).map(yearsTag);
}

/** The words that the glossary explains, to tell whether one has come or gone. */
export function glossaryWords(catalogue: Catalogue): Record<Language, readonly TermWords[]> {
  return { sv: wordsOf(catalogue.in.sv.terms), en: wordsOf(catalogue.in.en.terms) };
}

/** Any text may hold a new word, so all that are searched for words are touched. */
export function changedWords(
  before: Record<Language, readonly TermWords[]>,
  after: Record<Language, readonly TermWords[]>,
): Tag[] {
  return languages.filter((language) => before[language] !== after[language]).map(termWordsTag);
}
