import {
  isKind,
  kinds,
  pageAddress,
  subjectKinds,
  type Kind,
  type SubjectKind,
} from '../../common/addresses.ts';
import { languages, type Language } from '../../common/languages.ts';
import { slugOf } from '../../common/sections.ts';
import type { WithdrawalData } from '../../common/protocol/published-store/texts.ts';
import { isEmbargoed, keptPage, withdrawalOf, type Catalogue } from '../store/catalogue.ts';
import type { CollectionIndex } from '../store/collection-index.ts';
import type { Changed } from '../store/read-texts.ts';
import type { DocumentRecord, SubjectRecord } from '../store/records.ts';

/** An address, and the document or subject that has stood there last in its language. */
export interface RouteRecord {
  address: string;
  collection: Kind | SubjectKind;
  documentId: number;
  language: Language;
  /** When it ceased to be public, ISO 8601 in UTC; `null` while it is. */
  withdrawnAt: string | null;
  /** As readers had it last; `null` where it is not known, or was deleted for good. */
  title: string | null;
}

/**
 * Every address at which something has ever publicly stood. What an address answers is not kept but
 * follows from this and from what is visible today; so redirects always lead to a page that is there.
 */
export interface RouteHistory {
  get(address: string): RouteRecord | undefined;
  of(item: Pick<RouteRecord, 'collection' | 'documentId'>): RouteRecord[];
  values(): Iterable<RouteRecord>;
  put(known: RouteRecord): void;
}

export function createRouteHistory(entries: Iterable<RouteRecord> = []): RouteHistory {
  const byAddress = new Map<string, RouteRecord>();
  const byItem = new Map<string, Set<string>>();
  const key = ({ collection, documentId }: Pick<RouteRecord, 'collection' | 'documentId'>) =>
    `${collection}:${documentId}`;

  function put(known: RouteRecord): void {
    const former = byAddress.get(known.address);
    if (former) byItem.get(key(former))?.delete(known.address);
    byAddress.set(known.address, known);
    const own = byItem.get(key(known)) ?? new Set<string>();
    byItem.set(key(known), own.add(known.address));
  }

  for (const entry of entries) put(entry);
  return {
    get: (address) => byAddress.get(address),
    of: (item) => [...(byItem.get(key(item)) ?? [])].flatMap((address) => byAddress.get(address) ?? []),
    values: () => byAddress.values(),
    put,
  };
}

/** What there is to say of an address whose page was taken away; see {@link Gone}. */
export interface GoneRoute extends WithdrawalData {
  title?: string;
  /** What stood there. */
  item?: Pick<RouteRecord, 'collection' | 'documentId'>;
}

/** What readers get at an address. */
export type Answer = { page: true } | { redirect: string } | { gone: GoneRoute };

/** A page that stands there today wins, whosever it is; then the item's present address counts. */
export function resolveRoute(catalogue: Catalogue, known: RouteRecord): Answer {
  const index = indexOf(catalogue, known);
  if (index.bySlug(slugOf(known.address))) return { page: true };
  const own = index.get(known.documentId);
  if (own) return { redirect: pageAddress(known.collection, known.language, own.slug) };
  const kept = keptAddress(catalogue, known);
  if (kept) return kept === known.address ? { page: true } : { redirect: kept };
  return { gone: toldOf(catalogue, known) };
}

/** Of what has been published and is to be so once more, later, nothing is told before. */
function toldOf(
  catalogue: Catalogue,
  { collection, documentId, withdrawnAt, title }: RouteRecord,
): GoneRoute {
  const at = withdrawnAt ?? new Date(0).toISOString();
  const isHidden = title === null || (isKind(collection) && isEmbargoed(catalogue, collection, documentId));
  const withdrawal = isKind(collection) && withdrawalOf(catalogue, collection, documentId);
  return { ...withdrawal, at, ...(isHidden ? {} : { title }) };
}

/** Where the page of an item stands whose row cannot be read. */
function keptAddress(
  { unreadable }: Catalogue,
  { collection, documentId, language }: Pick<RouteRecord, 'collection' | 'documentId' | 'language'>,
): string | undefined {
  const row = unreadable.find(
    (one) => one.source === collection && one.documentId === documentId && one.language === language,
  );
  return row && keptPage(row);
}

/** What there is to say of an address whose page was withdrawn. */
export function goneAt(book: RouteHistory, catalogue: Catalogue, address: string): GoneRoute | undefined {
  const known = book.get(address);
  const answer = known && resolveRoute(catalogue, known);
  if (!answer || !('gone' in answer)) return undefined;
  const { collection, documentId } = known;
  return { ...answer.gone, item: { collection, documentId } };
}

function indexOf(
  catalogue: Catalogue,
  { collection, language }: Pick<RouteRecord, 'collection' | 'language'>,
): CollectionIndex<DocumentRecord | SubjectRecord> {
  const { documents, subjects } = catalogue.in[language];
  return isKind(collection) ? documents[collection] : subjects[collection];
}

/** All addresses whose page was withdrawn. */
export function goneAddresses(book: RouteHistory, catalogue: Catalogue): string[] {
  return [...book.values()]
    .filter((known) => 'gone' in resolveRoute(catalogue, known))
    .map(({ address }) => address);
}

/** The addresses of what has changed, former ones too. */
export function addressesOf(book: RouteHistory, changes: Changed[]): RouteRecord[] {
  return itemsOf(changes).flatMap((item) => book.of(item));
}

/**
 * Notes where the changed documents and subjects stand today, and which of them have been withdrawn.
 * @returns the entries that are new or altered
 */
export function noteChanges(
  book: RouteHistory,
  catalogue: Catalogue,
  changes: Changed[],
  now: Date,
): RouteRecord[] {
  return itemsOf(changes).flatMap((item) => noteItem(book, catalogue, item, now));
}

/** As {@link noteChanges}, for everything. */
export function recordAllRoutes(book: RouteHistory, catalogue: Catalogue, now: Date): RouteRecord[] {
  const visible = languages.flatMap((language) =>
    collections.flatMap((collection) =>
      [...indexOf(catalogue, { collection, language }).values()].map(({ id }) => ({
        source: collection,
        documentId: id,
      })),
    ),
  );
  const known = [...book.values()].map(({ collection, documentId }) => ({ source: collection, documentId }));
  return noteChanges(book, catalogue, [...visible, ...known], now);
}

interface Item extends Pick<RouteRecord, 'collection' | 'documentId'> {
  isDeleted?: boolean;
}

const collections = [...kinds, ...subjectKinds];

/** The documents and subjects among the changes, each once. */
function itemsOf(changes: Changed[]): Item[] {
  const items = new Map<string, Item>();
  for (const { source, documentId, isDeleted = false } of changes) {
    const collection = collections.find((known) => known === source);
    const key = `${source}:${documentId}`;
    if (collection && documentId)
      items.set(key, { collection, documentId, isDeleted: isDeleted || items.get(key)?.isDeleted === true });
  }
  return [...items.values()];
}

function noteItem(
  book: RouteHistory,
  catalogue: Catalogue,
  { isDeleted = false, ...item }: Item,
  now: Date,
): RouteRecord[] {
  const noted: RouteRecord[] = [];
  const note = (known: RouteRecord) => {
    const former = book.get(known.address);
    if (isSameAnswer(former, known) && former?.title === known.title) return;
    book.put(known);
    noted.push(known);
  };
  for (const language of languages) {
    const own = indexOf(catalogue, { ...item, language }).get(item.documentId);
    if (own) {
      const address = pageAddress(item.collection, language, own.slug);
      note({ ...item, address, language, withdrawnAt: null, title: own.title });
    } else if (keptAddress(catalogue, { ...item, language })) continue;
    for (const known of book.of(item).filter((entry) => entry.language === language)) {
      const withdrawnAt = own ? null : (known.withdrawnAt ?? now.toISOString());
      note({ ...known, withdrawnAt, title: isDeleted ? null : (own?.title ?? known.title) });
    }
  }
  return noted;
}

/** Whether readers get the same at the address, but for what they are told of it. */
export function isSameAnswer(former: RouteRecord | undefined, known: RouteRecord): boolean {
  return (
    former?.collection === known.collection &&
    former.documentId === known.documentId &&
    former.withdrawnAt === known.withdrawnAt
  );
}
