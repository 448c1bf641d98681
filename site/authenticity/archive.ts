import {
  historyAddress,
  logHeadAddress,
  recentIndexAddress,
  shardAddress,
} from '../../common/authenticity/addresses.ts';
import { keyLength, type DocumentHistory, type LogHead } from '../../common/authenticity/log.ts';

/** What was published, as files of the site tell it. */
export interface Archive {
  /** @returns nothing where there is no such file. @throws when it cannot be fetched */
  fetch(address: string): Promise<ArrayBuffer | undefined>;
}

/** The files of this site, over HTTP. */
export const siteArchive: Archive = {
  async fetch(address) {
    const response = await fetch(address);
    if (response.status === 404 || response.status === 410) return undefined;
    if (!response.ok) throw new Error(`${address} was answered with status ${response.status}.`);
    return response.arrayBuffer();
  },
};

export async function readJson<T>(archive: Archive, address: string): Promise<T | undefined> {
  const bytes = await archive.fetch(address);
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as T);
}

/** The documents that have any of these keys, those with the most of them first, by the number of their first entry. */
export async function documentsWith(archive: Archive, keys: string[]): Promise<number[]> {
  const head = await readJson<LogHead>(archive, logHeadAddress);
  if (!head) return [];
  const wanted = new Set(keys);
  const votes = new Map<number, number>();
  const files = await Promise.all(indexFiles(head, wanted).map((address) => archive.fetch(address)));
  for (const file of files)
    for (const document of file ? rowsWith(file, wanted) : [])
      votes.set(document, (votes.get(document) ?? 0) + 1);
  return [...votes].sort(([, one], [, other]) => other - one).map(([document]) => document);
}

/** Older entries are spread by their keys, newer ones stand page by page. */
function indexFiles({ entries, sharded, pageSize }: LogHead, keys: Set<string>): string[] {
  const prefixes = sharded > 0 ? new Set([...keys].map((key) => key.slice(0, 2))) : [];
  const first = sharded / pageSize + 1;
  const pages = Array.from(
    { length: Math.ceil(entries / pageSize) - first + 1 },
    (_, index) => first + index,
  );
  return [...Array.from(prefixes, shardAddress), ...pages.map(recentIndexAddress)];
}

const keyBytes = keyLength / 2;
const rowBytes = keyBytes + 4;

function* rowsWith(file: ArrayBuffer, keys: Set<string>): Generator<number> {
  const view = new DataView(file);
  for (let at = 0; at + rowBytes <= file.byteLength; at += rowBytes) {
    const key = view.getBigUint64(at).toString(16).padStart(keyLength, '0');
    if (keys.has(key)) yield view.getUint32(at + keyBytes);
  }
}

export function historyOf(archive: Archive, document: number): Promise<DocumentHistory | undefined> {
  return readJson(archive, historyAddress(document));
}

/** Of keys that stand one after the other. */
export function splitKeys(joined: string): string[] {
  return joined.match(new RegExp(`.{${keyLength}}`, 'g')) ?? [];
}
