import { createLocalReq, type Payload } from 'payload';
import { inTransaction } from '../database/transaction.ts';
import { limiterOf } from '../limits/limiter.ts';
import { queueMail } from '../mail/outbox.ts';
import { writeConfirmation } from './letter.ts';
import type { Wish } from './links.ts';

/** Letters that ask one address, whoever fills in the form: nobody's mailbox is filled. */
const letters = { name: 'subscriptions asked for', max: 3, seconds: 24 * 60 * 60 };

/** Sends the letter by which an address is confirmed. Nothing is stored of whoever asks but that letter, until it is sent. */
export async function askToConfirm(payload: Payload, wish: Wish): Promise<void> {
  if ((await limiterOf(letters).take(wish.address.toLowerCase())) !== undefined) return;
  const { siteName } = await payload.findGlobal({ slug: 'settings', depth: 0 });
  const letter = writeConfirmation(wish, siteName, new Date());
  const req = await createLocalReq({}, payload);
  await inTransaction(req, () => queueMail(req, { to: wish.address, letter, isForgotten: true }));
}
