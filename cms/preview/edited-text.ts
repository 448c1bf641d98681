import type { Payload, TypedUser } from 'payload';
import {
  homeAddress,
  isKind,
  isSubjectKind,
  pageAddress,
  termAddress,
  type Kind,
  type SubjectKind,
} from '../../common/addresses.ts';
import { otherLanguage, type Language } from '../../common/languages.ts';
import type { PublishedDocument, PublishedText } from '../../common/protocol/published-store/texts.ts';
import { documentText, type StoredDocuments } from '../published/derive/documents.ts';
import { homeData, settingsData } from '../published/derive/globals.ts';
import { publishedThing, type StoredThings } from '../published/derive/things.ts';
import { isGlobal, type Global } from '../published/read-stored.ts';
import { findTranslation } from '../translation/find-translation.ts';

/** What has a page that shows it. */
export type Previewed = { source: Kind | SubjectKind | 'terms'; id: number } | { source: Global };

/** What is edited as readers would get it, and the address of the page that shows it. */
export interface EditedText {
  text: PublishedText;
  address: string;
}

/** Who looks, in which language, and what the form says that is not saved yet. */
export interface Look {
  user: TypedUser;
  language: Language;
  /** Values of fields, as the form of the admin has them. */
  values?: object;
}

/** @returns nothing where there is no such text, or the user may not read it */
export async function editedText(
  payload: Payload,
  previewed: Previewed,
  look: Look,
): Promise<EditedText | undefined> {
  const { source } = previewed;
  if (isGlobal(source)) return globalText(payload, source, look);
  if (!('id' in previewed)) return undefined;
  return isKind(source)
    ? editedDocument(payload, source, previewed.id, look)
    : thingText(payload, source, previewed.id, look);
}

async function editedDocument(
  payload: Payload,
  kind: Kind,
  id: number,
  { user, values }: Look,
): Promise<EditedText | undefined> {
  const stored = await newestDraft(payload, kind, id, user);
  return stored && documentPage(payload, kind, { ...stored, ...values, id, language: stored.language });
}

/** The newest draft of a document, as far as a user may read it; without a user of any. */
export async function newestDraft(
  payload: Payload,
  kind: Kind,
  id: number,
  user?: TypedUser,
): Promise<StoredDocuments[Kind] | undefined> {
  const plain = { draft: true, depth: 0, fallbackLocale: false, disableErrors: true } as const;
  const access = user ? { user, overrideAccess: false } : {};
  const found: StoredDocuments[Kind] | null = await payload.findByID({
    collection: kind,
    id,
    ...plain,
    ...access,
  });
  return found ?? undefined;
}

/** The page of a document that may lack much of what is published. */
export async function documentPage(
  payload: Payload,
  kind: Kind,
  stored: StoredDocuments[Kind],
): Promise<{ text: PublishedDocument; address: string }> {
  const { id, language, translationKey } = stored;
  const translation = await findTranslation(kind, translationKey, otherLanguage(language), { payload });
  const text = documentText(kind, { ...stored, ...named(stored, id) }, translation?.id);
  return { text, address: pageAddress(kind, language, text.slug ?? '') };
}

/** So that what nobody has named yet has a page. */
function named({ title, slug }: { title?: string | null; slug?: string | null }, id: number) {
  return { title: title || '…', slug: slug || `draft-${id}` };
}

async function thingText(
  payload: Payload,
  source: SubjectKind | 'terms',
  id: number,
  { user, language, values }: Look,
): Promise<EditedText | undefined> {
  const found: StoredThings[typeof source] | null = await payload.findByID({
    collection: source,
    id,
    locale: language,
    ...{ user, overrideAccess: false, depth: 0, fallbackLocale: false, disableErrors: true },
  });
  if (!found) return undefined;
  const stored = { ...found, ...values, id };
  const shown = { ...stored, ...named(stored, id), hidden: false, deletedAt: null };
  const text = publishedThing(source, shown as StoredThings[typeof source], language);
  if (!text) return undefined;
  const { slug } = shown;
  const address = isSubjectKind(source) ? pageAddress(source, language, slug) : termAddress(language, slug);
  return { text, address };
}

async function globalText(
  payload: Payload,
  slug: Global,
  { user, language, values }: Look,
): Promise<EditedText> {
  const options = {
    locale: language,
    user,
    overrideAccess: false,
    depth: 0,
    fallbackLocale: false,
  } as const;
  const data =
    slug === 'settings'
      ? settingsData({ ...(await payload.findGlobal({ ...options, slug: 'settings' })), ...values })
      : homeData({ ...(await payload.findGlobal({ ...options, slug: 'home' })), ...values });
  return { text: { source: slug, id: 0, language, data }, address: homeAddress(language) };
}
