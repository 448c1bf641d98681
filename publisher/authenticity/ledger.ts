import type { Kind } from '../../common/addresses.ts';
import { documentFormAddress } from '../../common/document-forms.ts';
import type { LogRecord } from './records.ts';

/** All records in memory: in their order, and those of each document. */
export interface Ledger {
  readonly records: readonly LogRecord[];
  add(records: LogRecord[]): void;
  /** All records of a document, the oldest first. */
  of(kind: Kind, id: number): LogRecord[];
  /** As {@link of}, of each document. */
  documents(): LogRecord[][];
  /** The newest record of each document. */
  newest(): LogRecord[];
  /** The newest record of those whose twin stood at an address. */
  at(twin: string): LogRecord | undefined;
}

/** The address of the twin that a record tells of. */
export function twinOf({ entry }: LogRecord): string {
  return documentFormAddress('markdown', entry.address);
}

export function createLedger(stored: LogRecord[]): Ledger {
  const records: LogRecord[] = [];
  const byDocument = new Map<string, LogRecord[]>();
  const byTwin = new Map<string, LogRecord>();
  const nameOf = (kind: Kind, id: number) => `${kind}:${id}`;

  function put(record: LogRecord): void {
    records.push(record);
    byTwin.set(twinOf(record), record);
    const name = nameOf(record.kind, record.id);
    const own = byDocument.get(name);
    if (own) own.push(record);
    else byDocument.set(name, [record]);
  }

  const documents = () => [...byDocument.values()];
  stored.forEach(put);
  return {
    records,
    add: (added) => added.forEach(put),
    of: (kind, id) => byDocument.get(nameOf(kind, id)) ?? [],
    documents,
    newest: () => documents().flatMap((own) => own.at(-1) ?? []),
    at: (twin) => byTwin.get(twin),
  };
}
