import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import { isAuthenticityAddress, logHeadAddress } from '../../common/authenticity/addresses.ts';
import { fileOf } from '../../common/publication.ts';
import { newOutput, openOutput, type Output } from '../render/output.ts';
import {
  nothingRendered,
  removeStale,
  renderInto,
  standingNow,
  type Rendering,
} from '../render/render-pages.ts';
import type { Render } from '../render/renderer.ts';
import { allPages, readPages, removePages, savePages } from '../release/pages.ts';
import { recordsOf, type Round } from './append.ts';
import { addressesOfKeys } from './file-addresses.ts';
import { openLog, type AuthenticityLog } from './log.ts';
import { saveRecords, type LogRecord } from './records.ts';
import { currentKey, publicKeys } from './signing-keys.ts';

/** Proves to readers what was published: a signature for each document, and a log that only grows. */
export interface Authenticity {
  log: AuthenticityLog;
  /** Notes what was rendered, as a part of the transaction that notes the pages. */
  append(client: ClientBase, rendering: Rendering, round: Round): Promise<Appended>;
}

/** What a transaction adds once it holds; until then the log in memory tells nothing of it. */
export interface Appended {
  /** Writes the files that follow, in a folder that readers have open. */
  write(client: ClientBase, rendering: Rendering, folder: string): Promise<string[]>;
  /** Writes all files of the log, in a folder that nobody reads yet. */
  writeAll(client: ClientBase, rendering: Rendering, folder: string): Promise<void>;
}

export async function openAuthenticity(client: ClientBase): Promise<Authenticity> {
  const log = await openLog(client);
  return {
    log,
    async append(connection, rendering, round) {
      const key = await currentKey(connection);
      const isNewKey = key.id !== log.key.id;
      if (isNewKey) log.useKeys(key, await publicKeys(connection));
      const records = await recordsOf(connection, log, rendering, round);
      await saveRecords(connection, records);
      return appended(log, records, isNewKey);
    },
  };
}

function appended(log: AuthenticityLog, records: LogRecord[], isNewKey: boolean): Appended {
  return {
    async write(client, rendering, folder) {
      log.add(records);
      const addresses = [...(isNewKey ? addressesOfKeys : []), ...log.addressesOf(records)];
      return writeFiles(client, rendering, [...new Set(addresses)], openOutput(folder));
    },
    async writeAll(client, rendering, folder) {
      log.add(records);
      await writeFiles(client, rendering, log.addresses(), newOutput(folder));
    },
  };
}

/** Renders the files that follow from the log as if they were pages of the site. */
export function withLog(render: Render, log: AuthenticityLog): Render {
  return (address, ...rest) =>
    isAuthenticityAddress(address) ? Promise.resolve(log.fileAt(address)) : render(address, ...rest);
}

/**
 * Writes what a publisher was killed before it had written. The head is written last: where it is as it should be, all
 * others are.
 */
export async function writeMissing(
  client: ClientBase,
  log: AuthenticityLog,
  rendering: Rendering,
  folder: string,
): Promise<void> {
  const noted = await readPages(client, [logHeadAddress]);
  if (noted.get(logHeadAddress)?.hash === hashAt(log, logHeadAddress)) return;
  const addresses = log.addresses();
  const present = await readPages(client, addresses);
  const former = (await allPages(client)).filter(isAuthenticityAddress);
  const stale = new Set(former).difference(new Set(addresses));
  const missing = addresses.filter((address) => present.get(address)?.hash !== hashAt(log, address));
  await writeFiles(client, rendering, [...stale, ...missing], openOutput(folder));
}

function hashAt(log: AuthenticityLog, address: string): string {
  return createHash('sha256')
    .update(log.fileAt(address) ?? '')
    .digest('hex');
}

/** Puts all files of the log into a folder of which nothing is noted. */
export async function putFiles(log: AuthenticityLog, out: Output): Promise<void> {
  for (const address of log.addresses()) {
    const bytes = log.fileAt(address);
    if (bytes) await out.put(fileOf(address), bytes);
  }
}

/** @returns the files that may have been written, relative to the folder */
async function writeFiles(
  client: ClientBase,
  rendering: Rendering,
  addresses: string[],
  out: Output,
): Promise<string[]> {
  if (addresses.length === 0) return [];
  const rendered = nothingRendered();
  for (const address of addresses) await renderInto(rendered, rendering, address, out);
  await removeStale(rendered, out.folder);
  const pages = standingNow(rendered);
  for (let start = 0; start < pages.length; start += 1000)
    await savePages(client, pages.slice(start, start + 1000));
  await removePages(client, [...rendered.gone]);
  return addresses.map((address) => address.slice(1));
}
