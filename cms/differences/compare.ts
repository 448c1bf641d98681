import { diffArrays, diffWordsWithSpace } from 'diff';
import type { FieldText } from './field-texts.ts';

/** What became of a line. */
export type Change = 'same' | 'added' | 'removed' | 'changed';

export interface Words {
  text: string;
  change: Exclude<Change, 'changed'>;
}

export interface DiffLine {
  change: Change;
  words: Words[];
}

/** A field that says something else than it did. */
export interface Difference {
  path: string;
  label: string;
  lines: DiffLine[];
}

/** A {@link FieldText} in which names stand in the place of references. */
export type NamedText = Omit<FieldText, 'lines'> & { lines: string[] };

/** The fields that say something else, in the order of `after`. */
export function compareFields(before: NamedText[], after: NamedText[]): Difference[] {
  const former = new Map(before.map((field) => [field.path, field.lines]));
  return after
    .map(({ path, label, lines }) => ({ path, label, lines: compareLines(former.get(path) ?? [], lines) }))
    .filter(({ lines }) => lines.some(({ change }) => change !== 'same'));
}

/** Line for line, and within a line that was written anew word for word. */
export function compareLines(before: string[], after: string[]): DiffLine[] {
  const parts = diffArrays(before, after);
  return parts.flatMap((part, index): DiffLine[] => {
    const former = parts[index - 1];
    if (part.removed) return parts[index + 1]?.added ? [] : part.value.map(whole('removed'));
    if (!part.added) return part.value.map(whole('same'));
    return former?.removed ? rewritten(former.value, part.value) : part.value.map(whole('added'));
  });
}

function whole(change: Words['change']) {
  return (text: string): DiffLine => ({ change, words: [{ text, change }] });
}

/** What stands in the place of other lines: each is compared to the one it takes the place of. */
function rewritten(before: string[], after: string[]): DiffLine[] {
  const common = Math.min(before.length, after.length);
  return [
    ...after.slice(0, common).flatMap((line, index) => compareWords(before[index] ?? '', line)),
    ...before.slice(common).map(whole('removed')),
    ...after.slice(common).map(whole('added')),
  ];
}

/** How much of two lines must be the same for them to be one line that was changed. */
const leastShared = 0.3;

function compareWords(before: string, after: string): DiffLine[] {
  const words = diffWordsWithSpace(before, after).map(({ value, added, removed }): Words => ({
    text: value,
    change: added ? 'added' : removed ? 'removed' : 'same',
  }));
  const shared = words
    .filter(({ change }) => change === 'same')
    .reduce((letters, { text }) => letters + text.trim().length, 0);
  if (shared < leastShared * Math.max(before.length, after.length))
    return [whole('removed')(before), whole('added')(after)];
  return [{ change: 'changed', words }];
}
