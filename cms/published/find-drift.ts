import type { ClientBase } from 'pg';
import { driftOf, sources } from './origins.ts';

/** How many documents and things the published store does not tell of as they are stored, by collection. */
export async function findDrift(client: ClientBase): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (const source of sources) {
    const { rowCount } = await client.query(driftOf(source));
    if (rowCount) found.set(source, rowCount);
  }
  return found;
}

export async function isDrifted(client: ClientBase): Promise<boolean> {
  return (await findDrift(client)).size > 0;
}
