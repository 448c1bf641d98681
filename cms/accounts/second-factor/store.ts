import { randomBytes } from 'node:crypto';
import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import { transactionOf } from '../../database/transaction.ts';
import { digestOf, seal, unseal } from '../../keys/seal.ts';
import { codeOf, plainCode } from '../random-code.ts';
import { stepOfCode } from './totp.ts';

/** What an account has beside its password. */
export interface Factors {
  totp: boolean;
  passkeys: number;
  recoveryCodes: number;
}

const codesMade = 10;
/** Of a recovery code: 79 bits. */
const codeLength = 16;

export async function factorsOf(req: PayloadRequest, user: number): Promise<Factors> {
  const database = await transactionOf(req);
  const { rows } = await database.execute<FactorsRow>(sql`
    SELECT EXISTS (SELECT FROM totp_secrets WHERE user_id = ${user}) AS totp,
      (SELECT count(*)::integer FROM passkeys WHERE user_id = ${user}) AS passkeys,
      (SELECT count(*)::integer FROM recovery_codes WHERE user_id = ${user}) AS recovery_codes`);
  const { totp = false, passkeys = 0, recovery_codes: recoveryCodes = 0 } = rows[0] ?? {};
  return { totp, passkeys, recoveryCodes };
}

// As a type, for the database's driver asks for an index signature.
// eslint-disable-next-line @typescript-eslint/consistent-type-definitions
type FactorsRow = { totp: boolean; passkeys: number; recovery_codes: number };

export function hasFactor({ totp, passkeys }: Factors): boolean {
  return totp || passkeys > 0;
}

/** @param step of the code that proved that the secret had come across, which counts as used */
export async function storeTotp(
  req: PayloadRequest,
  user: number,
  secret: string,
  step: number,
): Promise<void> {
  const database = await transactionOf(req);
  await database.execute(sql`
    INSERT INTO totp_secrets (user_id, secret, last_step) VALUES (${user}, ${seal('totp', secret)}, ${step})
    ON CONFLICT (user_id) DO UPDATE SET secret = excluded.secret, last_step = excluded.last_step`);
}

export async function removeTotp(req: PayloadRequest, user: number): Promise<void> {
  const database = await transactionOf(req);
  await database.execute(sql`DELETE FROM totp_secrets WHERE user_id = ${user}`);
}

/** Uses a code up, of the app or one in reserve: of two who send the same one, one gets in. */
export async function useCode(req: PayloadRequest, user: number, code: string): Promise<boolean> {
  return (await useTotp(req, user, code)) || (await useRecoveryCode(req, user, code));
}

async function useTotp(req: PayloadRequest, user: number, code: string): Promise<boolean> {
  const database = await transactionOf(req);
  const { rows } = await database.execute<{ secret: string }>(sql`
    SELECT secret FROM totp_secrets WHERE user_id = ${user}`);
  const secret = rows[0] && unseal('totp', rows[0].secret);
  const step = secret && stepOfCode(secret, code);
  if (!step) return false;
  const used = await database.execute(sql`
    UPDATE totp_secrets SET last_step = ${step} WHERE user_id = ${user} AND last_step < ${step} RETURNING user_id`);
  return used.rows.length === 1;
}

async function useRecoveryCode(req: PayloadRequest, user: number, code: string): Promise<boolean> {
  const database = await transactionOf(req);
  const { rows } = await database.execute(sql`
    DELETE FROM recovery_codes WHERE user_id = ${user} AND digest = ${digestOf(plainCode(code))} RETURNING user_id`);
  return rows.length === 1;
}

/** Makes new codes in reserve, and the former ones void. @returns them, which are kept nowhere */
export async function makeRecoveryCodes(req: PayloadRequest, user: number): Promise<string[]> {
  const codes = Array.from({ length: codesMade }, () => codeOf(randomBytes(codeLength)));
  const database = await transactionOf(req);
  await database.execute(sql`DELETE FROM recovery_codes WHERE user_id = ${user}`);
  const rows = codes.map((code) => sql`(${user}, ${digestOf(plainCode(code))})`);
  await database.execute(sql`INSERT INTO recovery_codes (user_id, digest) VALUES ${sql.join(rows, sql`, `)}`);
  return codes;
}

/** Without another factor there is nothing that they could stand for. */
export async function tidyRecoveryCodes(req: PayloadRequest, user: number): Promise<void> {
  if (hasFactor(await factorsOf(req, user))) return;
  const database = await transactionOf(req);
  await database.execute(sql`DELETE FROM recovery_codes WHERE user_id = ${user}`);
}

export async function removeAllFactors(req: PayloadRequest, user: number): Promise<void> {
  const database = await transactionOf(req);
  for (const table of ['totp_secrets', 'recovery_codes', 'passkeys'])
    await database.execute(sql`DELETE FROM ${sql.identifier(table)} WHERE user_id = ${user}`);
}
