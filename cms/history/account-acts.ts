import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload';
import { optional } from '../../common/optional.ts';
import { nameOfColleague } from '../publish-at/who.ts';
import type { User } from '../payload-types.ts';
import { recordAct } from './record-act.ts';

/** Whom staff let in, and what they let them do. What people do with their own account is their own. */
export const recordAccountChange: CollectionAfterChangeHook<User> = async ({
  doc,
  previousDoc,
  operation,
  req,
}) => {
  const account = { kind: 'users', id: doc.id, title: nameOfColleague(doc) };
  const act = doc.invitedAt ? 'invite' : 'add';
  if (operation === 'create') await recordAct(req, { act, ...account, detail: { to: doc.role } });
  else if (rightsOf(previousDoc) !== rightsOf(doc)) {
    const detail = { from: previousDoc.role, to: doc.role, ...optional('label', doc.translates) };
    await recordAct(req, { act: 'change role', ...account, detail });
  }
  return doc;
};

const rightsOf = ({ role, translates }: Partial<User>) => `${role ?? ''} ${translates ?? ''}`;

export const recordAccountRemoval: CollectionAfterDeleteHook<User> = async ({ doc, req }) => {
  const title = nameOfColleague(doc);
  await recordAct(req, { act: 'remove account', kind: 'users', id: doc.id, title });
  return doc;
};
