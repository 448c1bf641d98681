import { hasValueAt, valueAt, without, type FieldPath } from './paths.ts';
import { markOf } from './revision.ts';
import type { Revision } from './token.ts';
import type { TrackedField } from './tracked-fields.ts';

type Values = Record<string, unknown>;

/** What an editor sends, told apart by what the editor had loaded. */
export interface Edit {
  /** What the editor had loaded. */
  base: Revision;
  /** What was sent, without the fields that the editor has not touched. */
  data: Values;
  /** The fields that the editor wrote, with the marks of what was written. */
  touched: Revision;
  /** The fields that were sent as they had been loaded. */
  untouched: FieldPath[];
}

/** Tells what an editor wrote from what was only handed back. */
export function readEdit(sent: Values, base: Revision, fields: TrackedField[]): Edit {
  const edit: Edit = { base, data: sent, touched: {}, untouched: [] };
  for (const field of fields) {
    const { path } = field;
    if (!(path in base) || !hasValueAt(sent, path)) continue;
    const mark = markOf(valueAt(sent, path), field);
    if (mark !== base[path]) {
      edit.touched[path] = mark;
      continue;
    }
    edit.data = without(edit.data, path);
    edit.untouched.push(path);
  }
  return edit;
}

/** The fields that others have written otherwise since the editor loaded them, and the editor as well. */
export function conflictsOf({ base, touched }: Edit, stored: Revision): FieldPath[] {
  return Object.keys(touched).filter((path) => stored[path] !== base[path] && stored[path] !== touched[path]);
}

/** The fields that others have changed since and that this edit leaves as they are now. */
export function keptFrom({ base, untouched }: Edit, stored: Revision): FieldPath[] {
  return untouched.filter((path) => stored[path] !== base[path]);
}
