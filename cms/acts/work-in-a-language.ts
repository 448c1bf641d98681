import type { CollectionBeforeOperationHook, PayloadRequest, SanitizedCollectionConfig } from 'payload';
import { defaultLanguage, languages } from '../../common/languages.ts';

interface Arguments {
  id?: number | string;
  data?: Record<string, unknown>;
  duplicateFromID?: number | string;
}

/**
 * What the admin asks about a whole thing, as to trash it, names no language, or that of the list; fields with
 * a value in each need one. Where nothing is written in it, it is one in which the thing has its texts: Payload
 * would begin the texts of the other with fields that are filled in by themselves.
 */
export const workInALanguage: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  req,
}) => {
  req.locale ??= defaultLanguage;
  const { id, data = {}, duplicateFromID } = args as Arguments;
  const source = operation === 'create' ? duplicateFromID : id;
  const isWrite = operation === 'create' || operation === 'update';
  const writesText = localisedFields(collection).some(({ name }) => name in data);
  if (isWrite && source !== undefined && !writesText) await takeWritten(collection, source, req);
  return args;
};

function localisedFields({ flattenedFields }: SanitizedCollectionConfig) {
  return flattenedFields.filter((field) => 'localized' in field && field.localized);
}

async function takeWritten(
  collection: SanitizedCollectionConfig,
  id: number | string,
  req: PayloadRequest,
): Promise<void> {
  const needed = localisedFields(collection).filter((field) => 'required' in field && field.required);
  if (needed.length === 0) return;
  const found = await req.payload.db.findOne<Record<string, unknown> & { id: number }>({
    collection: collection.slug,
    where: { id: { equals: id } },
    locale: 'all',
    req,
  });
  const isWritten = (language: string) =>
    needed.every(({ name }) => Boolean(Object(found?.[name])[language]));
  if (req.locale && isWritten(req.locale)) return;
  req.locale = languages.find(isWritten) ?? req.locale;
}
