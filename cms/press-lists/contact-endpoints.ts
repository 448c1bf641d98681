import { sql } from '@payloadcms/db-postgres';
import type { Endpoint, PayloadRequest } from 'payload';
import { refusedResponse } from '../access/refusal.ts';
import type { Capability } from '../access/roles.ts';
import { isId } from '../database/id.ts';
import { inTransaction, transactionOf } from '../database/transaction.ts';
import { errorResponse } from '../errors/error-response.ts';
import { recordAct } from '../history/record-act.ts';
import { contactData, lettersToContact } from './contact-data.ts';
import { forgetOptOut } from './hooks.ts';

/**
 * Of a journalist: `GET /api/media-contacts/:id/letters` is what they were sent, `…/data` all that is stored of them, as a file for
 * them. `POST …/welcome` lets somebody back who has opted out, and has asked for that.
 */
export const contactEndpoints: Endpoint[] = [
  ofContact('letters', 'get', 'write to the press', async (req, id) =>
    Response.json({ letters: await lettersToContact(req.payload.db.pool, id) }),
  ),
  ofContact('data', 'get', 'write to the press', async (req, id) => {
    const data = await contactData(req.payload.db.pool, id);
    return data ? dataResponse(data) : errorResponse('error.pressList.contact', 404, req);
  }),
  ofContact('welcome', 'post', 'delete for good', welcome),
];

function ofContact(
  path: string,
  method: 'get' | 'post',
  capability: Capability,
  answer: (req: PayloadRequest, id: number) => Promise<Response>,
): Endpoint {
  return {
    path: `/:id/${path}`,
    method,
    handler: async (req) => {
      const refused = refusedResponse(req, capability);
      if (refused) return refused;
      const id = Number(req.routeParams?.['id']);
      return isId(id) ? answer(req, id) : errorResponse('error.pressList.contact', 404, req);
    },
  };
}

export function dataResponse(data: object, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(data, null, 2), {
    headers: {
      ...headers,
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="press.json"',
    },
  });
}

async function welcome(req: PayloadRequest, id: number): Promise<Response> {
  const isThere = await inTransaction(req, async () => {
    const database = await transactionOf(req);
    const { rows } = await database.execute<{ digest: string }>(sql`
      UPDATE media_contacts SET opted_out_at = NULL, updated_at = now() WHERE id = ${id} RETURNING digest`);
    const [found] = rows;
    if (!found) return false;
    await forgetOptOut(req, found.digest);
    await recordAct(req, { act: 'welcome back', kind: 'media-contacts', id });
    return true;
  });
  return isThere ? Response.json({ ok: true }) : errorResponse('error.pressList.contact', 404, req);
}
