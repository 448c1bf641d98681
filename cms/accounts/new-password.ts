import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import { logger } from '../../common/log.ts';
import { cleanLine } from '../../common/text-hygiene.ts';
import { inTransaction } from '../database/transaction.ts';
import { errorResponse } from '../errors/error-response.ts';
import { invalidField } from '../errors/invalid-field.ts';
import { text } from '../i18n/texts.ts';
import { userOf } from './find-user.ts';
import { holderOf, takeLink, type LinkPurpose } from './links/store.ts';
import { forgetTries } from './sign-in.ts';
import { textOf } from './text-of.ts';
import { takeStrangersTry } from './strangers.ts';

/** What the page of a link shows. */
export interface LinkFacts {
  purpose: LinkPurpose;
  email: string;
  name: string;
}

/** `POST /api/users/link` with `token`: whose it is, for whoever has it. */
export const readLink: Endpoint = {
  path: '/link',
  method: 'post',
  handler: async (req) => {
    await takeStrangersTry(req);
    await addDataAndFileToRequest(req);
    const holder = await holderOf(req, textOf(req.data?.['token']));
    if (!holder) return errorResponse('error.link.void', 410, req);
    const { email, name } = await userOf(req, holder.user);
    return Response.json({ purpose: holder.purpose, email, name: name ?? '' } satisfies LinkFacts);
  },
};

/**
 * `POST /api/users/reset-password` with `token`, `password` and, of somebody invited, `name`: the password holds, all
 * sessions end, and whoever was invited has an account. A password that is refused leaves the link good.
 */
export const setNewPassword: Endpoint = {
  path: '/reset-password',
  method: 'post',
  handler: async (req) => {
    await takeStrangersTry(req);
    await addDataAndFileToRequest(req);
    const { token, password, name } = { token: '', password: '', name: '', ...req.data };
    const email = await inTransaction(req, () => choosePassword(req, { token, password, name }));
    if (email === undefined) return errorResponse('error.link.void', 410, req);
    await forgetTries(email);
    return Response.json({ email });
  },
};

interface Chosen {
  token: unknown;
  password: unknown;
  name: unknown;
}

async function choosePassword(req: PayloadRequest, chosen: Chosen): Promise<string | undefined> {
  const holder = await takeLink(req, textOf(chosen.token));
  if (!holder) return undefined;
  const password = textOf(chosen.password);
  if (password === '') throw invalidField(req, 'users', 'password', text('error.password.short'));
  const name = cleanLine(textOf(chosen.name)).trim();
  const joined = holder.purpose === 'invitation' && name !== '' ? { name } : {};
  const data = { ...joined, password, invitedAt: null };
  const { email } = await req.payload.update({ collection: 'users', id: holder.user, data, depth: 0, req });
  logger.info(`Account ${holder.user} has a new password by a link (${holder.purpose}).`);
  return email;
}
