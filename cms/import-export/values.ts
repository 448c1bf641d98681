import { isRecord } from '../../common/is-record.ts';

/** Nothing, or a map or list of nothing: left out of files. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isRecord(value) && Object.values(value).every(isEmpty);
}

/** What a value is, in the words of a message. */
export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  return { string: 'a text', number: 'a number' }[typeof value as string] ?? 'a map';
}

/** Both maps in one; maps that both have under a key are merged alike, else the second counts. */
export function mergeMaps(
  one: Record<string, unknown>,
  other: Record<string, unknown>,
): Record<string, unknown> {
  const merged = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const first = one[key];
    merged[key] = isRecord(first) && isRecord(value) ? mergeMaps(first, value) : value;
  }
  return merged;
}
