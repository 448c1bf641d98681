/** A property that is left out when it is empty. */
export function optional<K extends string, V>(
  key: K,
  value: V | null | undefined | '',
): { [P in K]?: NonNullable<V> } {
  return (value === null || value === undefined || value === '' ? {} : { [key]: value }) as {
    [P in K]?: NonNullable<V>;
  };
}
