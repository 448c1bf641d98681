import type { SubjectKind } from '../../../common/addresses.ts';
import type { Language } from '../../../common/languages.ts';
import { optional } from '../../../common/optional.ts';
import type {
  DocumentReference,
  FileData,
  OrganisationData,
  PersonData,
  ProjectData,
  PublishedText,
  Source,
  SubjectData,
  TermData,
} from '../../../common/protocol/published-store/texts.ts';
import type {
  Journey,
  Media,
  Organisation,
  Person,
  Project,
  Redirect,
  StoredFile,
  Term,
  Topic,
} from '../../payload-types.ts';
import { isKept, isShown } from '../visibility.ts';
import { mediaData } from './media.ts';
import { day, reference, references, richText, time, trimmed } from './values.ts';

/** A topic, region, organisation, project or journey in one language; each has some of the optional fields. */
type StoredSubject = Topic &
  Partial<Pick<Organisation, OrganisationField>> &
  Partial<Pick<Project, ProjectField>> &
  Partial<Pick<Journey, 'guides'>>;
type OrganisationField = 'website' | 'phone' | 'email' | 'logo' | 'members' | 'example';
type ProjectField =
  'status' | 'startsAt' | 'endsAt' | 'coordinator' | 'partners' | 'budget' | 'funding' | 'results' | 'links';

/** What staff look after that is no document, as Payload's database gives it in one language. */
export interface StoredThings {
  topics: StoredSubject;
  regions: StoredSubject;
  organisations: StoredSubject;
  projects: StoredSubject;
  journeys: StoredSubject;
  terms: Term;
  people: Person;
  media: Media;
  files: StoredFile;
  redirects: Redirect;
}
export type Thing = keyof StoredThings;

type Derive<T extends Thing> = (stored: StoredThings[T], language: Language) => PublishedText<T> | undefined;

const published: { [T in Thing]: Derive<T> } = {
  topics: (stored, language) => subject('topics', stored, language),
  regions: (stored, language) => subject('regions', stored, language),
  organisations: (stored, language) => subject('organisations', stored, language),
  projects: (stored, language) => subject('projects', stored, language),
  journeys: (stored, language) => subject('journeys', stored, language),
  terms: (stored, language) =>
    isShown(stored)
      ? { source: 'terms', id: stored.id, language, slug: stored.slug, data: termData(stored) }
      : undefined,
  people: (stored, language) =>
    isKept(stored) ? { source: 'people', id: stored.id, language, data: personData(stored) } : undefined,
  media(stored, language) {
    const data = isKept(stored) ? mediaData(stored) : undefined;
    return data && { source: 'media', id: stored.id, language, data };
  },
  files(stored, language) {
    const data = isKept(stored) ? fileData(stored) : undefined;
    return data && { source: 'files', id: stored.id, language, data };
  },
  redirects: (stored) =>
    isKept(stored)
      ? { source: 'redirects', id: stored.id, language: '', data: { from: stored.from, to: stored.to } }
      : undefined,
};

export const things = Object.keys(published) as Thing[];

export function isThing(source: string): source is Thing {
  return source in published;
}

/** The text of a thing in a language in which the public may read it; else `undefined`. */
export function publishedThing<T extends Thing>(
  source: T,
  stored: StoredThings[T],
  language: Language,
): PublishedText<T> | undefined {
  return published[source](stored, language);
}

function subject<K extends SubjectKind & Source>(
  source: K,
  stored: StoredSubject,
  language: Language,
): PublishedText<K> | undefined {
  if (!isShown(stored)) return undefined;
  const data: SubjectData = {
    title: stored.title,
    ...optional('lede', stored.lede),
    body: richText(stored.body),
    ...optional('image', reference(stored.image)),
    contacts: references(stored.contacts),
    updatedAt: time(stored.updatedAt),
    ...(stored.example ? { example: true } : {}),
    ...(source === 'organisations' ? { contact: organisationData(stored) } : {}),
    ...(source === 'projects' ? { project: projectData(stored) } : {}),
    ...(source === 'journeys' ? { parts: partsOf(stored) } : {}),
  };
  return { source, id: stored.id, language, slug: stored.slug, data };
}

function partsOf({ guides }: StoredSubject): DocumentReference[] {
  return references(guides).map((id) => ({ kind: 'guides', id }));
}

function organisationData({ website, phone, email, logo, members }: StoredSubject): OrganisationData {
  return {
    ...optional('website', website),
    ...optional('phone', phone),
    ...optional('email', email),
    ...optional('logo', reference(logo)),
    members: references(members),
  };
}

function projectData(stored: StoredSubject): ProjectData {
  return {
    ...optional('status', stored.status),
    ...optional('startsAt', day(stored.startsAt)),
    ...optional('endsAt', day(stored.endsAt)),
    ...optional('coordinator', reference(stored.coordinator)),
    partners: partnersData(stored.partners),
    ...optional('budget', stored.budget),
    funding: (stored.funding ?? []).map(fundingData),
    results: richText(stored.results),
    links: (stored.links ?? []).map(({ address, title }) => ({ address, ...optional('title', title) })),
  };
}

function partnersData(rows: Project['partners']): ProjectData['partners'] {
  return (rows ?? []).flatMap(({ organisation, role }) => {
    const id = reference(organisation);
    return id === undefined ? [] : [{ organisation: id, ...optional('role', role) }];
  });
}

function fundingData(row: NonNullable<Project['funding']>[number]): ProjectData['funding'][number] {
  return {
    programme: row.programme ?? 'other',
    ...optional('funder', row.funder),
    ...optional('amount', row.amount),
    ...optional('statement', row.statement),
  };
}

function termData({ title, definition, synonyms, abbreviations }: Term): TermData {
  return {
    title,
    ...optional('definition', definition),
    synonyms: synonyms ?? [],
    abbreviations: abbreviations ?? [],
  };
}

function personData(stored: Person): PersonData {
  return {
    name: stored.name,
    ...optional('role', stored.role),
    ...optional('expertise', stored.expertise),
    speaks: stored.speaks ?? [],
    ...optional('email', stored.email),
    ...optional('phone', stored.phone),
    ...optional('organisation', reference(stored.organisation)),
    ...optional('picture', reference(stored.picture)),
    ...(stored.example ? { example: true } : {}),
  };
}

function fileData({ title, filename, publicName, filesize, mimeType }: StoredFile): FileData | undefined {
  if (!filename) return undefined;
  return {
    title: trimmed(title),
    filename,
    publicName: publicName ?? filename,
    size: filesize ?? 0,
    mimeType: mimeType ?? 'application/octet-stream',
  };
}
