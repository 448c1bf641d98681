import { kinds, pageAddress, subjectKinds, type Kind, type SubjectKind } from '../../site/addresses.ts';
import { languages, type Language } from '../../site/languages.ts';
import { slugOf } from '../../site/sections.ts';
import type { Catalogue, Changed, StoredSubject, StoredSummary } from '../content/catalogue.ts';
import type { Shelf } from '../content/shelf.ts';

/** An address, and the document or subject that has stood there last in its language. */
export interface KnownAddress {
  address: string;
  collection: Kind | SubjectKind;
  documentId: number;
  language: Language;
  /** When it ceased to be public, ISO 8601 in UTC; `null` while it is. */
  withdrawnAt: string | null;
}

/**
 * Every address at which something has ever publicly stood. What an address answers is not kept but
 * follows from this and from what is visible today; so redirects always lead to a page that is there.
 */
export interface AddressBook {
  get(address: string): KnownAddress | undefined;
  of(item: Pick<KnownAddress, 'collection' | 'documentId'>): KnownAddress[];
  values(): Iterable<KnownAddress>;
  put(known: KnownAddress): void;
}

export function createAddressBook(entries: Iterable<KnownAddress> = []): AddressBook {
  const byAddress = new Map<string, KnownAddress>();
  const byItem = new Map<string, Set<string>>();
  const key = ({ collection, documentId }: Pick<KnownAddress, 'collection' | 'documentId'>) =>
    `${collection}:${documentId}`;

  function put(known: KnownAddress): void {
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

/** What readers get at an address. */
export type Answer = { page: true } | { redirect: string } | { withdrawn: { at: string } };

/** A page that stands there today wins, whosever it is; then the item's present address counts. */
export function answerAt(catalogue: Catalogue, known: KnownAddress): Answer {
  const shelf = shelfOf(catalogue, known);
  if (shelf.bySlug(slugOf(known.address))) return { page: true };
  const own = shelf.get(known.documentId);
  if (own) return { redirect: pageAddress(known.collection, known.language, own.slug) };
  return { withdrawn: { at: known.withdrawnAt ?? new Date(0).toISOString() } };
}

/** What there is to say of an address whose page was withdrawn. */
export function withdrawnAt(
  book: AddressBook,
  catalogue: Catalogue,
  address: string,
): { at: string } | undefined {
  const known = book.get(address);
  const answer = known && answerAt(catalogue, known);
  return answer && 'withdrawn' in answer ? answer.withdrawn : undefined;
}

function shelfOf(
  catalogue: Catalogue,
  { collection, language }: Pick<KnownAddress, 'collection' | 'language'>,
): Shelf<StoredSummary | StoredSubject> {
  const { documents, subjects } = catalogue.in[language];
  return isKind(collection) ? documents[collection] : subjects[collection];
}

function isKind(collection: Kind | SubjectKind): collection is Kind {
  return kinds.some((kind) => kind === collection);
}

/** All addresses whose page was withdrawn. */
export function withdrawnAddresses(book: AddressBook, catalogue: Catalogue): string[] {
  return [...book.values()]
    .filter((known) => 'withdrawn' in answerAt(catalogue, known))
    .map(({ address }) => address);
}

/** The addresses of what has changed, former ones too. */
export function addressesOf(book: AddressBook, changes: Changed[]): KnownAddress[] {
  return itemsOf(changes).flatMap((item) => book.of(item));
}

/**
 * Notes where the changed documents and subjects stand today, and which of them have been withdrawn.
 * @returns the entries that are new or altered
 */
export function noteChanges(
  book: AddressBook,
  catalogue: Catalogue,
  changes: Changed[],
  now: Date,
): KnownAddress[] {
  return itemsOf(changes).flatMap((item) => noteItem(book, catalogue, item, now));
}

/** As {@link noteChanges}, for everything. */
export function noteAll(book: AddressBook, catalogue: Catalogue, now: Date): KnownAddress[] {
  const visible = languages.flatMap((language) =>
    collections.flatMap((collection) =>
      [...shelfOf(catalogue, { collection, language }).values()].map(({ id }) => ({
        source: collection,
        documentId: id,
      })),
    ),
  );
  const known = [...book.values()].map(({ collection, documentId }) => ({ source: collection, documentId }));
  return noteChanges(book, catalogue, [...visible, ...known], now);
}

type Item = Pick<KnownAddress, 'collection' | 'documentId'>;

const collections = [...kinds, ...subjectKinds];

/** The documents and subjects among the changes, each once. */
function itemsOf(changes: Changed[]): Item[] {
  const items = new Map<string, Item>();
  for (const { source, documentId } of changes) {
    const collection = collections.find((known) => known === source);
    if (collection && documentId) items.set(`${source}:${documentId}`, { collection, documentId });
  }
  return [...items.values()];
}

function noteItem(book: AddressBook, catalogue: Catalogue, item: Item, now: Date): KnownAddress[] {
  const noted: KnownAddress[] = [];
  const note = (known: KnownAddress) => {
    if (isSame(book.get(known.address), known)) return;
    book.put(known);
    noted.push(known);
  };
  for (const language of languages) {
    const own = shelfOf(catalogue, { ...item, language }).get(item.documentId);
    if (own) {
      const address = pageAddress(item.collection, language, own.slug);
      note({ ...item, address, language, withdrawnAt: null });
    }
    for (const known of book.of(item).filter((entry) => entry.language === language)) {
      note({ ...known, withdrawnAt: own ? null : (known.withdrawnAt ?? now.toISOString()) });
    }
  }
  return noted;
}

function isSame(former: KnownAddress | undefined, known: KnownAddress): boolean {
  return (
    former?.collection === known.collection &&
    former.documentId === known.documentId &&
    former.withdrawnAt === known.withdrawnAt
  );
}
