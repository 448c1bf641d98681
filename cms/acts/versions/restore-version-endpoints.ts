import {
  APIError,
  commitTransaction,
  initTransaction,
  killTransaction,
  parseParams,
  restoreVersionOperation,
  type CollectionSlug,
  type Endpoint,
  type PayloadRequest,
} from 'payload';
import { optional } from '../../../common/optional.ts';
import { defaultLanguage, languages, type Language } from '../../../common/languages.ts';
import { refusal } from '../../access/refusal.ts';
import { languageOfDocument } from '../../fields/language.ts';
import { newestVersionOf } from '../../history/newest-version.ts';
import { recordAct } from '../../history/record-act.ts';
import { called, noteRestoring } from '../../history/thing-acts.ts';
import { languageOfStaff } from '../../i18n/staff-language.ts';
import { text } from '../../i18n/texts.ts';
import { collectionOf } from '../collection-of.ts';
import { textOf } from './version-text.ts';

type Values = Record<string, unknown>;

/**
 * Brings the text of a version of a document back, as its draft: what readers have stays until somebody publishes.
 */
export const restoreDocumentVersion = restoring(async (req, collection, id) => {
  const { depth } = parseParams(req.query);
  const { version } = await findVersion(req, collection, id);
  const refused = refusal(req, 'write drafts', languageOfDocument({ data: version, req }));
  if (refused) throw refused;
  return restoreVersionOperation({
    id,
    collection: req.payload.collections[collection],
    ...(depth !== undefined && { depth }),
    draft: true,
    overrideAccess: false,
    req,
  });
});

/**
 * Writes once more what a version of a thing with names in both languages said, in each language in which it
 * said something; what it did not say in a language stays there. So do its addresses, and its file.
 */
export const restoreThingVersion = restoring(async (req, collection, id) => {
  const { flattenedFields: fields } = req.payload.collections[collection].config;
  noteRestoring(req);
  let restored: Values = {};
  for (const language of await languagesOf(req, collection, id)) {
    req.locale = language;
    const { parent, version } = await findVersion(req, collection, id);
    const options = { depth: 0, overrideAccess: false, overrideLock: false, locale: language, req };
    restored = {
      ...(await req.payload.update({ collection, id: parent, data: textOf(version, fields), ...options })),
    };
  }
  return restored;
});

/** Those in which a version has all that it needs to be read. */
async function languagesOf(req: PayloadRequest, collection: CollectionSlug, id: number): Promise<Language[]> {
  const localised = req.payload.collections[collection].config.flattenedFields.filter(
    (field) => 'localized' in field && field.localized,
  );
  if (localised.length === 0) return [defaultLanguage];
  const needed = localised.filter((field) => 'required' in field && field.required);
  const written: Language[] = [];
  for (const language of languages) {
    req.locale = language;
    const { version } = await findVersion(req, collection, id);
    if (needed.every(({ name }) => Boolean(version[name]))) written.push(language);
  }
  return written;
}

type Restore = (req: PayloadRequest, collection: CollectionSlug, id: number) => Promise<Values>;

function restoring(restore: Restore): Endpoint {
  return {
    path: '/versions/:id',
    method: 'post',
    handler: async (req) => {
      const shouldCommit = await initTransaction(req);
      try {
        const [collection, id] = [collectionOf(req), Number(req.routeParams?.['id'])];
        await refuseInTrash(req, collection, id);
        const restored = await restore(req, collection, id);
        await recordRestored(req, collection, { id, restored });
        if (shouldCommit) await commitTransaction(req);
        return Response.json({ ...restored, message: req.t('version:restoredSuccessfully') });
      } catch (error) {
        await killTransaction(req);
        throw error;
      }
    },
  };
}

async function recordRestored(
  req: PayloadRequest,
  collection: CollectionSlug,
  { id, restored }: { id: number; restored: Values },
): Promise<void> {
  const { parent, at } = await findVersion(req, collection, id);
  const version = await newestVersionOf(req, collection, parent);
  const { config } = req.payload.collections[collection];
  const detail = { from: at, ...optional('version', version) };
  await recordAct(req, {
    act: 'restore version',
    ...called(config, { ...restored, id: parent }, req),
    detail,
  });
}

/** @throws an error that says to take the document out of the trash first */
async function refuseInTrash(req: PayloadRequest, collection: CollectionSlug, id: number): Promise<void> {
  const { parent } = await findVersion(req, collection, id);
  const where = { id: { equals: parent }, deletedAt: { exists: true } };
  const { totalDocs } = await req.payload.count({ collection, where, trash: true, req });
  if (totalDocs > 0) throw new APIError(text('error.acts.inTrash')[languageOfStaff(req)], 400, null, true);
}

async function findVersion(req: PayloadRequest, collection: CollectionSlug, id: number) {
  const options = { depth: 0, overrideAccess: false, trash: true, req };
  const found = await req.payload.findVersionByID({ collection, id: String(id), ...options });
  return { parent: Number(found.parent), version: { ...found.version } as Values, at: found.updatedAt };
}
