import { keysAddress, logHeadAddress, logPageAddress } from '../../common/authenticity/addresses.ts';
import {
  brokenAt,
  canonical,
  noHash,
  type LogEntry,
  type LogHead,
  type PublicKey,
} from '../../common/authenticity/log.ts';
import { readJson, type Archive } from './archive.ts';

export type LogState =
  | { state: 'empty' }
  | { state: 'whole'; head: LogHead; first: LogEntry }
  /** `entry`: the number of the first that does not follow from those before. */
  | { state: 'broken'; entry: number }
  /** The entries follow from each other, but the head is not signed by a key of the organisation. */
  | { state: 'unsigned' };

/** Reads the whole log, and sees whether each entry follows from the one before and the last is what was signed. */
export async function checkLog(archive: Archive): Promise<LogState> {
  const head = await readJson<LogHead>(archive, logHeadAddress);
  if (!head || head.entries === 0) return { state: 'empty' };
  const entries = await readEntries(archive, head);
  const broken = await brokenAt(entries);
  if (broken !== undefined) return { state: 'broken', entry: broken };
  const [first] = entries;
  if (!first || entries.length < head.entries) return { state: 'broken', entry: entries.length + 1 };
  if ((entries[head.entries - 1]?.hash ?? noHash) !== head.hash)
    return { state: 'broken', entry: head.entries };
  return (await isSigned(archive, head)) ? { state: 'whole', head, first } : { state: 'unsigned' };
}

/** The last page may have entries that have come since the head was read. */
async function readEntries(archive: Archive, { entries, pageSize }: LogHead): Promise<LogEntry[]> {
  const count = Math.ceil(entries / pageSize);
  const pages: LogEntry[] = [];
  for (let page = 1; page <= count; page += 1) {
    const read = await readJson<{ entries: LogEntry[] }>(archive, logPageAddress(page));
    pages.push(...(read?.entries ?? []));
  }
  return pages;
}

/** Browsers that do not know Ed25519 cannot tell, and take it as not signed. */
async function isSigned(archive: Archive, { signature, ...facts }: LogHead): Promise<boolean> {
  const known = await readJson<{ keys: PublicKey[] }>(archive, keysAddress);
  const key = known?.keys.find(({ id }) => id === facts.key);
  if (!key) return false;
  const der = bytesOf(key.pem.replace(/-----[^-]+-----|\s/g, ''));
  try {
    const imported = await crypto.subtle.importKey('spki', der, 'Ed25519', false, ['verify']);
    const content = new TextEncoder().encode(canonical(facts));
    return await crypto.subtle.verify('Ed25519', imported, bytesOf(signature), content);
  } catch {
    return false;
  }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}
