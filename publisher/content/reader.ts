import { isKind, pageAddress, type Kind, type SubjectKind } from '../../common/addresses.ts';
import { startOfDay } from '../../common/dates.ts';
import { otherLanguage, type Language } from '../../common/languages.ts';
import { optional } from '../../common/optional.ts';
import {
  dayTag,
  itemTag,
  journeysTag,
  previousAndNextTag,
  projectsOfTag,
  summaryTag,
  type NoteTag,
} from '../../common/protocol/cache-tags.ts';
import type { DocumentReference, Reference } from '../../common/protocol/published-store/texts.ts';
import type { DocumentSummary } from '../../common/view-model/document-base.ts';
import type { FileLink, Picture } from '../../common/view-model/media.ts';
import type { PageLink, SubjectLink } from '../../common/view-model/links.ts';
import type { JourneyPart } from '../../common/view-model/guides.ts';
import type { Person } from '../../common/view-model/people.ts';
import type { Member } from '../../common/view-model/subjects.ts';
import type { Catalogue } from '../store/catalogue.ts';
import type { DocumentRecord, SubjectRecord } from '../store/records.ts';
import { toFileLink, toPicture, type FileAddress } from './pictures.ts';
import { toGuideFacts } from './guide-facts.ts';
import { journeysOf } from './journeys.ts';
import { takesPart } from './participation.ts';
import { previousAndNextOf } from './previous-and-next.ts';

type Wanted = Reference | undefined;

/**
 * Turns ids into what a page of one language may show. What is not visible in that language is shown
 * in the other one, marked; what is visible in neither is left out.
 */
export interface Reader {
  language: Language;
  subject(kind: SubjectKind, id: Wanted): SubjectLink | undefined;
  subjects(kind: SubjectKind, ids: Reference[]): SubjectLink[];
  summary(kind: Kind, id: Wanted): DocumentSummary | undefined;
  /** Each document once: one and its translation are the same to readers. */
  summaries(references: DocumentReference[]): DocumentSummary[];
  page(kind: Kind | SubjectKind, id: Wanted): PageLink | undefined;
  /** The same page in the other language, when both are visible. */
  translation(kind: Kind | SubjectKind, id: Wanted): PageLink | undefined;
  picture(id: Wanted): Picture | undefined;
  file(id: Wanted): FileLink | undefined;
  person(id: Wanted): Person | undefined;
  persons(ids: Reference[]): Person[];
  /** An organisation as one of several that belong to another. */
  member(id: Reference): Member | undefined;
  /** The projects that an organisation leads or takes part in, each in the language of the page before the other. */
  projectsOf(organisation: Reference): SubjectRecord[];
  /** A project in the other language, whatever its status there: words that one lacks are borrowed. */
  counterpart(id: Reference): SubjectRecord | undefined;
  /** The guides before and after one. */
  previousAndNext(id: Reference): { previous?: PageLink; next?: PageLink };
  /** The journeys that a guide is a part of. */
  journeys(id: Reference): JourneyPart[];
  /** Whether a day, `YYYY-MM-DD`, has begun in Sweden. */
  hasCome(day: string): boolean;
}

interface Asked {
  catalogue: Catalogue;
  language: Language;
  fileAddress: FileAddress;
  /** Is told each thing that is asked for, found or not: what is missing now may come. */
  note: NoteTag;
}

export function createReader(
  catalogue: Catalogue,
  language: Language,
  fileAddress: FileAddress,
  note: NoteTag,
): Reader {
  const asked: Asked = { catalogue, language, fileAddress, note };
  const links = readLinks(asked);
  const files = readFiles(asked);
  const person = readPerson(asked, { ...links, ...files });
  const hasCome: Reader['hasCome'] = (day) => {
    const isPast = startOfDay(day) <= new Date();
    if (!isPast) note(dayTag(day));
    return isPast;
  };
  const summary = readSummary(asked, { ...links, ...files, hasCome });
  const summaries: Reader['summaries'] = (references) => {
    const all = references.flatMap(({ kind, id }) => summary(kind, id) ?? []);
    return [...new Map(all.map((one) => [`${one.kind} ${one.id}`, one])).values()];
  };
  return {
    ...{ language, person, summary, summaries, hasCome, ...links, ...files },
    persons: (ids) => ids.flatMap((id) => person(id) ?? []),
    member: readMember(asked, { ...links, ...files }),
    projectsOf(organisation) {
      note(projectsOfTag(organisation));
      return [...projectsIn(asked)].filter(({ project }) => project && takesPart(project, organisation));
    },
    counterpart: (id) => catalogue.in[otherLanguage(language)].subjects.projects.get(id),
    journeys: readJourneys(asked, { ...links, summaries }),
    previousAndNext(id) {
      note(previousAndNextTag(id));
      const { previous, next } = previousAndNextOf(catalogue.in[language], id);
      return {
        ...optional('previous', links.page('guides', previous)),
        ...optional('next', links.page('guides', next)),
      };
    },
  };
}

/** All projects, each once. */
function projectsIn({ catalogue, language }: Asked): Iterable<SubjectRecord> {
  const [own, other] = [language, otherLanguage(language)].map((one) => catalogue.in[one].subjects.projects);
  const all = [...(other?.values() ?? []), ...(own?.values() ?? [])].map(
    (stored) => [stored.id, stored] as const,
  );
  return new Map(all).values();
}

type Links = Pick<Reader, 'page' | 'translation' | 'subject' | 'subjects'>;
type Files = Pick<Reader, 'picture' | 'file'>;

function readLinks(asked: Asked): Links {
  const { catalogue, language, note } = asked;
  const other = otherLanguage(language);
  const find = findIn(catalogue);

  const subject: Reader['subject'] = (kind, id) => {
    const found = storedSubject(asked, kind, id);
    return found && { ...link(kind, found), kind, id: found.id, ...optional('lede', found.lede) };
  };
  return {
    page(kind, id) {
      if (!id) return undefined;
      note(tagOf(kind, id));
      const found = inEitherLanguage(language, (from) => find(kind, id, from));
      return found && link(kind, found);
    },
    translation(kind, id) {
      if (!id) return undefined;
      note(tagOf(kind, id));
      const found = find(kind, id, other);
      return found && find(kind, id, language) ? link(kind, found) : undefined;
    },
    subject,
    subjects: (kind, ids) => ids.flatMap((id) => subject(kind, id) ?? []),
  };
}

function storedSubject(
  { catalogue, language, note }: Asked,
  kind: SubjectKind,
  id: Wanted,
): SubjectRecord | undefined {
  if (!id) return undefined;
  note(itemTag(kind, id));
  return inEitherLanguage(language, (from) => catalogue.in[from].subjects[kind].get(id));
}

function readFiles({ catalogue, language, fileAddress, note }: Asked): Files {
  const own = catalogue.in[language];
  const other = catalogue.in[otherLanguage(language)];
  return {
    picture(id) {
      if (!id) return undefined;
      note(itemTag('media', id));
      const media = own.media.get(id);
      if (!media) return undefined;
      for (const person of media.pictured) note(itemTag('people', person));
      const people = media.pictured.flatMap((person) => own.people.get(person)?.name ?? []);
      return toPicture(media, other.media.get(id), people, fileAddress);
    },
    file(id) {
      if (!id) return undefined;
      note(itemTag('files', id));
      const stored = own.files.get(id);
      return stored && toFileLink(stored, fileAddress);
    },
  };
}

function readMember(asked: Asked, { subject, picture }: Links & Files): Reader['member'] {
  return (id) => {
    const link = subject('organisations', id);
    const stored = storedSubject(asked, 'organisations', id);
    if (!link || !stored) return undefined;
    return { ...link, example: stored.example ?? false, ...optional('logo', picture(stored.contact?.logo)) };
  };
}

function readPerson(
  { catalogue, language, note }: Asked,
  { subject, picture }: Links & Files,
): Reader['person'] {
  const other = otherLanguage(language);
  return (id) => {
    if (!id) return undefined;
    note(itemTag('people', id));
    const stored = catalogue.in[language].people.get(id);
    if (!stored) return undefined;
    const { role, expertise } = catalogue.in[other].people.get(id) ?? {};
    return {
      name: stored.name,
      example: stored.example ?? false,
      ...optional('role', stored.role ?? role),
      ...(!stored.role && role ? { roleLanguage: other } : {}),
      ...optional('expertise', stored.expertise ?? expertise),
      ...(!stored.expertise && expertise ? { expertiseLanguage: other } : {}),
      speaks: stored.speaks,
      ...optional('email', stored.email),
      ...optional('phone', stored.phone),
      ...optional('organisation', subject('organisations', stored.organisation)),
      ...optional('picture', picture(stored.picture)),
    };
  };
}

function readJourneys(
  asked: Asked,
  { subject, summaries }: Pick<Reader, 'subject' | 'summaries'>,
): Reader['journeys'] {
  const { catalogue, note } = asked;
  return (guide) => {
    note(journeysTag(guide));
    return journeysOf(catalogue, guide).flatMap((id) => {
      const link = subject('journeys', id);
      const guides = summaries(storedSubject(asked, 'journeys', id)?.parts ?? []);
      const place = guides.findIndex((one) => one.id === guide);
      if (!link || place === -1) return [];
      const links = guides.map(({ title, address, language }) => ({ title, address, language }));
      return [{ ...link, guides: links, place }];
    });
  };
}

function readSummary(
  asked: Asked,
  { subjects, translation, picture, hasCome }: Links & Files & Pick<Reader, 'hasCome'>,
): Reader['summary'] {
  const { catalogue, language, note } = asked;
  const { document } = findIn(catalogue);
  return (kind, id) => {
    if (!id) return undefined;
    note(summaryTag(kind, id));
    const found = inEitherLanguage(language, (from) => document(kind, id, from));
    if (!found) return undefined;
    return {
      ...link(kind, found),
      kind,
      id: found.id,
      lede: found.lede ?? '',
      ...optional('picture', picture(found.image)),
      publishedAt: found.publishedAt,
      topics: subjects('topics', found.topics),
      regions: subjects('regions', found.regions),
      ...optional('need', found.need),
      ...(kind === 'guides' ? { guide: toGuideFacts(found, { hasCome }) } : {}),
      example: storedSubject(asked, 'organisations', found.organisation)?.example ?? false,
      ...optional('translation', translation(kind, found.id)),
      updatedAt: found.updatedAt,
      corrections: found.corrections ?? [],
    };
  };
}

function findIn(catalogue: Catalogue) {
  /** A document, or its translation, as it is visible in a language. */
  const document = (kind: Kind, id: number, from: Language): DocumentRecord | undefined =>
    catalogue.in[from].documents[kind].getShown(catalogue.translations[kind].of(id)[from] ?? id);

  const find = (
    kind: Kind | SubjectKind,
    id: number,
    from: Language,
  ): DocumentRecord | SubjectRecord | undefined =>
    isKind(kind) ? document(kind, id, from) : catalogue.in[from].subjects[kind].get(id);
  return Object.assign(find, { document });
}

function tagOf(kind: Kind | SubjectKind, id: Reference) {
  return isKind(kind) ? summaryTag(kind, id) : itemTag(kind, id);
}

function inEitherLanguage<T>(language: Language, find: (language: Language) => T | undefined): T | undefined {
  return find(language) ?? find(otherLanguage(language));
}

function link(kind: Kind | SubjectKind, { title, slug, language }: DocumentRecord | SubjectRecord): PageLink {
  return { title, address: pageAddress(kind, language, slug), language };
}
