import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload';
import { errorResponse } from '../errors/error-response.ts';
import { askForCurrent } from './check-password.ts';

/** Whoever asks about their own account. */
export interface Owner {
  user: number;
  email: string;
  session: string;
}

/** An endpoint for what is one's own alone. */
export function asOwner(
  answer: (req: PayloadRequest, owner: Owner) => Promise<Response>,
): Endpoint['handler'] {
  return async (req) => {
    const { user } = req;
    if (user?.collection !== 'users' || typeof user.id !== 'number') {
      return errorResponse('error.sessions.signedOut', 401, req);
    }
    const session = '_sid' in user ? String(user._sid) : '';
    return answer(req, { user: user.id, email: user.email, session });
  };
}

/** An endpoint that changes by what one signs in: a session that somebody has got hold of is not enough for that. */
export function asOwnerWithPassword(
  answer: (req: PayloadRequest, owner: Owner) => Promise<Response>,
): Endpoint['handler'] {
  return asOwner(async (req, owner) => {
    await addDataAndFileToRequest(req);
    await askForCurrent(req, owner.user, req.data?.['currentPassword']);
    return answer(req, owner);
  });
}
