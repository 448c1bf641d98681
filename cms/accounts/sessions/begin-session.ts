import { getFieldsToSign, jwtSign, type PayloadRequest, type TypedUser } from 'payload';
import { addSessionToUser } from 'payload/shared';
import { noteBrowserOf } from './note-browser.ts';

/** What Payload answers to whoever has signed in. */
export interface Begun {
  token: string;
  exp: number;
  user: { id: number; email: string; language?: 'sv' | 'en' | null };
}

/** Signs somebody in who has proved in another way than by a password who they are, as Payload does. */
export async function beginSession(req: PayloadRequest, id: number): Promise<Begun> {
  const { payload } = req;
  const collectionConfig = payload.collections.users.config;
  const user = await payload.db.findOne<TypedUser>({
    collection: 'users',
    where: { id: { equals: id } },
    req,
  });
  if (!user) throw new Error(`There is no account ${id}.`);
  const { sid } = await addSessionToUser({ collectionConfig, payload, req, user });
  const { token, exp } = await jwtSign({
    fieldsToSign: getFieldsToSign({ collectionConfig, email: user.email, user, ...(sid && { sid }) }),
    secret: payload.secret,
    tokenExpiration: collectionConfig.auth.tokenExpiration,
  });
  await noteBrowserOf(req, token);
  const { email, language } = user;
  return { token, exp, user: { id, email, ...(language && { language }) } };
}
