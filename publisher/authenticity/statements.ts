import {
  historyAddress,
  keysAddress,
  logHeadAddress,
  logPageAddress,
  pageSize,
} from '../../common/authenticity/addresses.ts';
import {
  canonical,
  noHash,
  ordered,
  type DocumentHistory,
  type DocumentVersion,
  type LogHead,
  type PublicKey,
} from '../../common/authenticity/log.ts';
import { twinOf, type Ledger } from './ledger.ts';
import { onPage, shardedOf } from './paging.ts';
import type { LogRecord } from './records.ts';
import type { SigningKey } from './signing-keys.ts';

/** The keys of the organisation. */
export interface Keys {
  /** The one that signs. */
  current: SigningKey;
  /** All that have ever been in force. */
  known: PublicKey[];
}

/** What the JSON file at an address says; nothing where no such file follows from the log. */
export function statementAt(address: string, ledger: Ledger, keys: Keys): object | undefined {
  if (address === keysAddress) return { format: 'bruket-keys/1', keys: keys.known };
  if (address === logHeadAddress) return head(ledger, keys.current);
  if (address.endsWith('.sig')) return signature(ledger, address.slice(0, -'.sig'.length));
  const number = Number(/(\d+)\.json$/.exec(address)?.[1]);
  if (address === historyAddress(number)) return history(ledger, number);
  return address === logPageAddress(number) ? logPage(ledger, number) : undefined;
}

function head({ records }: Ledger, key: SigningKey): LogHead {
  const last = records.at(-1)?.entry;
  const facts = {
    format: 'bruket-log/1' as const,
    ...{ entries: records.length, pageSize, sharded: shardedOf(records.length) },
    hash: last?.hash ?? noHash,
    ...(last && { at: last.at }),
    key: key.id,
  };
  return { ...facts, signature: key.sign(canonical(facts)) };
}

/** Of the twin that stands at an address. */
function signature(ledger: Ledger, twin: string): object | undefined {
  const record = ledger.at(twin);
  const newest = record && ledger.of(record.kind, record.id).at(-1);
  if (!newest || twinOf(newest) !== twin || !newest.entry.signature) return undefined;
  const { sha256, key, signature: signed, version, at, number } = newest.entry;
  return {
    format: 'bruket-signature/1',
    ...{ file: twin, sha256, algorithm: 'Ed25519', key, signature: signed },
    ...{ version, at, entry: number, keys: keysAddress, log: logHeadAddress },
  };
}

/** @param first the number of the document's first entry */
function history(ledger: Ledger, first: number): DocumentHistory | undefined {
  const record = ledger.records[first - 1];
  if (record?.entry.document !== first) return undefined;
  return { format: 'bruket-history/1', versions: ledger.of(record.kind, record.id).map(toVersion) };
}

function toVersion({ entry, keys }: LogRecord): DocumentVersion {
  const { number, at, act, type, reason, address, language, published, version, sha256 } = entry;
  return {
    ...{ number, at, act, type, reason, address, language, published, version, sha256 },
    ...{ sentences: keys.sentences.join(''), files: keys.files.join('') },
  };
}

function logPage({ records }: Ledger, page: number): object | undefined {
  const entries = onPage(records, page).map(({ entry }) => ordered(entry));
  return entries.length > 0 ? { format: 'bruket-log-page/1', entries } : undefined;
}
