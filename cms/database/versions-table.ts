import type { Payload } from 'payload';

/** The table that holds the versions of a collection; nothing where it keeps none. */
export function versionsTableOf({ db }: Pick<Payload, 'db'>, collection: string): string | undefined {
  return db.tableNameMap.get(`_${collection.replaceAll('-', '_')}_v`);
}
