import { kinds, pageAddress, subjectKinds } from '../../../site/addresses.ts';
import { languages, type Language } from '../../../site/languages.ts';
import type { OutboxRow, StoredLanguage } from './public-state.ts';

/** The document whose public side is asked for. */
export interface DocumentReference {
  collection: string;
  id: number;
}

export interface Facts {
  stored: Record<Language, StoredLanguage>;
  /** Whether a language holds text that is newer than what is published. */
  changed: Record<Language, boolean>;
  /** The newest first. */
  rows: OutboxRow[];
  /** The time of the server: a browser's clock may be wrong. */
  now: Date;
}

type ByLanguage<T> = Partial<Record<Language, T | null>>;

/** A document as the REST API gives it with `locale=all`. */
interface StoredDocument {
  deletedAt?: string | null;
  slug?: ByLanguage<string>;
  publishAt?: ByLanguage<string>;
  _status?: ByLanguage<'draft' | 'published'>;
}

/**
 * Reads what is stored, what is newer than that, and what is on its way.
 *
 * @throws when the CMS does not answer, or not with what was asked for
 */
export async function readFacts(document: DocumentReference, signal: AbortSignal): Promise<Facts> {
  const [published, newest, outbox] = await Promise.all([
    ask(documentAddress(document, ['slug', 'publishAt', 'deletedAt', '_status']), signal),
    ask(documentAddress(document, ['slug', '_status'], true), signal),
    ask(outboxAddress(document), signal),
  ]);
  const draft = newest.body as StoredDocument;
  const stored = storedByLanguage(document, published.body as StoredDocument, draft);
  const changed = changedByLanguage(stored, draft);
  const { docs } = outbox.body as { docs: OutboxRow[] };
  return { stored, changed, rows: docs, now: outbox.date };
}

/** A draft has its address in the versions alone until it is published. */
function storedByLanguage(
  { collection }: DocumentReference,
  published: StoredDocument,
  draft: StoredDocument,
) {
  const kind = [...kinds, ...subjectKinds].find((known) => known === collection);
  return byLanguage((language): StoredLanguage => {
    const slug = published.slug?.[language] ?? draft.slug?.[language];
    return {
      deletedAt: published.deletedAt ?? null,
      address: kind && slug ? pageAddress(kind, language, slug) : undefined,
      publishAt: published.publishAt?.[language] ?? null,
      _status: published._status?.[language] ?? null,
    };
  });
}

/** A draft on top of a published text has a status of its own in each language. */
function changedByLanguage(stored: Facts['stored'], newest: StoredDocument) {
  return byLanguage(
    (language) => stored[language]._status === 'published' && newest._status?.[language] === 'draft',
  );
}

function byLanguage<T>(make: (language: Language) => T): Record<Language, T> {
  return Object.fromEntries(languages.map((language) => [language, make(language)])) as Record<Language, T>;
}

function documentAddress({ collection, id }: DocumentReference, fields: string[], draft = false): string {
  const query = new URLSearchParams({ locale: 'all', depth: '0', trash: 'true', draft: String(draft) });
  for (const field of fields) query.set(`select[${field}]`, 'true');
  return `/api/${collection}/${id}?${query}`;
}

/** Some rows more than the newest: a time that came in one language tells nothing of the other. */
function outboxAddress({ collection, id }: DocumentReference): string {
  const query = new URLSearchParams({
    'where[source][equals]': collection,
    'where[documentId][equals]': String(id),
    sort: '-id',
    limit: '5',
    depth: '0',
  });
  return `/api/publications?${query}`;
}

async function ask(address: string, signal: AbortSignal): Promise<{ body: unknown; date: Date }> {
  const response = await fetch(address, { credentials: 'same-origin', cache: 'no-store', signal });
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return { body: (await response.json()) as unknown, date: serverTime(response) };
}

/** The header counts whole seconds, so a clock that is right must win over it. */
function serverTime(response: Response): Date {
  const here = Date.now();
  const there = Date.parse(response.headers.get('date') ?? '');
  return new Date(Math.abs(there - here) > 2_000 ? there : here);
}
