import type { CollectionBeforeChangeHook, PayloadRequest, SanitizedCollectionConfig } from 'payload';
import type { Language } from '../../common/languages.ts';
import { invalidField } from '../errors/invalid-field.ts';
import { fill, text } from '../i18n/texts.ts';
import { uploadsIn } from '../uploads/uses.ts';
import { languageOfDocument } from './language.ts';

/** The names of the pictures of a document that have no alternative text in its language. */
async function missingAltTexts(
  { flattenedFields }: Pick<SanitizedCollectionConfig, 'flattenedFields'>,
  document: object,
  language: Language,
  req: PayloadRequest,
): Promise<string[]> {
  const ids = [...uploadsIn(flattenedFields, document, 'media')];
  if (ids.length === 0) return [];
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { id: { in: ids } },
    locale: language,
    fallbackLocale: false,
    depth: 0,
    pagination: false,
    overrideAccess: true,
    select: { alt: true, originalName: true, filename: true },
    req: { transactionID: req.transactionID },
  });
  return docs
    .filter(({ alt }) => !alt)
    .map(({ id, originalName, filename }) => originalName ?? filename ?? String(id));
}

/** Asks staff for them before they publish; an import brings what was published elsewhere as it was. */
export const askForAltTexts: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  if (data['_status'] !== 'published' || data['deletedAt'] || !req.user) return data;
  const language = languageOfDocument({ data, originalDoc, req });
  const names = await missingAltTexts(collection, { ...originalDoc, ...data }, language, req);
  if (names.length === 0) return data;
  const reason = text(`error.alt.${language}`);
  const values = { names: names.map((name) => `”${name}”`).join(', ') };
  throw invalidField(req, collection.slug, 'image', {
    sv: fill(reason.sv, values),
    en: fill(reason.en, values),
  });
};
