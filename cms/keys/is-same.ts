import { timingSafeEqual } from 'node:crypto';

/** Whether two secrets are the same, found in the same time however much of one is right. Their lengths are no secret. */
export function isSame(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
