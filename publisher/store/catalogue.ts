import {
  isKind,
  isSubjectKind,
  kinds,
  pageAddress,
  subjectKinds,
  type Kind,
  type SubjectKind,
} from '../../common/addresses.ts';
import { dayAfter, nextToBegin } from '../../common/dates.ts';
import { nextTurn } from '../../common/project-status.ts';
import { userErrors } from '../../common/errors.ts';
import { languages, type Language } from '../../common/languages.ts';
import type {
  HomeData,
  PublishedText,
  SettingsData,
  WithdrawalData,
} from '../../common/protocol/published-store/texts.ts';
import { createCollectionIndex, type CollectionIndex } from './collection-index.ts';
import {
  allTexts,
  textsOf,
  type Changed,
  type Queryable,
  type StoredText,
  type UnreadableRow,
} from './read-texts.ts';
import type {
  DocumentRecord,
  FileRecord,
  MediaRecord,
  PersonRecord,
  RedirectRecord,
  SubjectRecord,
  TermRecord,
} from './records.ts';
import { createTranslations, type Translations } from './translations.ts';

/** What is visible in one language. */
export interface LanguageCatalogue {
  documents: Record<Kind, CollectionIndex<DocumentRecord>>;
  subjects: Record<SubjectKind, CollectionIndex<SubjectRecord>>;
  terms: CollectionIndex<TermRecord>;
  people: CollectionIndex<PersonRecord>;
  media: CollectionIndex<MediaRecord>;
  files: CollectionIndex<FileRecord>;
  settings: SettingsData;
  home: HomeData;
}

/** A document or project whose page changes by itself when a time comes, or a picture that is offered no longer then. */
export interface Waiting {
  kind: Kind | 'projects' | 'media';
  id: number;
  at: Date;
}

/**
 * All that the public may read, but for the running text of documents, kept in memory: lists, links
 * and years come from here without a question to the database.
 */
export interface Catalogue {
  in: Record<Language, LanguageCatalogue>;
  translations: Record<Kind, Translations>;
  redirects: CollectionIndex<RedirectRecord>;
  /** By kind and id. */
  waiting: Map<string, Waiting>;
  /** What was taken off the site, with what there is to say of that; by kind and id. */
  withdrawn: Map<string, WithdrawalData>;
  /** Of these it tells what they said before, or nothing. */
  unreadable: UnreadableRow[];
}

/**
 * Reads the whole store, but for rows that somebody has written something else into.
 *
 * @throws UserError when there are no settings that can be read: every page shows them
 */
export async function loadCatalogue(client: Queryable, now = new Date()): Promise<Catalogue> {
  const catalogue = emptyCatalogue();
  for await (const { texts, unreadable } of allTexts(client)) {
    catalogue.unreadable.push(...unreadable);
    for (const text of texts) put(catalogue, text, now);
  }
  const hasSettings = languages.every((language) => catalogue.in[language].settings.name);
  if (!hasSettings) throw userErrors.storeWithoutSettings();
  return catalogue;
}

function emptyCatalogue(): Catalogue {
  return {
    in: { sv: emptyLanguage(), en: emptyLanguage() },
    translations: {
      'press-releases': createTranslations(),
      'case-studies': createTranslations(),
      guides: createTranslations(),
    },
    redirects: createCollectionIndex(),
    waiting: new Map(),
    withdrawn: new Map(),
    unreadable: [],
  };
}

function emptyLanguage(): LanguageCatalogue {
  return {
    documents: {
      'press-releases': createCollectionIndex(),
      'case-studies': createCollectionIndex(),
      guides: createCollectionIndex(),
    },
    subjects: {
      topics: createCollectionIndex(),
      regions: createCollectionIndex(),
      organisations: createCollectionIndex(),
      projects: createCollectionIndex(),
      journeys: createCollectionIndex(),
    },
    terms: createCollectionIndex(),
    people: createCollectionIndex(),
    media: createCollectionIndex(),
    files: createCollectionIndex(),
    settings: {
      name: '',
      colours: {},
      publisher: { name: '' },
      press: { contacts: [], boilerplates: [], logos: [], pictures: [], organisations: [] },
      countSearches: false,
      askReaders: false,
      takeSubscribers: false,
      accessibility: { compliance: 'none', shortcomings: [] },
    },
    home: { featured: [] },
  };
}

/**
 * Reads again what changes may have altered, so that the catalogue tells what is stored now.
 * @returns rows that cannot be read; what was public of them stays as it was, unless its time is yet to come
 */
export async function refreshCatalogue(
  catalogue: Catalogue,
  client: Queryable,
  changes: Changed[],
  now: Date,
): Promise<UnreadableRow[]> {
  if (changes.length === 0) return [];
  const { texts, unreadable } = await textsOf(client, changes);
  noteUnreadable(catalogue, changes, unreadable);
  const kept = new Set(unreadable.filter((row) => isVisible(row, now)).map(key));
  const found = Map.groupBy(texts, ({ source, id }) => key({ source, documentId: id }));
  for (const change of changes) {
    if (kept.has(key(change))) continue;
    const present = found.get(key(change)) ?? [];
    removeOthers(catalogue, change, new Set(present.map(({ language }) => language)));
    for (const text of present) put(catalogue, text, now);
  }
  return unreadable;
}

/** Forgets what rows have said that others find unreadable, so that this tells what theirs does. */
export function forgetUnreadable(catalogue: Catalogue, rows: UnreadableRow[]): void {
  noteUnreadable(catalogue, rows, rows);
  for (const { language, ...row } of rows)
    removeOthers(catalogue, row, new Set(languages.filter((other) => other !== language)));
}

function noteUnreadable(catalogue: Catalogue, asked: Changed[], unreadable: UnreadableRow[]): void {
  const known = new Set(asked.map(key));
  catalogue.unreadable = [...catalogue.unreadable.filter((row) => !known.has(key(row))), ...unreadable];
}

/** Whether what is stored of a document says something else than what the store is for. */
export function isUnreadable({ unreadable }: Catalogue, changed: Changed): boolean {
  return unreadable.some((row) => key(row) === key(changed));
}

function key({ source, documentId }: Changed): string {
  return `${source} ${documentId ?? 0}`;
}

/** Where the page of a row that cannot be read stays as it was; `undefined` where it has none, or its time is to come. */
export function keptPage(row: UnreadableRow): string | undefined {
  const { source, language, slug } = row;
  if (!language || !slug || !isVisible(row, new Date())) return undefined;
  return isKind(source) || isSubjectKind(source) ? pageAddress(source, language, slug) : undefined;
}

function isVisible({ visibleFrom }: Pick<StoredText, 'visibleFrom'>, now: Date): boolean {
  return !visibleFrom || visibleFrom <= now;
}

/** Takes away what is not there, or not visible, any longer. */
function removeOthers(
  catalogue: Catalogue,
  { source, documentId }: Changed,
  present: Set<Language | undefined>,
): void {
  const id = documentId ?? 0;
  if (isKind(source) || source === 'projects' || source === 'media')
    catalogue.waiting.delete(waitingKey(source, id));
  if (isKind(source)) {
    catalogue.withdrawn.delete(waitingKey(source, id));
    if (present.size === 0) catalogue.translations[source].remove(id);
  }
  if (source === 'redirects' && present.size === 0) catalogue.redirects.remove(id);
  for (const language of languages)
    if (!present.has(language)) indexOf(catalogue.in[language], source)?.remove(id);
}

function indexOf(
  { documents, subjects, terms, people, media, files }: LanguageCatalogue,
  source: string,
): Pick<CollectionIndex<never>, 'remove'> | undefined {
  const byName: Record<string, Pick<CollectionIndex<never>, 'remove'>> = {
    ...documents,
    ...subjects,
    ...{ terms, people, media, files },
  };
  return byName[source];
}

function put(catalogue: Catalogue, text: StoredText, now: Date): void {
  const { id, language, revision } = text;
  if (isOf(text, 'redirects')) return catalogue.redirects.put({ id, ...text.data });
  if (!language) return;
  const own = catalogue.in[language];
  if (isOf(text, 'settings')) own.settings = text.data;
  else if (isOf(text, 'home')) own.home = text.data;
  else if (isOf(text, 'terms'))
    own.terms.put({ id, language, revision, slug: text.slug ?? '', ...text.data });
  else if (isOf(text, 'people')) own.people.put({ id, language, revision, ...text.data });
  else if (isOf(text, 'media')) putMedia(catalogue, text, language, now);
  else if (isOf(text, 'files')) own.files.put({ id, language, revision, ...text.data });
  else putPage(catalogue, text, language, now);
}

function putMedia(
  catalogue: Catalogue,
  { id, revision, data }: StoredText<'media'>,
  language: Language,
  now: Date,
): void {
  catalogue.in[language].media.put({ id, language, revision, ...data });
  const at = nextToBegin(lastDays(data), now);
  if (at) catalogue.waiting.set(waitingKey('media', id), { kind: 'media', id, at });
}

/** The day, `YYYY-MM-DD`, from which on a picture is not offered any longer. */
export function lastDays({ rightsUntil }: Pick<MediaRecord, 'rightsUntil'>): string[] {
  return rightsUntil ? [dayAfter(rightsUntil)] : [];
}

function putPage(catalogue: Catalogue, text: StoredText, language: Language, now: Date): void {
  const { id, revision } = text;
  const slug = text.slug ?? '';
  for (const kind of subjectKinds)
    if (isOf(text, kind))
      catalogue.in[language].subjects[kind].put({ id, language, revision, slug, ...text.data });
  if (isOf(text, 'projects')) putTurn(catalogue, text, now);
  for (const kind of kinds)
    if (isOf(text, kind))
      putDocument(catalogue, kind, text, now, {
        ...{ id, language, revision, slug },
        ...(text.translation ? { translation: text.translation } : {}),
        ...text.data,
      });
}

function putDocument(
  catalogue: Catalogue,
  kind: Kind,
  text: StoredText,
  now: Date,
  record: DocumentRecord,
): void {
  const { id, language, withdrawal } = record;
  const index = catalogue.in[language].documents[kind];
  const key = waitingKey(kind, id);
  if (withdrawal && new Date(withdrawal.at) <= now) {
    index.remove(id);
    catalogue.translations[kind].remove(id);
    catalogue.withdrawn.set(key, withdrawal);
    return;
  }
  if (isVisible(text, now)) index.put(record);
  else index.remove(id);
  catalogue.translations[kind].put(record);
  const at = nextTimeOf(text, record, now);
  if (at) catalogue.waiting.set(key, { kind, id, at });
}

/** When its page comes, says something else by itself, or goes. */
function nextTimeOf(text: StoredText, record: DocumentRecord, now: Date): Date | undefined {
  if (!isVisible(text, now)) return text.visibleFrom ?? undefined;
  const end = record.withdrawal && new Date(record.withdrawal.at);
  const turn = nextToBegin(guideDays(record), now);
  return end && turn && turn < end ? turn : (end ?? turn);
}

/** The day on which a project begins or has ended by itself. */
function putTurn(catalogue: Catalogue, { id, data }: StoredText<'projects'>, now: Date): void {
  const at = data.project && nextTurn(data.project, now);
  if (at) catalogue.waiting.set(waitingKey('projects', id), { kind: 'projects', id, at });
}

/** A catalogue of its own that has one text as told, whether it is for the public or not. */
export function withText(catalogue: Catalogue, text: PublishedText): Catalogue {
  const { source, id, language, slug = '', translation, data } = text;
  if (!language) return catalogue;
  const own = catalogue.in[language];
  const record = { id, language, slug, revision: 0, ...(translation ? { translation } : {}), ...data };
  const { documents, subjects, terms } = own;
  const changed: Partial<LanguageCatalogue> = isKind(source)
    ? { documents: { ...documents, [source]: withRecord(documents[source], record as DocumentRecord) } }
    : isSubjectKind(source)
      ? { subjects: { ...subjects, [source]: withRecord(subjects[source], record as SubjectRecord) } }
      : source === 'terms'
        ? { terms: withRecord(terms, record as TermRecord) }
        : source === 'settings' || source === 'home'
          ? { [source]: data }
          : {};
  return { ...catalogue, in: { ...catalogue.in, [language]: { ...own, ...changed } } };
}

function withRecord<T extends { id: number; slug?: string }>(index: CollectionIndex<T>, record: T) {
  return createCollectionIndex([...index.values(), record]);
}

function isOf<S extends StoredText['source']>(text: StoredText, source: S): text is StoredText<S> {
  return text.source === source;
}

function waitingKey(kind: Waiting['kind'], id: number): string {
  return `${kind} ${id}`;
}

/** Whether it is kept from readers until a time. */
export function isEmbargoed({ waiting }: Catalogue, kind: Kind, id: number): boolean {
  return waiting.has(waitingKey(kind, id));
}

/** What there is to say of a document that was taken off the site; nothing of others. */
export function withdrawalOf({ withdrawn }: Catalogue, kind: Kind, id: number): WithdrawalData | undefined {
  return withdrawn.get(waitingKey(kind, id));
}

/** Everything that was taken off the site with something said of it. */
export function withdrawnDocuments({ withdrawn }: Catalogue): { kind: Kind; id: number }[] {
  return [...withdrawn.keys()].flatMap((key) => {
    const [kind, id] = key.split(' ');
    return isKind(kind) ? [{ kind, id: Number(id) }] : [];
  });
}

/** The days, `YYYY-MM-DD`, with which a guide begins to say something else: that it waits for a review, or that a time is over. */
export function guideDays({ reviewDueAt, deadlines = [] }: DocumentRecord): string[] {
  return [...(reviewDueAt ? [reviewDueAt] : []), ...deadlines.map(dayAfter)];
}

/** The moment at which the next waiting document becomes visible, a guide says something else, or a project begins or has ended. */
export function nextDueAt({ waiting }: Catalogue, now: Date): Date | undefined {
  let next: Date | undefined;
  for (const { at } of waiting.values()) if (at > now && (!next || at < next)) next = at;
  return next;
}

/** Waiting documents and projects whose time has come. */
export function dueNow({ waiting }: Catalogue, now: Date): Pick<Waiting, 'kind' | 'id'>[] {
  return [...waiting.values()].filter(({ at }) => at <= now).map(({ kind, id }) => ({ kind, id }));
}
