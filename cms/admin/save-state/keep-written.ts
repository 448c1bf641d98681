import type { FormState } from 'payload';
import { isSameValue } from '../../editing/normal-form.ts';

type FieldState = FormState[string];

/** A form, and what the server is asked to make of it. */
export interface Asked {
  /** The form that the answer was made from, where its values are to be taken over: after a save. */
  before: FormState | undefined;
  /** As it is when the answer has come. */
  now: FormState;
}

/**
 * Payload's form takes over whatever the server says it has added, such as the fields of a new row, also when
 * another answer brought them long ago; and of the rest it keeps only the field that was written in last.
 *
 * @returns the answer without what would replace what was written while it was on its way
 */
export function keepWritten(answer: FormState, { before, now }: Asked): FormState {
  const kept = Object.entries(answer)
    .filter(([path]) => path in now || !isOfOtherRow(path, answer, now))
    .map(([path, field]) => [path, keptField(field, now[path], before && { field: before[path] })] as const);
  return Object.fromEntries(kept);
}

/** Whether a field belongs to a row that has been moved or removed since: it would come back as another one. */
function isOfOtherRow(path: string, answer: FormState, now: FormState): boolean {
  const [, list = '', index] = /^(.*)\.(\d+)\./.exec(path) ?? [];
  const row = answer[list]?.rows?.[Number(index)];
  if (!row || ('addedByServer' in row && row.addedByServer)) return false;
  return now[list]?.rows?.[Number(index)]?.id !== row.id;
}

function keptField(
  answered: FieldState,
  current: FieldState | undefined,
  before: { field: FieldState | undefined } | undefined,
): FieldState {
  if (!current || !('value' in current) || current.value === undefined) return answered;
  const { addedByServer: _, ...known } = answered;
  if (!before || isSameValue(before.field?.value, current.value)) return known;
  const { value: _value, initialValue: _initial, ...told } = known;
  return told;
}
