import { setTimeout as wait } from 'node:timers/promises';

const step = 500;

/**
 * Waits until a full step of time has gone by, in milliseconds from `begun` (of `performance.now()`): how long an
 * answer took tells nothing of accounts.
 */
export async function untilFullStep(begun: number): Promise<void> {
  await wait(step - ((performance.now() - begun) % step));
}
