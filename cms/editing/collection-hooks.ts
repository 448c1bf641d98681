import type {
  CollectionAfterReadHook,
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
  SanitizedCollectionConfig,
} from 'payload';
import { currentEdit } from './current-edit.ts';
import { isMadeBlank, noteBlank, type CreateArguments } from './blank.ts';
import { pendingRevision } from './fields.ts';
import { beginSave, refuseConflicts, signSave } from './save.ts';
import { revisionOf } from './revision.ts';
import { writeToken } from './token.ts';
import { trackedFields } from './tracked-fields.ts';

type Values = Record<string, unknown>;

/** What Payload hands to a hook before it updates one document; several at once have no id. */
interface UpdateArguments {
  id?: number | string;
  data: Values;
  autosave?: boolean;
}

export const begin: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  if (operation === 'create') noteBlank(req, args as CreateArguments);
  if (operation !== 'update') return args;
  const { id, data: sent, autosave } = args as UpdateArguments;
  if (id === undefined) return args;
  const { slug, flattenedFields: fields } = collection;
  const target = { slug, id };
  const data = await beginSave({ req, target, fields, data: sent, isAutosave: Boolean(autosave) });
  if (req.file) await refuseBeforeFile(collection, { id, data, req });
  return { ...args, data };
};

/** Before it compares, Payload deletes the file that a new one replaces. */
async function refuseBeforeFile(
  { slug, flattenedFields: fields }: SanitizedCollectionConfig,
  { id, data, req }: { id: number | string; data: Values; req: PayloadRequest },
): Promise<void> {
  const original = await req.payload.findByID({ collection: slug, id, depth: 0, trash: true, req });
  await refuseConflicts({ req, target: { slug, id }, fields, data, original: { ...original } });
}

export const compare: CollectionBeforeValidateHook = async ({ collection, data, originalDoc, req }) => {
  if (!originalDoc || !data) return data;
  const { slug, flattenedFields: fields } = collection;
  await refuseConflicts({ req, target: { slug, id: originalDoc.id }, fields, data, original: originalDoc });
  return data;
};

export const sign: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, operation, req }) => {
  const { slug, flattenedFields: fields } = collection;
  const original: Values = operation === 'update' && originalDoc ? originalDoc : {};
  const target = { slug, id: original['id'] as number | undefined };
  const isBlank = operation === 'create' && isMadeBlank(req);
  return { ...data, blank: isBlank, ...(await signSave({ req, target, fields, data, original })) };
};

/** Gives the token to whoever reads one document in one language. */
export const tellRevision: CollectionAfterReadHook = ({ collection, doc, findMany, req }) => {
  if (!('revision' in doc)) return doc;
  const { revision, ...told } = doc as Values;
  if (revision !== pendingRevision || findMany || !req.user || req.locale === 'all') return told;
  const { slug, flattenedFields } = collection;
  const kept = currentEdit(req, { slug, id: doc.id })?.kept;
  return { ...told, revision: writeToken(revisionOf(doc, trackedFields(flattenedFields)), kept) };
};
