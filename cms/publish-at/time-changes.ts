import type { Field } from 'payload';

/** That somebody set another time of publication for a document that was published. Times are ISO 8601. */
export interface TimeChange {
  at: string;
  /** Who did it, as staff know them. */
  by: string;
  from: string | null;
  /** `null`: the time was taken away, and the document is a draft. */
  to: string | null;
}

/** What has been changed in the time of publication, oldest first. Only our own code writes it. */
export const timeChanges: Field = {
  name: 'timeChanges',
  type: 'json',
  access: { create: () => false, update: () => false },
  hooks: { beforeDuplicate: [() => null] },
  admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
};

export function timeChangesIn(value: unknown): TimeChange[] {
  return Array.isArray(value) ? (value as TimeChange[]) : [];
}

/** Whether two times are the same moment, however they are written. */
export function isSameTime(one: string | null | undefined, other: string | null | undefined): boolean {
  return one && other ? Date.parse(one) === Date.parse(other) : !one && !other;
}

/** Whether a document had this time before: an editor that was opened then still shows it. */
export function isFormerTime(time: string | null | undefined, changes: TimeChange[]): boolean {
  return changes.some(({ from }) => isSameTime(from, time));
}
