import { isAuthenticityAddress } from '../../common/authenticity/addresses.ts';
import type { PublicKey } from '../../common/authenticity/log.ts';
import type { Queryable } from '../store/read-texts.ts';
import { addressesAfter, allAddresses } from './file-addresses.ts';
import { createIndexes } from './indexes.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { readRecords, type LogRecord } from './records.ts';
import { currentKey, publicKeys, type SigningKey } from './signing-keys.ts';
import { statementAt, type Keys } from './statements.ts';

/** The log of all that was published, in memory, and the files that follow from it. */
export interface AuthenticityLog extends Ledger {
  /** The one that signs. */
  readonly key: SigningKey;
  useKeys(key: SigningKey, known: PublicKey[]): void;
  /** What stands at an address; nothing where no such file follows from the log. */
  fileAt(address: string): Buffer | undefined;
  /** Of all files that follow from the log. The head comes last. */
  addresses(): string[];
  /** Of the files that say something else since these records were added. The head comes last. */
  addressesOf(added: LogRecord[]): string[];
}

export async function openLog(client: Queryable): Promise<AuthenticityLog> {
  const current = await currentKey(client);
  const ledger = createLedger(await readRecords(client));
  return createLog(ledger, { current, known: await publicKeys(client) });
}

function createLog(ledger: Ledger, opened: Keys): AuthenticityLog {
  const indexAt = createIndexes(ledger);
  let keys = opened;
  return {
    ...ledger,
    get key() {
      return keys.current;
    },
    useKeys(current, known) {
      keys = { current, known };
    },
    fileAt(address) {
      if (!isAuthenticityAddress(address)) return undefined;
      return address.endsWith('.bin') ? indexAt(address) : toFile(statementAt(address, ledger, keys));
    },
    addresses: () => allAddresses(ledger),
    addressesOf: (added) => addressesAfter(ledger, added),
  };
}

function toFile(statement: object | undefined): Buffer | undefined {
  return statement && Buffer.from(`${JSON.stringify(statement, undefined, 1)}\n`);
}
