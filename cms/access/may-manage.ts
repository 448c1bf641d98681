import type { Access, PayloadRequest } from 'payload';

type Account = number | string | undefined;

/** Whether somebody may change, unlock or remove an account: as long as all have one role, all may. */
function mayManage(_user: NonNullable<PayloadRequest['user']>, _account: Account): boolean {
  return true;
}

/** Whoever may manage the account in question. */
export const managing: Access = ({ id, req }) => Boolean(req.user && mayManage(req.user, id));
