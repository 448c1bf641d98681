import type { FlattenedField } from 'payload';
import { isKind, kinds } from '../../common/addresses.ts';
import { isRecord } from '../../common/is-record.ts';
import { optional } from '../../common/optional.ts';
import { isWithdrawalReason, withdrawalReasons } from '../../common/withdrawal.ts';
import { withdrawalsIn, type Withdrawal } from '../publish-at/withdrawals.ts';
import { readFields, writeFields } from './codec-maps.ts';
import type { ReadContext, WriteContext } from './context.ts';
import { kindOf } from './values.ts';

/** When a text is taken off the site, or was, and why. */
export type ToldWithdrawal = { at: string } & Pick<Withdrawal, 'reason' | 'replacement'>;

/** How it stands in a file. */
const fields: FlattenedField[] = [
  { name: 'at', type: 'date' },
  { name: 'reason', type: 'select', options: [...withdrawalReasons] },
  { name: 'replacement', type: 'relationship', relationTo: [...kinds] },
];

/** @param stored what the collection has of the text */
export function writeWithdrawal(
  { withdrawAt, withdrawals }: Record<string, unknown>,
  context: WriteContext,
): Record<string, unknown> | undefined {
  if (!withdrawAt) return undefined;
  const { reason, replacement } = withdrawalsIn(withdrawals).at(-1) ?? {};
  const relation = replacement && { relationTo: replacement.kind, value: replacement.id };
  return writeFields({ at: withdrawAt, reason, replacement: relation }, fields, context);
}

/** @returns nothing where the file says nothing of it, or something wrong, which is told */
export function readWithdrawal(value: unknown, context: ReadContext): ToldWithdrawal | undefined {
  if (value === undefined || value === null) return undefined;
  if (!isRecord(value)) {
    context.addIssue(`must be a map, not ${kindOf(value)}; write "at: …" on a line below it, indented`);
    return undefined;
  }
  const { at, reason, replacement } = readFields(value, fields, context);
  if (at === undefined) context.addIssue('needs a line "at: …" with the time at which the text is taken off');
  if (typeof at !== 'string') return undefined;
  return {
    at,
    ...optional('reason', isWithdrawalReason(reason) ? reason : undefined),
    ...optional('replacement', referenceOf(replacement)),
  };
}

function referenceOf(relation: unknown): Withdrawal['replacement'] {
  if (!isRecord(relation)) return undefined;
  const { relationTo, value } = relation;
  const isOne = typeof relationTo === 'string' && isKind(relationTo) && typeof value === 'number';
  return isOne ? { kind: relationTo, id: value } : undefined;
}
