import { recentIndexAddress } from '../../common/authenticity/addresses.ts';
import { indexBytes, shardsOf, type Findable } from './index-files.ts';
import type { Ledger } from './ledger.ts';
import { onPage, shardedOf } from './paging.ts';
import type { LogRecord, VersionKeys } from './records.ts';

/** What texts and files are found by: the index at an address, or nothing where no such file follows from the log. */
export function createIndexes(ledger: Ledger): (address: string) => Buffer | undefined {
  const shardOf = createShards(ledger);
  return (address) => {
    const page = Number(/(\d+)\.bin$/.exec(address)?.[1]);
    if (address === recentIndexAddress(page)) return recentIndex(ledger, page);
    return shardOf(/([0-9a-f]{2})-\.bin$/.exec(address)?.[1] ?? '');
  };
}

function recentIndex(ledger: Ledger, page: number): Buffer | undefined {
  const records = onPage(ledger.records, page);
  return records.length > 0 ? indexBytes(findable(ledger, records)) : undefined;
}

/** The shards by the beginning of their keys. They are kept until others take their place: each is made from all. */
function createShards(ledger: Ledger): (prefix: string) => Buffer | undefined {
  let made = { sharded: 0, files: new Map<string, Buffer>() };
  return (prefix) => {
    const sharded = shardedOf(ledger.records.length);
    if (sharded === 0) return undefined;
    if (made.sharded !== sharded)
      made = { sharded, files: shardsOf(findable(ledger, ledger.records.slice(0, sharded))) };
    return made.files.get(prefix) ?? Buffer.alloc(0);
  };
}

/** What each record can be found by that none of its document before it could. */
function findable(ledger: Ledger, records: LogRecord[]): Findable[] {
  return records.map(({ kind, id, entry, keys }) => {
    const former = ledger.of(kind, id).filter((one) => one.entry.number < entry.number);
    const fresh = new Set(allOf(keys)).difference(new Set(former.flatMap((one) => allOf(one.keys))));
    return { document: entry.document, keys: [...fresh] };
  });
}

function allOf({ foundBy, files }: VersionKeys): string[] {
  return [...foundBy, ...files];
}
