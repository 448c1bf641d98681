import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import { refusedResponse } from '../access/refusal.ts';
import { roles, type Role } from '../access/roles.ts';
import { defaultLanguage, isLanguage, type Language } from '../../common/languages.ts';
import { cleanLine } from '../../common/text-hygiene.ts';
import { inTransaction, waitForTurn } from '../database/transaction.ts';
import { invalidField } from '../errors/invalid-field.ts';
import { text } from '../i18n/texts.ts';
import { makeToken } from '../keys/seal.ts';
import { takeTries } from '../limits/take-tries.ts';
import type { User } from '../payload-types.ts';
import { userAt } from './find-user.ts';
import { invitationLimit } from './limits.ts';
import { sendLink } from './links/send-link.ts';
import { accountOf } from './sign-in.ts';
import { textOf } from './text-of.ts';

/** Whom a colleague invites. */
interface Invited {
  email: string;
  name: string;
  language: Language;
  role?: Role;
  translates?: Language;
}

/**
 * `POST /api/users/invite` with `email`, `name`, `language`, `role` and, of a translator, `translates`: makes an account
 * that nobody has a password of, and sends a link to choose one. Somebody who was invited before gets a new link, and the former one is void. Where no
 * mail can be sent, the answer tells the link.
 */
export const invite: Endpoint = {
  path: '/invite',
  method: 'post',
  handler: async (req) => {
    const refused = refusedResponse(req, 'manage accounts');
    if (refused) return refused;
    await takeTries(req, [[invitationLimit, String(req.user?.id)]]);
    await addDataAndFileToRequest(req);
    const { user, link } = await inTransaction(req, () => inviteOne(req, invitedIn(req.data ?? {})));
    return Response.json({ doc: { id: user.id, email: user.email }, link }, { status: 201 });
  },
};

async function inviteOne(
  req: PayloadRequest,
  invited: Invited,
): Promise<{ user: User; link: string | undefined }> {
  await waitForTurn(req, `invite ${invited.email}`);
  const known = await userAt(req, invited.email);
  if (known && !known.invitedAt) throw invalidField(req, 'users', 'email', text('error.users.known'));
  const user = known ? await changeRole(req, known, invited) : await makeAccount(req, invited);
  return { user, link: await sendLink(req, user, 'invitation') };
}

function makeAccount(req: PayloadRequest, invited: Invited): Promise<User> {
  const invitedAt = new Date().toISOString();
  const data = { role: 'author' as const, ...invited, invitedAt, password: makeToken() };
  return req.payload.create({ collection: 'users', data, depth: 0, req });
}

/** Who has not come yet gets what the newest invitation says. */
async function changeRole(req: PayloadRequest, user: User, { role, translates }: Invited): Promise<User> {
  if (!role) return user;
  const data = { role, translates: translates ?? null };
  return req.payload.update({ collection: 'users', id: user.id, data, depth: 0, req });
}

function invitedIn({ email, name, language, role, translates }: Record<string, unknown>): Invited {
  const [own, into] = [textOf(language), textOf(translates)];
  const chosen = roles.find((known) => known === role);
  return {
    email: accountOf(textOf(email)),
    name: cleanLine(textOf(name)).trim(),
    language: isLanguage(own) ? own : defaultLanguage,
    ...(chosen && { role: chosen }),
    ...(isLanguage(into) && { translates: into }),
  };
}
