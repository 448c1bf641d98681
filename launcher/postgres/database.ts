import { Client } from 'pg';
import { userErrors } from '../../common/errors.ts';

const minVersion = 14;
const connectTimeout = 8_000;

/** Throws a `UserError` unless the database at this address can be ours. */
export async function checkDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: connectTimeout });
  // A connection that breaks later is told by the query that waits for it.
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    throw userErrors.databaseUnreachable(placeOf(url), reasonOf(error));
  }
  try {
    await checkServer(client);
  } finally {
    await client.end();
  }
}

async function checkServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: number; encoding: string; writable: boolean | null }>(`
    select current_setting('server_version_num')::int / 10000 as version,
           current_setting('server_encoding') as encoding,
           has_schema_privilege(current_schema(), 'CREATE') as writable`);
  const [server] = rows;
  if (!server) return;
  if (server.version < minVersion) throw userErrors.databaseTooOld(server.version, minVersion);
  if (server.encoding !== 'UTF8') throw userErrors.databaseNotUtf8(server.encoding);
  if (!server.writable) throw userErrors.databaseNotWritable();
}

/** The address without its user and password, for a message. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

function reasonOf(error: unknown): string {
  // Trying several addresses of one name fails with an error that holds the reasons.
  if (error instanceof AggregateError) return reasonOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
