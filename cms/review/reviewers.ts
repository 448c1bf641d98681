import type { PayloadRequest } from 'payload';
import type { Language } from '../../common/languages.ts';
import { may, roles, type Capability } from '../access/roles.ts';
import type { User } from '../payload-types.ts';

/** Somebody who gets letters. */
export type Colleague = Pick<User, 'id' | 'email' | 'name' | 'language' | 'role' | 'translates'>;

/** Those who may do something to texts in a language, but whoever asks. */
export async function colleaguesWho(
  req: PayloadRequest,
  capability: Capability,
  language: Language,
): Promise<Colleague[]> {
  const able = roles.filter((role) => may({ role, translates: language }, capability, language));
  const { docs } = await req.payload.find({
    collection: 'users',
    where: { role: { in: able } },
    ...{ depth: 0, pagination: false, sort: 'id', req },
  });
  return docs.filter((user) => user.id !== req.user?.id && may(user, capability, language));
}

export async function colleague(req: PayloadRequest, id: number | null): Promise<Colleague | undefined> {
  if (id === null) return undefined;
  const found = await req.payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true, req });
  return (found as Colleague | null) ?? undefined;
}
