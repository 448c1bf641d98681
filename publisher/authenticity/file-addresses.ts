import {
  historyAddress,
  keysAddress,
  logHeadAddress,
  logPageAddress,
  recentIndexAddress,
  shardAddress,
  signatureAddress,
} from '../../common/authenticity/addresses.ts';
import { shardNames } from './index-files.ts';
import { twinOf, type Ledger } from './ledger.ts';
import { pagesAfter, shardedOf } from './paging.ts';
import type { LogRecord } from './records.ts';

/** Of all files that follow from the log. The head comes last. */
export function allAddresses(ledger: Ledger): string[] {
  const entries = ledger.records.length;
  return [
    keysAddress,
    ...ledger.documents().flatMap(standingOf),
    ...pagesAfter(0, entries).map(logPageAddress),
    ...shardAddresses(entries),
    ...pagesAfter(shardedOf(entries), entries).map(recentIndexAddress),
    logHeadAddress,
  ];
}

/** Of the files that say something else since these newest records were added. The head comes last. */
export function addressesAfter(ledger: Ledger, added: LogRecord[]): string[] {
  if (added.length === 0) return [];
  const entries = ledger.records.length;
  const before = entries - added.length;
  const areShardsNew = shardedOf(before) !== shardedOf(entries);
  return [
    ...new Set(added.flatMap((record) => everOf(ledger, record))),
    ...pagesAfter(before, entries).map(logPageAddress),
    ...pagesAfter(before, entries).map(recentIndexAddress),
    ...(areShardsNew ? shardAddresses(entries) : []),
    logHeadAddress,
  ];
}

/** Of the files that say something else since there is another key. The head comes last. */
export const addressesOfKeys = [keysAddress, logHeadAddress];

/** The history of a document, and its signature where it stands. */
function standingOf(records: LogRecord[]): string[] {
  const [first] = records;
  const last = records.at(-1);
  const signed = last?.entry.signature ? [signatureAddress(twinOf(last))] : [];
  return first ? [historyAddress(first.entry.number), ...signed] : [];
}

/** The history of a document, and the signature at each address that it has had: that of a former one goes. */
function everOf(ledger: Ledger, { kind, id, entry }: LogRecord): string[] {
  const twins = ledger.of(kind, id).map(twinOf);
  return [historyAddress(entry.document), ...twins.map(signatureAddress)];
}

function shardAddresses(entries: number): string[] {
  return shardedOf(entries) > 0 ? shardNames.map(shardAddress) : [];
}
