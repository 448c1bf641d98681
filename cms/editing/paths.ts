/** A field of a document; one within a group is named `group.field`. */
export type FieldPath = string;

type Values = Record<string, unknown>;

export function valueAt(values: unknown, path: FieldPath): unknown {
  return path
    .split('.')
    .reduce<unknown>((inner, name) => (isValues(inner) ? inner[name] : undefined), values);
}

export function hasValueAt(values: unknown, path: FieldPath): boolean {
  return valueAt(values, path) !== undefined;
}

/** The same values without that one; groups on the way to it are copied. */
export function without(values: Values, path: FieldPath): Values {
  const [name = '', ...rest] = path.split('.');
  const { [name]: inner, ...others } = values;
  if (rest.length === 0 || !isValues(inner)) return others;
  return { ...others, [name]: without(inner, rest.join('.')) };
}

/** The same values with that one in its place; groups on the way to it are copied. */
export function withValue(values: Values, path: FieldPath, value: unknown): Values {
  const [name = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...values, [name]: value };
  const inner = values[name];
  return { ...values, [name]: withValue(isValues(inner) ? inner : {}, rest.join('.'), value) };
}

function isValues(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
