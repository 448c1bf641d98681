import { kinds, pageAddress, type Kind, type SubjectKind } from '../../common/addresses.ts';
import type { DocumentSummary } from '../../common/view-model/document-base.ts';
import type { PageLink, SubjectLink } from '../../common/view-model/links.ts';
import type { FileLink, Picture } from '../../common/view-model/media.ts';
import type { Person } from '../../common/view-model/people.ts';
import { startOfDay } from '../../common/dates.ts';
import { otherLanguage, type Language } from '../../common/languages.ts';
import type { Media, Person as StoredPerson, StoredFile } from '../../cms/payload-types.ts';
import type { Catalogue, StoredSubject, StoredSummary } from './catalogue.ts';
import { toFileLink, toPicture, type FileAddress } from './pictures.ts';
import { previousAndNextOf } from './previous-and-next.ts';
import {
  dayTag,
  itemTag,
  previousAndNextTag,
  summaryTag,
  type NoteTag,
} from '../../common/protocol/cache-tags.ts';

/** A relation as Payload gives it: an id where nothing was populated. */
export type Relation<T extends { id: number }> = number | T | null | undefined;

/** A relation to a document of any kind. */
export interface RelatedDocument {
  relationTo: Kind;
  value: Relation<{ id: number }>;
}

/**
 * Turns ids into what a page of one language may show. What is not visible in that language is shown
 * in the other one, marked; what is visible in neither is left out.
 */
export interface Reader {
  language: Language;
  subject(kind: SubjectKind, relation: Relation<{ id: number }>): SubjectLink | undefined;
  subjects(kind: SubjectKind, relations: Relation<{ id: number }>[] | null | undefined): SubjectLink[];
  summary(kind: Kind, relation: Relation<{ id: number }>): DocumentSummary | undefined;
  /** Each document once: one and its translation are the same to readers. */
  summaries(relations: RelatedDocument[] | null | undefined): DocumentSummary[];
  page(kind: Kind | SubjectKind, relation: Relation<{ id: number }>): PageLink | undefined;
  /** The same page in the other language, when both are visible. */
  translation(kind: Kind | SubjectKind, relation: Relation<{ id: number }>): PageLink | undefined;
  picture(relation: Relation<Media>): Picture | undefined;
  file(relation: Relation<StoredFile>): FileLink | undefined;
  person(relation: Relation<StoredPerson>): Person | undefined;
  /** The guides before and after one. */
  previousAndNext(id: number): { previous?: PageLink; next?: PageLink };
  /** Whether a day, `YYYY-MM-DD`, has begun in Sweden. */
  hasCome(day: string): boolean;
}

/** `note` is told each thing that is asked for, found or not: what is missing now may come. */
export function createReader(
  catalogue: Catalogue,
  language: Language,
  fileAddress: FileAddress,
  note: NoteTag,
): Reader {
  const own = catalogue.in[language];

  /** The id of a relation, told as read. */
  function asked(
    kind: Kind | SubjectKind | 'people' | 'media' | 'files',
    relation: Relation<{ id: number }>,
  ) {
    const id = idOf(relation);
    if (id !== 0) note(isKind(kind) ? summaryTag(kind, id) : itemTag(kind, id));
    return id;
  }

  /** A document, or its translation, as it is visible in a language. */
  const document = (kind: Kind, id: number, from: Language): StoredSummary | undefined =>
    catalogue.in[from].documents[kind].get(catalogue.translations[kind].of(id)[from] ?? id);

  const item = (
    kind: Kind | SubjectKind,
    id: number,
    from: Language,
  ): StoredSummary | StoredSubject | undefined =>
    isKind(kind) ? document(kind, id, from) : catalogue.in[from].subjects[kind].get(id);

  const page: Reader['page'] = (kind, relation) => {
    const id = asked(kind, relation);
    const found = inEitherLanguage(language, (from) => item(kind, id, from));
    return found && link(kind, found);
  };

  const translation: Reader['translation'] = (kind, relation) => {
    const id = asked(kind, relation);
    const other = otherLanguage(language);
    const stored = item(kind, id, other);
    return stored && item(kind, id, language) ? link(kind, { stored, language: other }) : undefined;
  };

  const storedSubject = (kind: SubjectKind, relation: Relation<{ id: number }>) => {
    const id = asked(kind, relation);
    return inEitherLanguage(language, (from) => catalogue.in[from].subjects[kind].get(id));
  };

  const subject: Reader['subject'] = (kind, relation) => {
    const found = storedSubject(kind, relation);
    return (
      found && { ...link(kind, found), kind, id: found.stored.id, ...optional('lede', found.stored.lede) }
    );
  };

  const subjects: Reader['subjects'] = (kind, relations) =>
    (relations ?? []).flatMap((relation) => subject(kind, relation) ?? []);

  const picture: Reader['picture'] = (relation) => {
    const id = asked('media', relation);
    const media = own.media.get(id);
    const other = catalogue.in[otherLanguage(language)].media.get(id);
    return media && toPicture({ language, own: media, other }, fileAddress);
  };

  const file: Reader['file'] = (relation) => {
    const stored = own.files.get(asked('files', relation));
    return stored && toFileLink(stored, fileAddress);
  };

  const person: Reader['person'] = (relation) => {
    const id = asked('people', relation);
    const stored = own.people.get(id);
    const other = otherLanguage(language);
    const borrowedRole = stored?.role ? undefined : catalogue.in[other].people.get(id)?.role;
    return (
      stored && {
        name: stored.name,
        ...optional('role', stored.role || borrowedRole),
        ...(borrowedRole ? { roleLanguage: other } : {}),
        ...optional('email', stored.email),
        ...optional('phone', stored.phone),
        ...optional('organisation', subject('organisations', stored.organisation)),
        ...optional('picture', picture(stored.picture)),
      }
    );
  };

  const summary: Reader['summary'] = (kind, relation) => {
    const id = asked(kind, relation);
    const found = inEitherLanguage(language, (from) => document(kind, id, from));
    return (
      found && {
        ...link(kind, found),
        kind,
        id: found.stored.id,
        lede: found.stored.lede ?? '',
        ...optional('picture', picture(found.stored.image)),
        publishedAt: publishedAt(found.stored),
        topics: subjects('topics', found.stored.topics),
        regions: subjects('regions', found.stored.regions),
        ...optional('need', found.stored.need),
        example: storedSubject('organisations', found.stored.organisation)?.stored.example ?? false,
        ...optional('translation', translation(kind, found.stored)),
        updatedAt: found.stored.updatedAt,
      }
    );
  };

  const summaries: Reader['summaries'] = (relations) => {
    const all = (relations ?? []).flatMap(({ relationTo, value }) => summary(relationTo, value) ?? []);
    return [...new Map(all.map((one) => [`${one.kind} ${one.id}`, one])).values()];
  };

  const previousAndNext: Reader['previousAndNext'] = (id) => {
    note(previousAndNextTag(id));
    const { previous, next } = previousAndNextOf(own, id);
    return { ...optional('previous', page('guides', previous)), ...optional('next', page('guides', next)) };
  };

  const hasCome: Reader['hasCome'] = (day) => {
    const isPast = startOfDay(day) <= new Date();
    if (!isPast) note(dayTag(day));
    return isPast;
  };

  return {
    ...{ language, subject, subjects, summary, summaries, picture, page, translation, file, person },
    ...{ previousAndNext, hasCome },
  };
}

function isKind(name: string): name is Kind {
  return (kinds as readonly string[]).includes(name);
}

interface Found<T> {
  stored: T;
  language: Language;
}

function inEitherLanguage<T>(
  language: Language,
  find: (language: Language) => T | undefined,
): Found<T> | undefined {
  for (const from of [language, otherLanguage(language)]) {
    const stored = find(from);
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
