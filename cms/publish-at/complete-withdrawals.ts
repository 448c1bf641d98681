import { createLocalReq, type Payload } from 'payload';
import { kinds, type Kind } from '../../common/addresses.ts';
import { inTransaction, waitForTurn } from '../database/transaction.ts';
import { standingOf } from '../published/standing.ts';
import { findStored } from './set-in-force.ts';
import { endPublication } from './withdraw.ts';

/** How often it is looked whether the time of a withdrawal has come, in milliseconds. */
const interval = 2000;

let timer: NodeJS.Timeout | undefined;

/** Makes drafts of what is withdrawn by itself, for as long as the process lives. Readers have lost it already. */
export function keepCompleting(payload: Payload): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    void completeWithdrawals(payload)
      .catch((error: unknown) => payload.logger.error({ err: error }, 'Withdrawals could not be completed'))
      .finally(() => keepCompleting(payload));
  }, interval);
  timer.unref();
}

export async function completeWithdrawals(payload: Payload): Promise<void> {
  for (const kind of kinds) {
    const { docs } = await payload.find({
      collection: kind,
      where: {
        and: [
          { _status: { equals: 'published' } },
          { withdrawAt: { less_than_equal: new Date().toISOString() } },
        ],
      },
      ...{ depth: 0, pagination: false, select: {} },
    });
    for (const { id } of docs) await complete(payload, kind, id);
  }
}

/** One CMS of several does it. */
async function complete(payload: Payload, kind: Kind, id: number): Promise<void> {
  const req = await createLocalReq({}, payload);
  await inTransaction(req, async () => {
    await waitForTurn(req, `time ${kind} ${id}`);
    const stored = await findStored(kind, id, req);
    const isDue = stored?._status === 'published' && standingOf(stored, new Date()).kind === 'withdrawn';
    if (isDue) await endPublication(kind, id, {}, req, { overrideAccess: true });
  });
}
