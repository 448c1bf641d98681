import type { Kind } from '../../common/addresses.ts';
import {
  historyAddress,
  isAuthenticityAddress,
  keysAddress,
  logHeadAddress,
  logPageAddress,
  pageSize,
  recentIndexAddress,
  shardAddress,
  shardedAtOnce,
  signatureAddress,
} from '../../common/authenticity/addresses.ts';
import {
  canonical,
  noHash,
  type DocumentHistory,
  type LogHead,
  type PublicKey,
} from '../../common/authenticity/log.ts';
import { documentFormAddress } from '../../common/document-forms.ts';
import type { Queryable } from '../store/read-texts.ts';
import { indexBytes, shardsOf, shardNames, type Findable } from './index-files.ts';
import { readRecords, type LogRecord } from './records.ts';
import { currentKey, publicKeys, type SigningKey } from './signing-keys.ts';

/** The log of all that was published, in memory, and the files that follow from it. */
export interface AuthenticityLog {
  readonly records: readonly LogRecord[];
  readonly key: SigningKey;
  /** All records of a document, the oldest first. */
  of(kind: Kind, id: number): LogRecord[];
  /** The newest record of each document. */
  newest(): LogRecord[];
  /** The document whose twin stands at an address, by its newest record. */
  at(twin: string): LogRecord | undefined;
  add(records: LogRecord[]): void;
  useKeys(key: SigningKey, keys: PublicKey[]): void;
  /** What stands at an address; nothing where no such file follows from the log. */
  fileAt(address: string): Buffer | undefined;
  /** Of all files that follow from the log. The head comes last. */
  addresses(): string[];
  /** Of the files that say something else since these records were added. The head comes last. */
  addressesOf(added: LogRecord[]): string[];
}

const twinOf = ({ entry }: Pick<LogRecord, 'entry'>) => documentFormAddress('markdown', entry.address);

const sameDocument = (kind: Kind, id: number) => `${kind}:${id}`;

export async function openLog(client: Queryable): Promise<AuthenticityLog> {
  const key = await currentKey(client);
  return createLog(await readRecords(client), key, await publicKeys(client));
}

function createLog(stored: LogRecord[], currentSigningKey: SigningKey, known: PublicKey[]): AuthenticityLog {
  const records: LogRecord[] = [];
  const byDocument = new Map<string, LogRecord[]>();
  const byTwin = new Map<string, LogRecord>();
  let key = currentSigningKey;
  let keys = known;
  let shards: { sharded: number; files: Map<string, Buffer> } | undefined;

  function add(added: LogRecord[]): void {
    for (const record of added) {
      records.push(record);
      const name = sameDocument(record.kind, record.id);
      const own = byDocument.get(name);
      if (own) own.push(record);
      else byDocument.set(name, [record]);
      byTwin.set(twinOf(record), record);
    }
  }

  const of = (kind: Kind, id: number) => byDocument.get(sameDocument(kind, id)) ?? [];
  const sharded = () => Math.floor(records.length / shardedAtOnce) * shardedAtOnce;
  const pageOf = (number: number) => Math.ceil(number / pageSize);
  const onPage = (page: number) => records.slice((page - 1) * pageSize, page * pageSize);

  /** What a record can be found by that none of the document before it could. */
  function findable(some: LogRecord[]): Findable[] {
    return some.map(({ kind, id, entry, keys: own }) => {
      const before = new Set(
        of(kind, id)
          .filter(({ entry: { number } }) => number < entry.number)
          .flatMap((former) => [...former.keys.foundBy, ...former.keys.files]),
      );
      const fresh = [...own.foundBy, ...own.files].filter((one) => !before.has(one));
      return { document: entry.document, keys: [...new Set(fresh)] };
    });
  }

  function shardFiles(): Map<string, Buffer> {
    if (shards?.sharded !== sharded())
      shards = { sharded: sharded(), files: shardsOf(findable(records.slice(0, sharded()))) };
    return shards.files;
  }

  function head(): LogHead {
    const last = records.at(-1)?.entry;
    const facts = {
      format: 'bruket-log/1' as const,
      ...{ entries: records.length, pageSize, sharded: sharded() },
      hash: last?.hash ?? noHash,
      ...(last && { at: last.at }),
      key: key.id,
    };
    return { ...facts, signature: key.sign(canonical(facts)) };
  }

  function history(first: number): DocumentHistory | undefined {
    const record = records[first - 1];
    if (!record || record.entry.document !== first) return undefined;
    const versions = of(record.kind, record.id).map(({ entry, keys: own }) => {
      const { number, at, act, type, reason, address, language, published, version, sha256 } = entry;
      return {
        ...{ number, at, act, type, reason, address, language, published, version, sha256 },
        ...{ sentences: own.sentences.join(''), files: own.files.join('') },
      };
    });
    return { format: 'bruket-history/1', versions };
  }

  function signature(twin: string): object | undefined {
    const record = byTwin.get(twin);
    const newest = record && of(record.kind, record.id).at(-1);
    if (!newest || twinOf(newest) !== twin || !newest.entry.signature) return undefined;
    const { sha256, key: signedWith, signature: signed, version, at, number } = newest.entry;
    return {
      format: 'bruket-signature/1',
      ...{ file: twin, sha256, algorithm: 'Ed25519', key: signedWith, signature: signed },
      ...{ version, at, entry: number, keys: keysAddress, log: logHeadAddress },
    };
  }

  function jsonAt(address: string): object | undefined {
    if (address === keysAddress) return { format: 'bruket-keys/1', keys };
    if (address === logHeadAddress) return head();
    if (address.endsWith('.sig')) return signature(address.slice(0, -'.sig'.length));
    const number = Number(/(\d+)\.json$/.exec(address)?.[1]);
    if (address === historyAddress(number)) return history(number);
    const entries = address === logPageAddress(number) ? onPage(number).map(({ entry }) => entry) : [];
    return entries.length > 0 ? { format: 'bruket-log-page/1', entries } : undefined;
  }

  function fileAt(address: string): Buffer | undefined {
    if (!isAuthenticityAddress(address)) return undefined;
    if (!address.endsWith('.bin')) {
      const json = jsonAt(address);
      return json && Buffer.from(`${JSON.stringify(json, undefined, 1)}\n`);
    }
    const page = Number(/(\d+)\.bin$/.exec(address)?.[1]);
    if (address === recentIndexAddress(page)) {
      const some = onPage(page);
      return some.length > 0 ? indexBytes(findable(some)) : undefined;
    }
    const prefix = /([0-9a-f]{2})-\.bin$/.exec(address)?.[1] ?? '';
    return sharded() > 0 ? (shardFiles().get(prefix) ?? Buffer.alloc(0)) : undefined;
  }

  const pagesAfter = (number: number, address: (page: number) => string) =>
    Array.from({ length: pageOf(records.length) - pageOf(number + 1) + 1 }, (_, index) =>
      address(pageOf(number + 1) + index),
    );
  const allShards = () => (sharded() > 0 ? shardNames.map(shardAddress) : []);

  add(stored);
  return {
    records,
    get key() {
      return key;
    },
    of,
    newest: () => [...byDocument.values()].flatMap((own) => own.at(-1) ?? []),
    at: (twin) => byTwin.get(twin),
    add,
    useKeys(next, all) {
      key = next;
      keys = all;
    },
    fileAt,
    addresses: () => [
      keysAddress,
      ...[...byDocument.values()].flatMap((own) => {
        const [first] = own;
        const last = own.at(-1);
        const signed = last?.entry.signature ? [signatureAddress(twinOf(last))] : [];
        return first ? [historyAddress(first.entry.number), ...signed] : [];
      }),
      ...pagesAfter(0, logPageAddress),
      ...allShards(),
      ...pagesAfter(sharded(), recentIndexAddress),
      logHeadAddress,
    ],
    addressesOf(added) {
      const [first] = added;
      if (!first) return [keysAddress, logHeadAddress];
      const before = first.entry.number - 1;
      const own = added.flatMap(({ kind, id, entry }) => [
        historyAddress(entry.document),
        // That of a former address goes.
        ...of(kind, id).map((record) => signatureAddress(twinOf(record))),
      ]);
      const areShardsNew = Math.floor(before / shardedAtOnce) * shardedAtOnce !== sharded();
      return [
        ...new Set(own),
        ...pagesAfter(before, logPageAddress),
        ...pagesAfter(before, recentIndexAddress),
        ...(areShardsNew ? allShards() : []),
        logHeadAddress,
      ];
    },
  };
}
