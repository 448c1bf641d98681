import type {
  CollectionAfterChangeHook,
  CollectionBeforeChangeHook,
  CollectionBeforeReadHook,
  Field,
  FieldAccess,
  PayloadRequest,
} from 'payload';
import { isLanguage, otherLanguage, type Language } from '../../common/languages.ts';
import { isRecord } from '../../common/is-record.ts';
import { may } from '../access/roles.ts';
import { invalidField } from '../errors/invalid-field.ts';
import { fill, text } from '../i18n/texts.ts';
import type { Media } from '../payload-types.ts';

/** What a picture is said to show, and may be used for, in each language. */
const names = ['alt', 'caption', 'terms'] as const;
type Name = (typeof names)[number];
type Texts = Record<Name, string>;
/** What a form or a program sends. */
type Given = NonNullable<Media['other']>;

const mayWriteOther: FieldAccess = ({ req }) => {
  const other = otherOf(req);
  if (!req.user || !other) return false;
  return may(req.user, 'translate names', other) || may(req.user, 'add to the library');
};

/**
 * The texts of a picture in the language that the request is not in, so that both are written in one form and
 * stored together. `seen` is what the form was given: who writes over a colleague is told.
 */
export const otherLanguageFields: Field = {
  name: 'other',
  type: 'group',
  virtual: true,
  access: { create: mayWriteOther, update: mayWriteOther },
  fields: [
    { name: 'alt', type: 'text', maxLength: 300 },
    { name: 'caption', type: 'textarea', maxLength: 2000 },
    { name: 'terms', type: 'textarea', maxLength: 500 },
    { name: 'seen', type: 'text' },
  ],
  admin: { disableListColumn: true, disableListFilter: true, disableBulkEdit: true, hidden: true },
};

/** The database gives all languages; what follows takes that of the request. */
export const tellOther: CollectionBeforeReadHook<Media> = ({ doc, req }) => {
  const other = otherOf(req);
  if (!other || !req.user || !isInAll(doc)) return doc;
  return { ...doc, other: told(textsIn(doc, other)) };
};

/** As the database gives it: its texts by language. What a query has left out is not there. */
function isInAll({ alt }: { alt?: unknown }): boolean {
  return isRecord(alt);
}

const given = new WeakMap<PayloadRequest, Given>();

export const takeOther: CollectionBeforeChangeHook<Media> = ({ data, req }) => {
  const { other, ...own } = data;
  if (isRecord(other)) given.set(req, other);
  else given.delete(req);
  return own;
};

/** In the same transaction, as a change of its own by the same person. */
export const storeOther: CollectionAfterChangeHook<Media> = async ({ doc, req }) => {
  const language = otherOf(req);
  const texts = given.get(req);
  given.delete(req);
  if (!language || !texts) return doc;
  const stored = await storedTexts(doc.id, language, req);
  const changed = changedTexts(texts, stored, language, req);
  // The database asks for an alternative text, if only an empty one.
  const data = { alt: stored.alt, ...Object.fromEntries(changed.map((name) => [name, texts[name] ?? ''])) };
  if (changed.length > 0) await store(doc.id, data, language, req);
  return { ...doc, other: told({ ...stored, ...data }) };
};

async function store(
  id: number,
  data: Partial<Texts>,
  locale: Language,
  { payload, user, i18n, t, transactionID, context }: PayloadRequest,
): Promise<void> {
  // A request of its own: in this one lies the file, and Payload writes the language into it.
  const req = {
    user,
    i18n,
    t,
    context: { ...context, mayLackAlt: true },
    ...(transactionID && { transactionID }),
  };
  await payload.update({
    ...{ collection: 'media', id, locale, data, depth: 0, overrideAccess: !user, req },
  });
}

async function storedTexts(id: number, language: Language, req: PayloadRequest): Promise<Texts> {
  const where = { id: { equals: id } };
  const stored = await req.payload.db.findOne<Media>({ collection: 'media', where, locale: 'all', req });
  return textsIn(stored ?? {}, language);
}

/** @throws when a colleague has written something else meanwhile */
function changedTexts(texts: Given, stored: Texts, language: Language, req: PayloadRequest): Name[] {
  const seen = typeof texts.seen === 'string' ? readSeen(texts.seen) : stored;
  const changed = names.filter((name) => {
    const now = texts[name] ?? '';
    return texts[name] !== undefined && now !== seen[name] && now !== stored[name];
  });
  const overwritten = changed.find((name) => stored[name] !== seen[name]);
  if (!overwritten) return changed;
  const reason = text(`error.media.other.${language}`);
  const values = { text: stored[overwritten] };
  throw invalidField(req, 'media', `other.${overwritten}`, {
    sv: fill(reason.sv, values),
    en: fill(reason.en, values),
  });
}

function told(texts: Texts): Texts & { seen: string } {
  return { ...texts, seen: JSON.stringify(texts) };
}

function readSeen(seen: string): Partial<Texts> {
  try {
    const texts: unknown = JSON.parse(seen);
    return isRecord(texts) ? texts : {};
  } catch {
    return {};
  }
}

function textsIn(doc: object, language: Language): Texts {
  const wordsOf = (name: Name) => {
    const all: unknown = Object(doc)[name];
    const words = isRecord(all) ? all[language] : undefined;
    return typeof words === 'string' ? words : '';
  };
  return { alt: wordsOf('alt'), caption: wordsOf('caption'), terms: wordsOf('terms') };
}

function otherOf({ locale }: PayloadRequest): Language | undefined {
  return locale && isLanguage(locale) ? otherLanguage(locale) : undefined;
}
