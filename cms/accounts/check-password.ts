import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload';
import { invalidField } from '../errors/invalid-field.ts';
import { text } from '../i18n/texts.ts';
import { giveBackTries, takeTries, type Try } from '../limits/take-tries.ts';
import type { User } from '../payload-types.ts';
import { currentPasswordLimit } from './limits.ts';
import { isPassword } from './password-hash.ts';
import { passwordIssue, type Owner } from './password-rule.ts';

/**
 * Refuses passwords that are soon guessed, of which Payload takes any, and the change of one's own by whoever does not
 * know the former one; also of the e-mail address, to which a new one would be sent.
 */
export const checkPassword: CollectionBeforeValidateHook<User & { currentPassword?: unknown }> = async ({
  collection: { slug },
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (!data) return data;
  const { currentPassword, ...rest } = data;
  const password: unknown = rest.password;
  const isNew = password !== undefined && password !== null && password !== '';
  if (isNew) await judge(req, slug, password, { ...originalDoc, ...rest });
  const isMoved = rest.email !== undefined && rest.email !== originalDoc?.email;
  if (operation === 'update' && originalDoc && isOwn(req, originalDoc) && (isNew || isMoved)) {
    await askForCurrent(req, originalDoc.id, currentPassword);
  }
  return rest;
};

async function judge(req: PayloadRequest, slug: string, password: unknown, owner: Owner): Promise<void> {
  if (typeof password !== 'string') throw invalidField(req, slug, 'password', text('error.password.short'));
  const issue = await passwordIssue(password, owner);
  if (issue) throw invalidField(req, slug, 'password', text(`error.password.${issue}`));
}

function isOwn({ user }: PayloadRequest, { id }: User): boolean {
  return user?.collection === 'users' && user.id === id;
}

/** @throws at the field of the current password where it is missing, wrong or tried too often */
export async function askForCurrent(req: PayloadRequest, id: number, given: unknown): Promise<void> {
  const refuse = (key: 'error.password.currentMissing' | 'error.password.currentWrong') =>
    invalidField(req, 'users', 'currentPassword', text(key), text('field.users.currentPassword'));
  if (typeof given !== 'string' || given === '') throw refuse('error.password.currentMissing');
  const tries: Try[] = [[currentPasswordLimit, String(id)]];
  await takeTries(req, tries);
  const where = { id: { equals: id } };
  const stored = await req.payload.db.findOne<User>({ collection: 'users', where, req });
  if (!(await isPassword(given, stored ?? {}))) throw refuse('error.password.currentWrong');
  await giveBackTries(tries);
}
