import { randomBytes } from 'node:crypto';

/** What belongs to one document alone, not to what it says: its translation has its own, or none. */
export const ownFields: ReadonlySet<string> = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'deletedAt',
  '_status',
  'language',
  'slug',
  'publishAt',
  'timeChanges',
  'withdrawAt',
  'withdrawals',
  'blank',
  'fieldAuthors',
  'revision',
  'corrections',
]);

/** What a translation begins with: all that the document holds, with the texts still to be translated. */
export function takeOver(document: object): Record<string, unknown> {
  const told = Object.entries(document).filter(([name]) => !ownFields.has(name));
  return Object.fromEntries(told.map(([name, value]) => [name, withFreshRows(value)]));
}

/** Rows of lists and blocks are told apart by ids of their own, which no two documents may share. */
export function withFreshRows(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withFreshRows);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      name === 'id' && typeof inner === 'string' ? freshId() : withFreshRows(inner),
    ]),
  );
}

/** Of the form that Payload gives to rows. */
function freshId(): string {
  return randomBytes(12).toString('hex');
}
