/**
 * What two values that mean the same have in common, however they were sent: empties are alike, whatever was
 * filled in from a relation is its id again, and names stand in order. Nothing is left of what is empty.
 */
export function normalForm(value: unknown): unknown {
  if (value === undefined || value === null || value === '' || value === false) return undefined;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value))
    return value.length === 0 ? undefined : value.map((item) => normalForm(item) ?? null);
  if (typeof value !== 'object') return value;
  if (isFilledIn(value)) return value.id;
  if (isBlankText(value)) return undefined;
  return normalObject(value);
}

export function isSameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(normalForm(one)) === JSON.stringify(normalForm(other));
}

function normalObject(value: object): unknown {
  const entries = Object.entries(value)
    .map(([name, inner]) => [name, normalForm(inner)] as const)
    .filter(([, inner]) => inner !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** A stored document in the place of its id. Rows of a list have an id as well, but no times. */
function isFilledIn(value: object): value is { id: unknown } {
  return 'id' in value && 'createdAt' in value && 'updatedAt' in value;
}

/** Rich text in which nothing stands: the editor makes it of a field that was left empty. */
function isBlankText(value: object): boolean {
  if (!('root' in value) || typeof value.root !== 'object' || value.root === null) return false;
  const children: unknown = 'children' in value.root ? value.root.children : undefined;
  return Array.isArray(children) && children.every(isEmptyParagraph);
}

function isEmptyParagraph(node: unknown): boolean {
  if (typeof node !== 'object' || node === null) return false;
  const { type, children } = node as { type?: unknown; children?: unknown };
  return type === 'paragraph' && (!Array.isArray(children) || children.length === 0);
}
