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
  // As it was sent, and as the server made it tidy: either is stored.
  let [acknowledged, stored] = [loaded, loaded];
  let unanswered: Values[] = [];
  const pending = new Map<FieldPath, { conflict: Conflict; mark: string }>();

  function prepare(form: Values, isAutosave: boolean): Values {
    const waiting = isAutosave ? [...pending.keys()] : [];
    const sent = waiting.reduce<Values>((values, path) => without(values, path), form);
    return Object.keys(base).length > 0 ? { ...sent, revision: writeToken(base) } : sent;
  }

  function accept(sent: Values, doc: Values, form: Values): Accepted {
    const marks = readToken(doc['revision']) ?? {};
    const kept = keptIn(doc['revision']);
    for (const path of pending.keys()) if (valueAt(sent, path) !== undefined) pending.delete(path);
    const untouched = [...kept, ...pending.keys()];
    const theirs = kept.map((path) => ({ path, value: valueAt(doc, path), mark: marks[path] ?? '' }));
    const own = excluding(Object.keys(marks), untouched);
    acknowledged = pick(acknowledged, sent, own);
    stored = pick(stored, doc, own);
    base = { ...base, ...Object.fromEntries(own.map((path) => [path, marks[path] ?? ''])) };
    unanswered = [];
    return { doc: { ...asWrittenHere(doc, { sent, form, untouched }), revision: writeToken(base) }, theirs };
  }

  /** What was written here since it was sent, and what is taken over by other ways, stays as the form has it. */
  function asWrittenHere(doc: Values, told: { sent: Values; form: Values; untouched: FieldPath[] }): Values {
    const own = Object.keys(base).filter(
      (path) =>
        told.untouched.includes(path) || !isSameValue(valueAt(told.form, path), valueAt(told.sent, path)),
    );
    return pick(doc, told.form, own);
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

  function take({ path, value, mark }: Taken): void {
    base = { ...base, [path]: mark };
    acknowledged = withValue(acknowledged, path, value);
    stored = withValue(stored, path, value);
  }

  function unsaved(form: Values): Values {
    const known = Object.keys(base).length > 0 ? Object.keys(base) : writtenNames(form);
    const paths = known.filter(
      (path) =>
        ![acknowledged, stored].some((known) => isSameValue(valueAt(form, path), valueAt(known, path))),
    );
    return Object.fromEntries(paths.map((path) => [path, valueAt(form, path)]));
  }

  return {
    prepare,
    accept,
    lose: (sent) => void (unanswered = [sent, ...unanswered].slice(0, remembered)),
    meet,
    settle,
    take,
    unsaved,
    baseOf: (paths) => Object.fromEntries(paths.map((path) => [path, base[path] ?? ''])),
    rebase: (former) => void (base = { ...base, ...former }),
    conflicts: () => [...pending.values()].map(({ conflict }) => conflict),
  };
}

/** Of what is about to be made, which has no token yet. */
function writtenNames(form: Values): FieldPath[] {
  return excluding(Object.keys(form), ['file', 'revision', 'id', '_status', 'createdAt', 'updatedAt']);
}

/** The first values with some fields as the second have them. */
function pick(values: Values, from: Values, paths: FieldPath[]): Values {
  return paths.reduce((picked, path) => withValue(picked, path, valueAt(from, path)), values);
}

function excluding(paths: FieldPath[], others: FieldPath[]): FieldPath[] {
  return paths.filter((path) => !others.includes(path));
}
