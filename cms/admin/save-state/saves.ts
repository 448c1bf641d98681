import type { Conflict, ConflictData } from '../../editing/conflict.ts';
import { isSameValue } from '../../editing/normal-form.ts';
import { valueAt, without, withValue, type FieldPath } from '../../editing/paths.ts';
import { keptIn, readToken, writeToken, type Revision } from '../../editing/token.ts';

export type Values = Record<string, unknown>;

/** How many saves without an answer are remembered, to know one's own text when it stands there. */
const remembered = 20;

/** A field that somebody else has written, with the mark of what was written. */
export interface Taken {
  path: FieldPath;
  value: unknown;
  mark: string;
}

/** What one window knows of a document: what is stored of it, and what is only in its form. */
export interface Saves {
  /** What goes to the server: the form, with what it was made from. What is in conflict waits for a choice. */
  prepare(form: Values, isAutosave: boolean): Values;
  /** What the server has stored, and the form as it is now. */
  accept(sent: Values, doc: Values, form: Values): Accepted;
  /** No answer came, so that it may have been stored or not. */
  lose(sent: Values): void;
  /** @returns the conflicts that are to be decided; none when it was this window's own text that stood there */
  meet(data: ConflictData): Conflict[];
  /** The field is what the form says from now on, or what stands there, whichever was chosen. */
  settle(path: FieldPath): void;
  /** The form has taken over what somebody else wrote. */
  take(taken: Taken): void;
  /** The fields of the form that are not known to be stored, with what they say. */
  unsaved(form: Values): Values;
  /** What unsaved fields were made from, to be kept with them. */
  baseOf(paths: FieldPath[]): Revision;
  /** Puts back what unsaved fields were made from. */
  rebase(base: Revision): void;
  conflicts(): Conflict[];
}

export interface Accepted {
  /** The answer as the form may take it over: nothing in it replaces what was written meanwhile. */
  doc: Values;
  /** What others have written meanwhile, for fields that were not touched here. */
  theirs: Taken[];
}

/** @param loaded the document as the form was filled with, with its token */
export function createSaves(loaded: Values): Saves {
  let base = readToken(loaded['revision']) ?? {};
  const stored = createStoredText(loaded);
  let unanswered: Values[] = [];
  const pending = new Map<FieldPath, { conflict: Conflict; mark: string }>();

  function prepare(form: Values, isAutosave: boolean): Values {
    const sent = isAutosave ? [...pending.keys()].reduce(without, form) : form;
    return Object.keys(base).length > 0 ? { ...sent, revision: writeToken(base) } : sent;
  }

  function accept(sent: Values, doc: Values, form: Values): Accepted {
    const marks = readToken(doc['revision']) ?? {};
    const kept = keptIn(doc['revision']);
    for (const path of pending.keys()) if (valueAt(sent, path) !== undefined) pending.delete(path);
    const untouched = [...kept, ...pending.keys()];
    const theirs = kept.map((path) => ({ path, value: valueAt(doc, path), mark: marks[path] ?? '' }));
    const own = excluding(Object.keys(marks), untouched);
    stored.accept(sent, doc, own);
    base = { ...base, ...Object.fromEntries(own.map((path) => [path, marks[path] ?? ''])) };
    unanswered = [];
    // What was written here since it was sent, and what is taken over by other ways, stays as the form has it.
    const isOurs = (path: FieldPath) => untouched.includes(path) || !isSameAt(path, form, sent);
    const merged = pick(doc, form, Object.keys(base).filter(isOurs));
    return { doc: { ...merged, revision: writeToken(base) }, theirs };
  }

  function meet({ conflicts, revision }: ConflictData): Conflict[] {
    const marks = readToken(revision) ?? {};
    for (const conflict of conflicts) {
      const { field, theirs } = conflict;
      const mark = marks[field] ?? '';
      const isOwn = unanswered.some((sent) => isSameValue(valueAt(sent, field), theirs));
      pending.delete(field);
      if (isOwn) base = { ...base, [field]: mark };
      else pending.set(field, { conflict, mark });
    }
    return [...pending.values()].map(({ conflict }) => conflict);
  }

  function settle(path: FieldPath): void {
    const settled = pending.get(path);
    if (settled) base = { ...base, [path]: settled.mark };
    pending.delete(path);
  }

  function take(taken: Taken): void {
    base = { ...base, [taken.path]: taken.mark };
    stored.take(taken);
  }

  return {
    prepare,
    accept,
    lose: (sent) => void (unanswered = [sent, ...unanswered].slice(0, remembered)),
    meet,
    settle,
    take,
    unsaved(form) {
      const paths = trackedPaths(base, form).filter((path) => !stored.has(form, path));
      return Object.fromEntries(paths.map((path) => [path, valueAt(form, path)]));
    },
    baseOf: (paths) => Object.fromEntries(paths.map((path) => [path, base[path] ?? ''])),
    rebase: (former) => void (base = { ...base, ...former }),
    conflicts: () => [...pending.values()].map(({ conflict }) => conflict),
  };
}

/** What is known to be stored: as it was sent, and as the server made it tidy. */
function createStoredText(loaded: Values) {
  let [acknowledged, stored] = [loaded, loaded];
  return {
    accept(sent: Values, doc: Values, paths: FieldPath[]): void {
      acknowledged = pick(acknowledged, sent, paths);
      stored = pick(stored, doc, paths);
    },
    take({ path, value }: Taken): void {
      acknowledged = withValue(acknowledged, path, value);
      stored = withValue(stored, path, value);
    },
    has: (form: Values, path: FieldPath) =>
      isSameAt(path, form, acknowledged) || isSameAt(path, form, stored),
  };
}

function isSameAt(path: FieldPath, one: Values, other: Values): boolean {
  return isSameValue(valueAt(one, path), valueAt(other, path));
}

/** The fields that the token knows; of what is about to be made, which has none yet, those that a person writes. */
function trackedPaths(token: Revision, form: Values): FieldPath[] {
  if (Object.keys(token).length > 0) return Object.keys(token);
  return excluding(Object.keys(form), ['file', 'revision', 'id', '_status', 'createdAt', 'updatedAt']);
}

/** The first values with some fields as the second have them. */
function pick(values: Values, from: Values, paths: FieldPath[]): Values {
  return paths.reduce((picked, path) => withValue(picked, path, valueAt(from, path)), values);
}

function excluding(paths: FieldPath[], others: FieldPath[]): FieldPath[] {
  return paths.filter((path) => !others.includes(path));
}
