import type { Payload } from 'payload';
import { kinds, subjectKinds, type Kind, type SubjectKind } from '../../common/addresses.ts';
import { languages, type Language } from '../../common/languages.ts';
import type {
  CaseStudy,
  StoredFile,
  Guide,
  Home,
  Media,
  Organisation,
  Person,
  PressRelease,
  Project,
  Setting,
  Term,
} from '../../cms/payload-types.ts';
import { startOfDay } from '../../common/dates.ts';
import { dueAt, isShown, isVisible } from '../../cms/published/visibility.ts';
import { day } from './days.ts';
import { createCollectionIndex, type CollectionIndex } from './collection-index.ts';
import { createTranslations, type Translations } from './translations.ts';

/** What lists and links need to know of a press release, case study or guide. */
export type StoredSummary = Pick<
  PressRelease,
  | 'id'
  | 'language'
  | 'translationKey'
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
  Partial<Pick<CaseStudy, keyof typeof ofCaseStudies>> &
  Partial<Pick<Guide, 'need' | 'reviewDueAt'>>;

/** A topic, region, organisation or project; each has some of the optional fields. */
export type StoredSubject = Pick<
  Organisation,
  'id' | 'title' | 'slug' | 'lede' | 'body' | 'image' | 'contacts' | 'hidden' | 'updatedAt' | 'deletedAt'
> &
  Partial<Pick<Organisation, 'website' | 'example'>> &
  Partial<Pick<Project, 'startsAt' | 'endsAt' | 'partners' | 'funding'>>;

/** What is visible in one language. */
export interface LanguageCatalogue {
  documents: Record<Kind, CollectionIndex<StoredSummary>>;
  subjects: Record<SubjectKind, CollectionIndex<StoredSubject>>;
  terms: CollectionIndex<Term>;
  people: CollectionIndex<Person>;
  media: CollectionIndex<Media>;
  files: CollectionIndex<StoredFile>;
  settings: Setting;
  home: Home;
}

/** A document whose page changes by itself when a time comes. */
export interface Waiting {
  kind: Kind;
  id: number;
  at: Date;
}

/**
 * All that the public may read, but for the running text of documents, kept in memory: lists, links
 * and years come from here without a question to the database.
 */
export interface Catalogue {
  in: Record<Language, LanguageCatalogue>;
  /** Of all documents, visible or not, and of those in the trash: what readers saw of one tells of the other. */
  translations: Record<Kind, Translations>;
  waiting: Waiting[];
}

const plain = { fallbackLocale: false, depth: 0, draft: false, overrideAccess: true } as const;
const every = { ...plain, pagination: false } as const;
const evenTrashed = { ...plain, trash: true } as const;

/** Lists and links need no running text. */
const ofEachKind = {
  language: true,
  translationKey: true,
  title: true,
  slug: true,
  lede: true,
  image: true,
  topics: true,
  regions: true,
  organisations: true,
  projects: true,
  publishAt: true,
  _status: true,
  createdAt: true,
  updatedAt: true,
  deletedAt: true,
} as const;
/** What case studies are compared by. */
const ofCaseStudies = {
  organisation: true,
  sector: true,
  companySize: true,
  costBand: true,
  duration: true,
  metrics: true,
} as const;
/** What the home page says of guides, and when they are to be reviewed again. */
const ofGuides = { need: true, reviewDueAt: true } as const;
const summaryOnly = {
  'press-releases': ofEachKind,
  'case-studies': { ...ofEachKind, ...ofCaseStudies },
  guides: { ...ofEachKind, ...ofGuides },
} as const;

/** How many documents are read at once: what Payload makes of their rows meanwhile takes many times their own room. */
const batchSize = 500;

/** Reads everything from the database, which takes about a second for a thousand documents. */
export async function loadCatalogue(payload: Payload, now = new Date()): Promise<Catalogue> {
  const stored = {
    'press-releases': await loadKind(payload, 'press-releases'),
    'case-studies': await loadKind(payload, 'case-studies'),
    guides: await loadKind(payload, 'guides'),
  };
  return {
    in: {
      sv: await loadLanguage(payload, 'sv', stored, now),
      en: await loadLanguage(payload, 'en', stored, now),
    },
    translations: {
      'press-releases': createTranslations(stored['press-releases']),
      'case-studies': createTranslations(stored['case-studies']),
      guides: createTranslations(stored.guides),
    },
    waiting: kinds.flatMap((kind) => waitingOf(kind, stored[kind], now)),
  };
}

async function loadLanguage(
  payload: Payload,
  locale: Language,
  stored: Record<Kind, StoredSummary[]>,
  now: Date,
): Promise<LanguageCatalogue> {
  const visible = (kind: Kind) =>
    createCollectionIndex(
      stored[kind].filter((document) => document.language === locale && isVisible(document, now)),
    );
  const [terms, people, media, files] = await Promise.all([
    payload.find({ ...every, locale, collection: 'terms' }),
    payload.find({ ...every, locale, collection: 'people' }),
    payload.find({ ...every, locale, collection: 'media' }),
    payload.find({ ...every, locale, collection: 'files' }),
  ]);
  return {
    documents: {
      'press-releases': visible('press-releases'),
      'case-studies': visible('case-studies'),
      guides: visible('guides'),
    },
    subjects: await loadSubjects(payload, locale),
    terms: createCollectionIndex(terms.docs.filter(isShown)),
    people: createCollectionIndex(people.docs),
    media: createCollectionIndex(media.docs),
    files: createCollectionIndex(files.docs),
    ...(await loadGlobals(payload, locale)),
  };
}

async function loadKind(payload: Payload, collection: Kind): Promise<StoredSummary[]> {
  const all: StoredSummary[] = [];
  for (let last = 0; ;) {
    const where = { id: { greater_than: last } };
    const select = summaryOnly[collection];
    const some = { ...evenTrashed, pagination: false, where, sort: 'id', limit: batchSize };
    const { docs } = await payload.find({ ...some, collection, select });
    for (const stored of docs) all.push(toSummary(collection, stored));
    const end = docs.at(-1);
    if (!end || docs.length < batchSize) return all;
    last = end.id;
  }
}

/** Kept for as long as the publisher runs: with these properties and no others, as a small object. */
function toSummary(kind: Kind, stored: StoredSummary): StoredSummary {
  const summary = {
    id: stored.id,
    language: stored.language,
    translationKey: stored.translationKey,
    title: stored.title,
    slug: stored.slug,
    lede: stored.lede,
    image: stored.image,
    topics: stored.topics,
    regions: stored.regions,
    organisations: stored.organisations,
    projects: stored.projects,
    publishAt: stored.publishAt,
    _status: stored._status,
    createdAt: stored.createdAt,
    updatedAt: stored.updatedAt,
    deletedAt: stored.deletedAt,
  };
  if (kind === 'guides') return { ...summary, need: stored.need, reviewDueAt: stored.reviewDueAt };
  if (kind !== 'case-studies') return summary;
  const { organisation, sector, companySize, costBand, duration, metrics } = stored;
  return { ...summary, organisation, sector, companySize, costBand, duration, metrics };
}

function waitingOf(kind: Kind, documents: StoredSummary[], now: Date): Waiting[] {
  return documents.flatMap((stored) => {
    const at = dueAt(stored, now) ?? reviewDueAt(stored, now);
    return at ? [{ kind, id: stored.id, at }] : [];
  });
}

/** When a visible guide begins to say that it should have been reviewed; `undefined` when it already does. */
function reviewDueAt(stored: StoredSummary, now: Date): Date | undefined {
  const dueDay = day(stored.reviewDueAt);
  if (!dueDay || !isVisible(stored, now)) return undefined;
  const due = startOfDay(dueDay);
  return due > now ? due : undefined;
}

async function loadSubjects(payload: Payload, locale: Language): Promise<LanguageCatalogue['subjects']> {
  const [topics, regions, organisations, projects] = await Promise.all([
    payload.find({ ...every, locale, collection: 'topics' }),
    payload.find({ ...every, locale, collection: 'regions' }),
    payload.find({ ...every, locale, collection: 'organisations' }),
    payload.find({ ...every, locale, collection: 'projects' }),
  ]);
  const visible = (subjects: StoredSubject[]) => createCollectionIndex(subjects.filter(isShown));
  return {
    topics: visible(topics.docs),
    regions: visible(regions.docs),
    organisations: visible(organisations.docs),
    projects: visible(projects.docs),
  };
}

async function loadGlobals(
  payload: Payload,
  locale: Language,
): Promise<Pick<LanguageCatalogue, 'settings' | 'home'>> {
  const [settings, home] = await Promise.all([
    payload.findGlobal({ ...plain, locale, slug: 'settings' }),
    payload.findGlobal({ ...plain, locale, slug: 'home' }),
  ]);
  return { settings, home };
}

/** A collection or global whose change alters what the catalogue holds, with the document's id. */
export interface Changed {
  source: string;
  documentId?: number | null;
}

/** Reads again what a change may have altered, so that the catalogue tells what is stored now. */
export async function refreshCatalogue(
  catalogue: Catalogue,
  payload: Payload,
  { source, documentId }: Changed,
  now: Date,
): Promise<void> {
  const kind = kinds.find((known) => known === source);
  if (kind && documentId) return refreshDocument(catalogue, payload, kind, documentId, now);
  const refresh = async (language: Language) => {
    const own = catalogue.in[language];
    if (source === 'settings' || source === 'home') Object.assign(own, await loadGlobals(payload, language));
    else if (documentId) await refreshItem(catalogue, payload, { source, id: documentId, language });
  };
  await Promise.all(languages.map(refresh));
}

async function refreshDocument(
  catalogue: Catalogue,
  payload: Payload,
  kind: Kind,
  id: number,
  now: Date,
): Promise<void> {
  const select = summaryOnly[kind];
  const found = await payload.findByID({
    ...evenTrashed,
    collection: kind,
    id,
    disableErrors: true,
    select,
  });
  const stored = found && toSummary(kind, found);
  for (const language of languages) {
    const isHere = stored?.language === language && isVisible(stored, now);
    replace(catalogue.in[language].documents[kind], id, isHere ? stored : null);
  }
  await refreshTranslation(catalogue, payload, kind, { id, stored });
  const others = catalogue.waiting.filter((waiting) => waiting.kind !== kind || waiting.id !== id);
  catalogue.waiting = [...others, ...waitingOf(kind, stored ? [stored] : [], now)];
}

/** One that has not been known comes with its translation, which may be a draft that nothing has told of. */
async function refreshTranslation(
  catalogue: Catalogue,
  payload: Payload,
  kind: Kind,
  { id, stored }: { id: number; stored: StoredSummary | null },
): Promise<void> {
  const translations = catalogue.translations[kind];
  if (!stored?.translationKey) return translations.remove(id);
  if (translations.of(id)[stored.language] !== id) {
    const where = { translationKey: { equals: stored.translationKey } };
    const select = { language: true, translationKey: true } as const;
    const pair = { ...evenTrashed, pagination: false, collection: kind, where, select };
    const { docs } = await payload.find(pair);
    for (const document of docs) translations.put(document);
  }
  translations.put(stored);
}

async function refreshItem(
  catalogue: Catalogue,
  payload: Payload,
  { source, id, language }: { source: string; id: number; language: Language },
): Promise<void> {
  const own = catalogue.in[language];
  const one = { ...plain, id, locale: language, disableErrors: true } as const;
  const subject = subjectKinds.find((known) => known === source);
  if (subject) {
    const stored: StoredSubject | null = await payload.findByID({ ...one, collection: subject });
    replace(own.subjects[subject], id, stored && isShown(stored) ? stored : null);
  } else if (source === 'terms') {
    const stored = await payload.findByID({ ...one, collection: 'terms' });
    replace(own.terms, id, stored && isShown(stored) ? stored : null);
  } else if (source === 'people') {
    replace(own.people, id, await payload.findByID({ ...one, collection: 'people' }));
  } else if (source === 'media') {
    replace(own.media, id, await payload.findByID({ ...one, collection: 'media' }));
  } else if (source === 'files') {
    replace(own.files, id, await payload.findByID({ ...one, collection: 'files' }));
  }
}

function replace<T extends { id: number }>(shelf: CollectionIndex<T>, id: number, item: T | null): void {
  if (item) shelf.put(item);
  else shelf.remove(id);
}

/** The moment at which the next waiting document becomes visible, or a guide's review falls due. */
export function nextDueAt({ waiting }: Catalogue, now: Date): Date | undefined {
  const times = waiting.map(({ at }) => at.getTime()).filter((time) => time > now.getTime());
  return times.length > 0 ? new Date(Math.min(...times)) : undefined;
}

/** Waiting documents whose time has come. */
export function dueNow({ waiting }: Catalogue, now: Date): { kind: Kind; id: number }[] {
  return waiting.filter(({ at }) => at <= now).map(({ kind, id }) => ({ kind, id }));
}
