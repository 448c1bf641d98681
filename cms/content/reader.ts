import { pageAddress, type Kind, type SubjectKind } from '../../site/addresses.ts';
import type {
  DocumentSummary,
  FileLink,
  PageLink,
  Person,
  Picture,
  SubjectLink,
} from '../../site/content.ts';
import { otherLanguage, type Language } from '../../site/languages.ts';
import type { Document, Media, Person as StoredPerson } from '../payload-types.ts';
import type { Catalogue, StoredSubject, StoredSummary } from './catalogue.ts';
import { toFileLink, toPicture, type FileAddress } from './pictures.ts';

/** A relation as Payload gives it: an id where nothing was populated. */
export type Relation<T extends { id: number }> = number | T | null | undefined;

/**
 * Turns ids into what a page of one language may show. What is not visible in that language is shown
 * in the other one, marked; what is visible in neither is left out.
 */
export interface Reader {
  language: Language;
  subject(kind: SubjectKind, relation: Relation<{ id: number }>): SubjectLink | undefined;
  subjects(kind: SubjectKind, relations: Relation<{ id: number }>[] | null | undefined): SubjectLink[];
  summary(kind: Kind, relation: Relation<{ id: number }>): DocumentSummary | undefined;
  page(kind: Kind | SubjectKind, relation: Relation<{ id: number }>): PageLink | undefined;
  /** The same page in the other language, when both are visible. */
  twin(kind: Kind | SubjectKind, relation: Relation<{ id: number }>): PageLink | undefined;
  picture(relation: Relation<Media>): Picture | undefined;
  file(relation: Relation<Document>): FileLink | undefined;
  person(relation: Relation<StoredPerson>): Person | undefined;
}

export function createReader(catalogue: Catalogue, language: Language, fileAddress: FileAddress): Reader {
  const own = catalogue.in[language];

  const pages = (kind: Kind | SubjectKind, from: Language): Map<number, StoredSummary | StoredSubject> => {
    const { documents, subjects } = catalogue.in[from];
    return { ...documents, ...subjects }[kind];
  };

  const page: Reader['page'] = (kind, relation) => {
    const found = inEitherLanguage(relation, language, (from) => pages(kind, from));
    return found && link(kind, found);
  };

  const twin: Reader['twin'] = (kind, relation) => {
    const other = otherLanguage(language);
    const stored = pages(kind, other).get(idOf(relation));
    const bothVisible = pages(kind, language).has(idOf(relation));
    return stored && bothVisible ? link(kind, { stored, language: other }) : undefined;
  };

  const subject: Reader['subject'] = (kind, relation) => {
    const found = inEitherLanguage(relation, language, (from) => catalogue.in[from].subjects[kind]);
    return found && { ...link(kind, found), kind, id: found.stored.id };
  };

  const subjects: Reader['subjects'] = (kind, relations) =>
    (relations ?? []).flatMap((relation) => subject(kind, relation) ?? []);

  const picture: Reader['picture'] = (relation) => {
    const media = own.media.get(idOf(relation));
    return media && toPicture(media, fileAddress);
  };

  const summary: Reader['summary'] = (kind, relation) => {
    const found = inEitherLanguage(relation, language, (from) => catalogue.in[from].documents[kind]);
    return found && toSummary(kind, found);
  };

  function toSummary(kind: Kind, found: Found<StoredSummary>): DocumentSummary {
    const { stored } = found;
    const company = inEitherLanguage(
      stored.organisation,
      language,
      (from) => catalogue.in[from].subjects.organisations,
    );
    return {
      ...link(kind, found),
      kind,
      id: stored.id,
      lede: stored.lede ?? '',
      ...optional('picture', picture(stored.image)),
      publishedAt: publishedAt(stored),
      topics: subjects('topics', stored.topics),
      regions: subjects('regions', stored.regions),
      example: company?.stored.example ?? false,
      ...optional('twin', twin(kind, stored)),
      updatedAt: stored.updatedAt,
    };
  }

  return {
    language,
    subject,
    subjects,
    summary,
    picture,
    page,
    twin,
    file: (relation) => {
      const file = own.files.get(idOf(relation));
      return file && toFileLink(file, fileAddress);
    },
    person: (relation) => {
      const person = own.people.get(idOf(relation));
      return person && toPerson(person);
    },
  };

  function toPerson(person: StoredPerson): Person {
    return {
      name: person.name,
      ...optional('role', person.role),
      ...optional('email', person.email),
      ...optional('phone', person.phone),
      ...optional('organisation', subject('organisations', person.organisation)),
      ...optional('picture', picture(person.picture)),
    };
  }
}

interface Found<T> {
  stored: T;
  language: Language;
}

function inEitherLanguage<T>(
  relation: Relation<{ id: number }>,
  language: Language,
  collection: (language: Language) => Map<number, T>,
): Found<T> | undefined {
  const id = idOf(relation);
  for (const from of [language, otherLanguage(language)]) {
    const stored = collection(from).get(id);
    if (stored) return { stored, language: from };
  }
  return undefined;
}

function link(
  kind: Kind | SubjectKind,
  { stored, language }: Found<{ title: string; slug: string }>,
): PageLink {
  return { title: stored.title, address: pageAddress(kind, language, stored.slug), language };
}

/** When readers first could read it. */
export function publishedAt(stored: Pick<StoredSummary, 'publishAt' | 'createdAt'>): string {
  return new Date(stored.publishAt ?? stored.createdAt).toISOString();
}

/** The id of a relation, populated or not; 0, which no document has, for none. */
export function idOf(relation: Relation<{ id: number }>): number {
  if (typeof relation === 'number') return relation;
  return relation?.id ?? 0;
}

/** A property that is left out when it is empty. */
export function optional<K extends string, V>(
  key: K,
  value: V | null | undefined | '',
): { [P in K]?: NonNullable<V> } {
  return (value === null || value === undefined || value === '' ? {} : { [key]: value }) as {
    [P in K]?: NonNullable<V>;
  };
}
