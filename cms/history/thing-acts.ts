import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionConfig,
  GlobalAfterChangeHook,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload';
import { isLanguage, type Language } from '../../common/languages.ts';
import { optional } from '../../common/optional.ts';
import { changedFields } from '../editing/authors.ts';
import { revisionOf } from '../editing/revision.ts';
import { trackedFields } from '../editing/tracked-fields.ts';
import type { ActDetail, ActName } from './acts.ts';
import { newestVersionOf } from './newest-version.ts';
import { recordAct } from './record-act.ts';

type Values = Record<string, unknown>;

/** Of what is live when it is saved, each save is an act. */
export const recordThingChange: CollectionAfterChangeHook = async ({
  collection,
  doc,
  previousDoc,
  operation,
  req,
}) => {
  const fields = changedPaths(collection.flattenedFields, previousDoc, doc);
  const act = actOn({ doc, previousDoc, operation, isFileNew: Boolean(req.file), fields });
  // What restores a version says so itself, once for both languages.
  if (!act || (act === 'change' && req.context[restoringName])) return doc;
  const version = await newestVersionOf(req, collection.slug, doc.id);
  const detail: ActDetail = {
    ...optional('version', version),
    ...(act === 'change' && { fields }),
    ...(act === 'replace file' && { from: fileNameOf(previousDoc), to: fileNameOf(doc) }),
  };
  await recordAct(req, { act, ...called(collection, doc, req), detail });
  return doc;
};

const restoringName = 'is restoring a thing';

/** Says that what a request changes is an old version that comes back. */
export function noteRestoring(req: PayloadRequest): void {
  req.context[restoringName] = true;
}

interface Saved {
  doc: Values;
  previousDoc: Values | undefined;
  operation: 'create' | 'update';
  isFileNew: boolean;
  fields: string[];
}

function actOn({ doc, previousDoc, operation, isFileNew, fields }: Saved): ActName | undefined {
  if (operation === 'create') return 'add';
  const [was, is] = [Boolean(previousDoc?.['deletedAt']), Boolean(doc['deletedAt'])];
  if (was !== is) return is ? 'trash' : 'restore from trash';
  if (isFileNew) return 'replace file';
  return fields.length > 0 ? 'change' : undefined;
}

function changedPaths(
  flattened: SanitizedCollectionConfig['flattenedFields'],
  previous: object | undefined,
  doc: object,
): string[] {
  const fields = trackedFields(flattened);
  const [before, after] = [revisionOf(previous ?? {}, fields), revisionOf(doc, fields)];
  return changedFields(fields, { before, after }).map(({ path }) => path);
}

function fileNameOf(doc: Values | undefined): string {
  const names = [doc?.['originalName'], doc?.['filename']];
  return names.find((name): name is string => typeof name === 'string' && name !== '') ?? '';
}

export const recordRemoval: CollectionAfterDeleteHook = async ({ collection, doc, req }) => {
  await recordAct(req, { act: 'delete', ...called(collection, doc, req) });
  return doc;
};

/** Which thing it is and what staff call it, in the language that is worked in. */
export function called(
  { slug, admin }: Pick<CollectionConfig, 'slug' | 'admin'>,
  doc: Values,
  req: PayloadRequest,
) {
  const title = doc[admin?.useAsTitle ?? 'id'] ?? doc['title'] ?? doc['id'];
  const own = doc['language'];
  const language: Language | null = typeof own === 'string' && isLanguage(own) ? own : languageOfRequest(req);
  return { kind: slug, id: doc['id'] as number, title: String(title), language };
}

function languageOfRequest({ locale }: PayloadRequest): Language | null {
  return locale && isLanguage(locale) ? locale : null;
}

/** The settings and the start page. */
export const recordGlobalSave: GlobalAfterChangeHook = async ({ global, doc, previousDoc, req }) => {
  const fields = changedPaths(global.flattenedFields, previousDoc, doc);
  if (fields.length === 0 || req.context[restoringName]) return doc;
  const version = await newestVersionOf(req, global.slug, null);
  const detail = { fields, ...optional('version', version) };
  await recordAct(req, { act: 'change', kind: global.slug, language: languageOfRequest(req), detail });
  return doc;
};
