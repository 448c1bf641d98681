import type { Access, APIError, CollectionBeforeOperationHook, PayloadRequest } from 'payload';
import { notAllowed, refusal } from '../access/refusal.ts';
import { may } from '../access/roles.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { text } from '../i18n/texts.ts';
import type { User } from '../payload-types.ts';

type Id = number | string | undefined;

/** One's own account, and all of them for who manages accounts. */
export const ownAccount: Access = ({ req: { user } }) => {
  if (!user || may(user, 'manage accounts')) return Boolean(user);
  return { id: { equals: user.id } };
};

/** What decides what one may do. */
const ruling = ['role', 'translates'] as const;

/**
 * Says why an account cannot be changed: others' are for administrators, roles too, and a password is chosen by its
 * owner alone. Payload's access control would leave out what may not be written, and say nothing.
 */
export const keepAccounts: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  if (overrideAccess || !req.user || (operation !== 'update' && operation !== 'delete')) return args;
  const { id, data = {} } = args as { id?: Id; data?: Partial<User> };
  if (operation === 'delete' || !isOwn(req, id)) refuse(refusal(req, 'manage accounts'));
  if (operation === 'update' && (await isRoleChanged(req, id, data))) refuse(refusal(req, 'manage accounts'));
  if (data.password && !isOwn(req, id)) {
    refuse(notAllowed(text('error.users.othersPassword')[languageOfStaff(req)]));
  }
  return args;
};

function refuse(refused: APIError | undefined): void {
  if (refused) throw refused;
}

function isOwn({ user }: PayloadRequest, id: Id): boolean {
  return user?.collection === 'users' && String(user.id) === String(id);
}

/** A form sends the role as it is. */
async function isRoleChanged(req: PayloadRequest, id: Id, data: Partial<User>): Promise<boolean> {
  if (id === undefined || ruling.every((name) => data[name] === undefined)) return false;
  const stored = await req.payload.db.findOne<User>({
    collection: 'users',
    where: { id: { equals: id } },
    req,
  });
  return ruling.some((name) => data[name] !== undefined && (data[name] ?? null) !== (stored?.[name] ?? null));
}
