import type { PayloadRequest } from 'payload';
import type { User } from '../payload-types.ts';

/** The account at an e-mail address, in small letters; access is up to whoever asks. */
export async function userAt(req: PayloadRequest, email: string): Promise<User | undefined> {
  const where = { email: { equals: email } };
  const { docs } = await req.payload.find({ collection: 'users', where, limit: 1, depth: 0, req });
  return docs[0];
}

export function userOf(req: PayloadRequest, id: number): Promise<User> {
  return req.payload.findByID({ collection: 'users', id, depth: 0, req });
}
