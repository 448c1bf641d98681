import type { PayloadRequest } from 'payload';
import { environment } from '../../../common/environment.ts';
import { writeLetter } from '../../mail/letter.ts';
import { queueMail } from '../../mail/outbox.ts';
import { sendsMail } from '../../mail/post.ts';
import type { User } from '../../payload-types.ts';
import { nameOfStaff } from '../../publish-at/who.ts';
import { makeLink, type LinkPurpose } from './store.ts';

type Addressee = Pick<User, 'id' | 'email' | 'name' | 'language'>;

/**
 * Sends somebody a link to choose a password by, in the transaction of the request.
 *
 * @returns the link, for whoever asked to pass it on, where no mail can be sent
 */
export async function sendLink(
  req: PayloadRequest,
  { id, email, name, language }: Addressee,
  purpose: LinkPurpose,
): Promise<string | undefined> {
  const { address, digest } = await makeLink(req, { user: id, purpose }, { isSent: true });
  const by = nameOfStaff(req);
  const values = { link: address, place: environment.cmsUrl, name: name ?? '', by };
  await queueMail(req, { to: email, letter: writeLetter(purpose, language ?? 'sv', values), link: digest });
  return sendsMail() ? undefined : address;
}
