import type { Payload } from 'payload';
import { kinds, type Kind, type SubjectKind } from '../../site/addresses.ts';
import type { Language } from '../../site/languages.ts';
import type {
  CaseStudy,
  Document,
  Media,
  Organisation,
  Person,
  PressRelease,
  Project,
} from '../payload-types.ts';
import { dueAt, isVisible } from '../visibility.ts';

/** What lists and links need to know of a press release, case study or guide. */
export type StoredSummary = Pick<
  PressRelease,
  | 'id'
  | 'title'
  | 'slug'
  | 'lede'
  | 'image'
  | 'topics'
  | 'regions'
  | 'organisations'
  | 'projects'
  | 'publishAt'
  | '_status'
  | 'createdAt'
  | 'updatedAt'
  | 'deletedAt'
> &
  Partial<Pick<CaseStudy, 'organisation'>>;

/** A topic, region, organisation or project; each has some of the optional fields. */
export type StoredSubject = Pick<
  Organisation,
  'id' | 'title' | 'slug' | 'lede' | 'body' | 'image' | 'contacts' | '_status' | 'updatedAt' | 'deletedAt'
> &
  Partial<Pick<Organisation, 'website' | 'example'>> &
  Partial<Pick<Project, 'startsAt' | 'endsAt' | 'partners' | 'funding'>>;

/** What is visible in one language, by id. */
export interface LanguageCatalogue {
  documents: Record<Kind, Map<number, StoredSummary>>;
  subjects: Record<SubjectKind, Map<number, StoredSubject>>;
  people: Map<number, Person>;
  media: Map<number, Media>;
  files: Map<number, Document>;
}

/** All that the public may read at one moment, but for the running text of documents. */
export interface Catalogue {
  now: Date;
  in: Record<Language, LanguageCatalogue>;
  /** When the next approved document becomes visible by itself. */
  nextDueAt: Date | undefined;
}

const query = {
  fallbackLocale: false,
  depth: 0,
  draft: false,
  pagination: false,
  overrideAccess: true,
} as const;

/** Reads everything from the database, which takes about a second for a thousand documents. */
export async function loadCatalogue(payload: Payload, now = new Date()): Promise<Catalogue> {
  const due: Date[] = [];
  const [sv, en] = [await loadLanguage(payload, 'sv', now, due), await loadLanguage(payload, 'en', now, due)];
  return { now, in: { sv, en }, nextDueAt: due.sort((a, b) => a.getTime() - b.getTime())[0] };
}

async function loadLanguage(
  payload: Payload,
  locale: Language,
  now: Date,
  due: Date[],
): Promise<LanguageCatalogue> {
  const stored = await loadDocuments(payload, locale);
  for (const kind of kinds) due.push(...stored[kind].flatMap((document) => dueAt(document, now) ?? []));
  const [people, media, files] = await Promise.all([
    payload.find({ ...query, locale, collection: 'people' }),
    payload.find({ ...query, locale, collection: 'media' }),
    payload.find({ ...query, locale, collection: 'documents' }),
  ]);
  return {
    documents: {
      'press-releases': visible(stored['press-releases'], now),
      'case-studies': visible(stored['case-studies'], now),
      guides: visible(stored.guides, now),
    },
    subjects: await loadSubjects(payload, locale, now),
    people: byId(people.docs),
    media: byId(media.docs),
    files: byId(files.docs),
  };
}

async function loadDocuments(payload: Payload, locale: Language): Promise<Record<Kind, StoredSummary[]>> {
  const [pressReleases, caseStudies, guides] = await Promise.all([
    payload.find({
      ...query,
      locale,
      collection: 'press-releases',
      select: { body: false, boilerplate: false, corrections: false, gallery: false, attachments: false },
    }),
    payload.find({
      ...query,
      locale,
      collection: 'case-studies',
      select: {
        body: false,
        challenge: false,
        solution: false,
        results: false,
        lessons: false,
        metrics: false,
      },
    }),
    payload.find({
      ...query,
      locale,
      collection: 'guides',
      select: { body: false, steps: false, checklist: false, attachments: false },
    }),
  ]);
  return { 'press-releases': pressReleases.docs, 'case-studies': caseStudies.docs, guides: guides.docs };
}

async function loadSubjects(
  payload: Payload,
  locale: Language,
  now: Date,
): Promise<LanguageCatalogue['subjects']> {
  const [topics, regions, organisations, projects] = await Promise.all([
    payload.find({ ...query, locale, collection: 'topics' }),
    payload.find({ ...query, locale, collection: 'regions' }),
    payload.find({ ...query, locale, collection: 'organisations' }),
    payload.find({ ...query, locale, collection: 'projects' }),
  ]);
  return {
    topics: visible<StoredSubject>(topics.docs, now),
    regions: visible<StoredSubject>(regions.docs, now),
    organisations: visible<StoredSubject>(organisations.docs, now),
    projects: visible<StoredSubject>(projects.docs, now),
  };
}

function visible<T extends StoredSummary | StoredSubject>(documents: T[], now: Date): Map<number, T> {
  return byId(documents.filter((document) => isVisible(document, now)));
}

function byId<T extends { id: number }>(documents: T[]): Map<number, T> {
  return new Map(documents.map((document) => [document.id, document]));
}
