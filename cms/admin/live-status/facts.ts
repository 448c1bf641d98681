import {
  isKind,
  isSubjectKind,
  pageAddress,
  type Kind,
  type SubjectKind,
} from '../../../common/addresses.ts';
import { languages, otherLanguage, type Language } from '../../../common/languages.ts';
import { standingOf, type Standing } from '../../published/standing.ts';
import { isShown, type DocumentState } from '../../published/visibility.ts';
import { ask, documentAddress, outboxAddress, translationAddress } from './questions.ts';
import type { OutboxRow, StoredSide } from './public-state.ts';

/** The document or subject whose public side is asked for. */
export interface DocumentReference {
  collection: string;
  id: number;
}

/** One page that readers may have: a document has one, a subject one in each language. */
export interface Side {
  of: Language;
  stored: StoredSide;
  /** Whether there is text that is newer than what is published. */
  changed: boolean;
}

export interface LiveFacts {
  sides: Side[];
  /** Of a document: how its translation stands. */
  translation?: TranslationFacts | undefined;
  /** The newest first. */
  rows: OutboxRow[];
  /** The time of the server: a browser's clock may be wrong. */
  now: Date;
}

export interface TranslationFacts {
  language: Language;
  /** Missing where there is no translation. */
  id?: number | undefined;
  standing?: Standing | undefined;
}

/** A document as the REST API gives it. */
interface StoredDocument extends DocumentState {
  id: number;
  language: Language;
  translationKey?: string | null;
  slug?: string | null;
}

type ByLanguage<T> = Partial<Record<Language, T | null>>;

/** A subject as the REST API gives it with `locale=all`. */
interface StoredSubject {
  deletedAt?: string | null;
  title?: ByLanguage<string>;
  slug?: ByLanguage<string>;
  hidden?: ByLanguage<boolean>;
}

interface ListAnswer<T> {
  docs: T[];
}

/**
 * Reads what is stored, what is newer than that, and what is on its way.
 *
 * @throws when the CMS does not answer, or not with what was asked for
 */
export async function readLiveFacts(
  { collection, id }: DocumentReference,
  signal: AbortSignal,
): Promise<LiveFacts> {
  if (isKind(collection)) return readDocument(collection, id, signal);
  if (isSubjectKind(collection)) return readSubject(collection, id, signal);
  throw new Error(`${collection} has no pages.`);
}

const documentFields = [
  ...['language', 'translationKey', 'slug', '_status'],
  ...['publishAt', 'withdrawAt', 'deletedAt'],
];

async function readDocument(kind: Kind, id: number, signal: AbortSignal): Promise<LiveFacts> {
  const [stored, newest, outbox] = await Promise.all([
    ask(documentAddress(kind, id, documentFields), signal),
    ask(documentAddress(kind, id, ['slug', '_status'], { draft: 'true' }), signal),
    ask(outboxAddress(kind, id), signal),
  ]);
  const { language, translationKey, ...state } = stored.body as StoredDocument;
  const draft = newest.body as StoredDocument;
  // A draft has its address in the versions alone until it is published.
  const slug = state.slug ?? draft.slug;
  const side: Side = {
    of: language,
    stored: { ...state, address: slug ? pageAddress(kind, language, slug) : undefined },
    changed: state._status === 'published' && draft._status === 'draft',
  };
  const translation = await readTranslation(kind, { language, translationKey }, outbox.date, signal);
  return { sides: [side], translation, rows: rowsIn(outbox.body), now: outbox.date };
}

async function readTranslation(
  kind: Kind,
  document: Pick<StoredDocument, 'language' | 'translationKey'>,
  now: Date,
  signal: AbortSignal,
): Promise<TranslationFacts> {
  const language = otherLanguage(document.language);
  if (!document.translationKey) return { language };
  const address = translationAddress(kind, document.translationKey, language);
  const [translation] = ((await ask(address, signal)).body as ListAnswer<StoredDocument>).docs;
  if (!translation) return { language };
  return { language, id: translation.id, standing: standingOf(translation, now) };
}

async function readSubject(kind: SubjectKind, id: number, signal: AbortSignal): Promise<LiveFacts> {
  const fields = ['title', 'slug', 'hidden', 'deletedAt'];
  const [stored, outbox] = await Promise.all([
    ask(documentAddress(kind, id, fields, { locale: 'all' }), signal),
    ask(outboxAddress(kind, id), signal),
  ]);
  const sides = languages.map((of) => ({
    of,
    stored: sideOf(kind, stored.body as StoredSubject, of),
    changed: false,
  }));
  return { sides, rows: rowsIn(outbox.body), now: outbox.date };
}

/** What is saved of a subject is public, unless it lacks its name there or is hidden. */
function sideOf(kind: SubjectKind, { deletedAt, ...subject }: StoredSubject, of: Language): StoredSide {
  const [title, slug, hidden] = [subject.title?.[of], subject.slug?.[of], subject.hidden?.[of]];
  const isNamed = isShown({ title, slug });
  return {
    _status: 'published',
    deletedAt: deletedAt ?? null,
    address: isNamed && slug ? pageAddress(kind, of, slug) : undefined,
    hidden: hidden ?? false,
  };
}

function rowsIn(body: unknown): OutboxRow[] {
  return (body as ListAnswer<OutboxRow>).docs;
}
