import type {
  GlobalAfterReadHook,
  GlobalBeforeChangeHook,
  GlobalBeforeOperationHook,
  GlobalBeforeValidateHook,
} from 'payload';
import { currentEdit } from './current-edit.ts';
import { pendingRevision } from './fields.ts';
import { beginSave, refuseConflicts, signSave } from './save.ts';
import { revisionOf } from './revision.ts';
import { writeToken } from './token.ts';
import { trackedFields } from './tracked-fields.ts';

type Values = Record<string, unknown>;

export const begin: GlobalBeforeOperationHook = async ({ args, global, operation, req }) => {
  if (operation !== 'update') return args;
  const { slug, flattenedFields: fields } = global;
  const { data } = args as { data: Values };
  return { ...args, data: await beginSave({ req, target: { slug }, fields, data, isAutosave: false }) };
};

export const compare: GlobalBeforeValidateHook = async ({ global, data, originalDoc, req }) => {
  if (!originalDoc || !data) return data;
  const { slug, flattenedFields: fields } = global;
  await refuseConflicts({ req, target: { slug }, fields, data, original: originalDoc });
  return data;
};

export const sign: GlobalBeforeChangeHook = async ({ global, data, originalDoc, req }) => {
  const { slug, flattenedFields: fields } = global;
  const original: Values = originalDoc ?? {};
  return { ...data, ...(await signSave({ req, target: { slug }, fields, data, original })) };
};

export const tellRevision: GlobalAfterReadHook = ({ global, doc, req }) => {
  if (!('revision' in doc)) return doc;
  const { revision, ...told } = doc as Values;
  if (revision !== pendingRevision || !req.user || req.locale === 'all') return told;
  const { slug, flattenedFields } = global;
  const kept = currentEdit(req, { slug })?.kept;
  return { ...told, revision: writeToken(revisionOf(doc, trackedFields(flattenedFields)), kept) };
};
