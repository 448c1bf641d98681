import type { FlattenedField, PayloadRequest } from 'payload';
import { waitForTurn } from '../database/transaction.ts';
import { authorsAfter, changedFields, readAuthors, replacesOthers } from './authors.ts';
import { editConflict } from './conflict.ts';
import { currentEdit, nameOf, setCurrentEdit, type Target } from './current-edit.ts';
import { keepNewestVersion } from './keep-version.ts';
import { conflictsOf, keptFrom, readEdit } from './merge.ts';
import { valueAt } from './paths.ts';
import { markOf, revisionOf } from './revision.ts';
import { readToken } from './token.ts';
import { trackedFields } from './tracked-fields.ts';

type Values = Record<string, unknown>;

/** A save that begins: what was sent, before anything stored is read. */
export interface Begun {
  req: PayloadRequest;
  target: Target;
  fields: FlattenedField[];
  data: Values;
  isAutosave: boolean;
}

/**
 * Lets one save of a document at a time go on, and takes out what the editor has only handed back: Payload
 * then fills in what is stored now.
 *
 * @returns the data that the save goes on with
 */
export async function beginSave({ req, target, fields, data, isAutosave }: Begun): Promise<Values> {
  await waitForTurn(req, nameOf(target));
  const { revision, ...sent } = data;
  const base = readToken(revision);
  const edit = base && readEdit(sent, base, trackedFields(fields));
  setCurrentEdit(req, target, { edit, isAutosave, kept: [] });
  return edit?.data ?? sent;
}

/** A save of which both what it brings and what is stored are known. */
export interface Compared {
  req: PayloadRequest;
  target: Target;
  fields: FlattenedField[];
  data: Values;
  original: Values;
}

/** @throws EditConflict when it would overwrite what somebody else wrote after the editor loaded it */
export async function refuseConflicts({ req, target, fields, data, original }: Compared): Promise<void> {
  const current = currentEdit(req, target);
  if (!current?.edit) return;
  const { edit } = current;
  const tracked = trackedFields(fields);
  const stored = revisionOf(original, tracked);
  current.kept = keptFrom(edit, stored);
  const paths = conflictsOf(edit, stored);
  const conflicting = tracked.filter((field) => {
    // What was sent may be stored in a tidier form: then it is no conflict but the same save once more.
    const isStored = () => markOf(valueAt(data, field.path), field) === stored[field.path];
    return paths.includes(field.path) && !isStored();
  });
  if (conflicting.length === 0) return;
  const found = { fields: conflicting, edit, mine: data, stored: original, storedRevision: stored };
  throw await editConflict(req, found);
}

/**
 * Notes who wrote what, for whoever meets it in a conflict. What somebody else wrote and this save replaces
 * stays in the history: an autosaved version would be overwritten.
 *
 * @returns the authors to be stored
 */
export async function signSave({ req, target, fields, data, original }: Compared): Promise<Values> {
  const tracked = trackedFields(fields);
  const before = revisionOf(original, tracked);
  const written = changedFields(tracked, { before, after: revisionOf(data, tracked) });
  const authors = readAuthors(original['fieldAuthors']);
  const user = typeof req.user?.id === 'number' ? req.user.id : undefined;
  const by = { user, locale: req.locale, before };
  if (currentEdit(req, target)?.isAutosave && replacesOthers(authors, written, by)) {
    await keepNewestVersion(req, target);
  }
  const author = user === undefined ? undefined : { user, at: new Date().toISOString() };
  return { fieldAuthors: authorsAfter(authors, written, { author, locale: req.locale }) };
}
