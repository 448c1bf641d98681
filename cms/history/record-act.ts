import { sql } from '@payloadcms/db-postgres';
import type { PayloadRequest } from 'payload';
import type { Language } from '../../common/languages.ts';
import { transactionOf } from '../database/transaction.ts';
import { nameOfStaff } from '../publish-at/who.ts';
import type { ActDetail, ActName, Actor } from './acts.ts';

interface NewAct {
  act: ActName;
  /** A collection or global. */
  kind: string;
  /** Nothing for what there is one of. */
  id?: number | string | null;
  language?: Language | null | undefined;
  /** What staff call it now. */
  title?: string | null | undefined;
  detail?: ActDetail;
}

/**
 * Writes that somebody did something, in the transaction of the request: what fails leaves no act behind.
 *
 * @example await recordAct(req, { act: 'approve', kind: 'guides', id, language: 'sv', title });
 */
export async function recordAct(req: PayloadRequest, { act, kind, ...told }: NewAct): Promise<void> {
  const { id = null, language = null, title, detail = {} } = told;
  const who = typeof req.user?.id === 'number' ? req.user.id : null;
  const database = await transactionOf(req);
  await database.execute(sql`
    INSERT INTO acts (actor, who, name, act, kind, document_id, language, title, detail)
    VALUES (${actorOf(req)}, ${who}, ${nameOfStaff(req)}, ${act}, ${kind}, ${id === null ? null : Number(id)},
      ${language}, ${title ?? ''}, ${JSON.stringify(detail)}::jsonb)`);
}

const importing = 'is import';

/** Says that what a request does comes from files. */
export function noteImport(req: PayloadRequest): void {
  req.context[importing] = true;
}

function actorOf({ context, user }: PayloadRequest): Actor {
  if (user) return 'person';
  if (context[importing]) return 'import';
  return process.env['SERVES_STAFF'] ? 'product' : 'command';
}
