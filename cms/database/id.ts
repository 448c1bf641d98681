/** The largest number that the database takes for an id. */
const maxId = 2 ** 31 - 1;

export function isId(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) > 0 && Number(value) <= maxId;
}
