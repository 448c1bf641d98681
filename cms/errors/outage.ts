import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { TextKey } from '../i18n/texts.ts';

/** Why something cannot be stored at the moment, whatever it is. */
export type Outage = keyof typeof outages;

export const outages = {
  full: { key: 'error.outage.full', status: 507 },
  unwritable: { key: 'error.outage.unwritable', status: 503 },
  database: { key: 'error.outage.database', status: 503 },
} as const satisfies Record<string, { key: TextKey; status: number }>;

/** Of errno(3); of PostgreSQL `disk_full`. */
const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', '53100']);
const unwritable = new Set(['EROFS', 'EACCES', 'EPERM', 'EIO', 'EMFILE', 'ENFILE']);
const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
]);

/**
 * Classes of SQLSTATE: connection lost, resources, intervention of an operator such as a shutdown, trouble of the
 * system; and a database that can only be read.
 */
const outOfOrder = /^(08|53|57|58)[0-9A-Z]{3}$|^25006$/;

/** What `pg` says without a code, and Payload of the reason why it could not begin, or was undone without a word. */
const lost =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Error: cannot begin transaction|The transaction was undone)/;

/** What an error or what has brought it about tells of an outage. */
export function outageIn(error: unknown): Outage | undefined {
  if (!(error instanceof Error)) return undefined;
  const causes: unknown[] = error instanceof AggregateError ? error.errors : [error.cause];
  return outageOf(error) ?? causes.map(outageIn).find((outage) => outage !== undefined);
}

function outageOf(error: Error): Outage | undefined {
  const code = 'code' in error ? String(error.code) : '';
  if (full.has(code)) return 'full';
  if (unwritable.has(code)) return 'unwritable';
  return unreachable.has(code) || outOfOrder.test(code) || lost.test(error.message) ? 'database' : undefined;
}

/** Tries to write so many bytes into a folder. @returns why they cannot be */
export async function outageOfFolder(folder: string, size: number): Promise<Outage | undefined> {
  const file = path.join(folder, `.probe-${randomUUID()}`);
  try {
    await writeFile(file, Buffer.alloc(size, 1));
    return undefined;
  } catch (error) {
    return outageIn(error);
  } finally {
    await rm(file, { force: true }).catch(() => undefined);
  }
}
