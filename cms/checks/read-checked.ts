import type { PayloadRequest } from 'payload';
import type { Kind } from '../../common/addresses.ts';
import { environment } from '../../common/environment.ts';
import type { Language } from '../../common/languages.ts';
import { followReferences } from '../dead-links/dead-links.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { fill, text } from '../i18n/texts.ts';
import { newestDraft } from '../preview/edited-text.ts';
import { formValues } from '../preview/form-values.ts';
import { documentText, type StoredDocuments } from '../published/derive/documents.ts';
import type { Checked } from './checked.ts';
import { createLinkStates } from './outside/link-state.ts';

/** What is to be checked: the newest draft of a document, and what a form says that is not saved yet. */
export interface CheckQuery {
  kind: Kind;
  /** Missing for what is not stored yet. */
  id?: number | undefined;
  /** In which that is written. */
  language: Language;
  values?: object | undefined;
}

const linkStates = createLinkStates();

/** @returns nothing where there is no such document, or whoever asks may not read it */
export async function readChecked(
  { kind, id, language, values = {} }: CheckQuery,
  req: PayloadRequest,
): Promise<Checked | undefined> {
  const { flattenedFields } = req.payload.collections[kind].config;
  const [newest, hasPublished] = await Promise.all([
    id === undefined ? unsaved(language) : newestDraft(req.payload, kind, id, req.user ?? undefined),
    id !== undefined && isPublished(kind, id, req),
  ]);
  if (!newest) return undefined;
  const stored = {
    ...newest,
    ...formValues(flattenedFields, values),
    id: newest.id,
    language: newest.language,
  };
  req.locale = stored.language;
  const staffLanguage = languageOfStaff(req);
  return {
    kind,
    language: stored.language,
    text: documentText(kind, { ...stored, title: stored.title || '', slug: stored.slug || '' }, undefined),
    followed: await followReferences(flattenedFields, stored, req),
    isUntranslated: stored.untranslated === true,
    hasPublished,
    now: new Date(),
    linkState: (address) => (environment.looksAtLinksOutside ? linkStates.look(address) : undefined),
    staffLanguage,
    say: (key, given = {}) => fill(text(key)[staffLanguage], given),
  };
}

/** Whether links to other sites are being tried at the moment. */
export function isTryingLinks(): boolean {
  return linkStates.isBusy();
}

/** As much as there is of a document that nobody has saved. */
function unsaved(language: Language): StoredDocuments[Kind] {
  const now = new Date().toISOString();
  return { id: 0, language, title: '', slug: '', createdAt: now, updatedAt: now };
}

async function isPublished(kind: Kind, id: number, req: PayloadRequest): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: kind,
    where: { id: { equals: id }, _status: { equals: 'published' } },
    overrideAccess: true,
    req: { transactionID: req.transactionID },
  });
  return totalDocs > 0;
}
