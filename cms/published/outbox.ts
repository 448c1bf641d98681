import { sql } from '@payloadcms/db-postgres';
import type { Database } from '../database/transaction.ts';
import { isGlobal, type Collection, type Global } from './read-stored.ts';
import type { ChangeOperation } from '../collections/publications.ts';

/** What has changed of one collection or global. */
export interface Changes {
  source: string;
  /** Without them: what there is one of. */
  ids?: number[];
  operation: ChangeOperation;
}

/** That these texts are not as they were. */
export function changesOf(source: Collection | Global, ids: number[]): Changes {
  return isGlobal(source) ? { source, operation: 'change' } : { source, ids, operation: 'change' };
}

/**
 * Writes rows of the outbox, in the transaction of the change.
 * @returns their ids
 */
export async function recordChanges(
  database: Database,
  { source, ids, operation }: Changes,
): Promise<number[]> {
  if (ids?.length === 0) return [];
  const { rows } = await database.execute<{ id: number }>(sql`
    INSERT INTO publications (source, document_id, operation)
    SELECT ${source}, id::int, ${operation}::enum_publications_operation FROM json_array_elements_text(${JSON.stringify(ids ?? [null])}::json) AS id
    RETURNING id`);
  return rows.map(({ id }) => id);
}
