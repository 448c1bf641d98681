import type { ConflictData } from '../../editing/conflict.ts';

/** Why a save did not go through. */
export const reasons = [
  'network',
  'server',
  'unavailable',
  'signedOut',
  'forbidden',
  'refused',
  'gone',
] as const;

export type Reason = (typeof reasons)[number];

export interface Failure {
  reason: Reason;
  /** What the server said, in words for staff. */
  message: string | undefined;
}

/** Whether it is worth while to try again without anybody having changed something. */
export function mayPass(reason: Reason): boolean {
  return reason !== 'forbidden' && reason !== 'refused' && reason !== 'gone';
}

export async function failureOf(response: Response | undefined): Promise<Failure> {
  if (!response) return { reason: 'network', message: undefined };
  const message = messageIn(await bodyOf(response));
  const reason = message && isOutage(response.status) ? 'unavailable' : await reasonOf(response.status);
  return { reason, message };
}

/** The CMS says itself why it can store nothing at the moment; a server before it answers without words of ours. */
function isOutage(status: number): boolean {
  return status === 503 || status === 507;
}

async function reasonOf(status: number): Promise<Reason> {
  if (status === 401 || status === 403) return (await isSignedIn()) ? 'forbidden' : 'signedOut';
  if (status === 404) return 'gone';
  return status >= 500 || status === 429 || status === 408 ? 'server' : 'refused';
}

/** @returns true as well when that cannot be found out */
export async function isSignedIn(): Promise<boolean> {
  try {
    const response = await fetch('/api/users/me', { credentials: 'same-origin', cache: 'no-store' });
    const told: unknown = await response.json();
    return typeof told === 'object' && told !== null && 'user' in told && Boolean(told.user);
  } catch {
    return true;
  }
}

export async function conflictIn(response: Response | undefined): Promise<ConflictData | undefined> {
  if (response?.status !== 409) return undefined;
  const { errors } = (await bodyOf(response)) as { errors?: { name?: string; data?: ConflictData }[] };
  return errors?.find(({ name }) => name === 'EditConflict')?.data;
}

async function bodyOf(response: Response): Promise<object> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => ({}));
  return typeof body === 'object' && body !== null ? body : {};
}

function messageIn(body: object): string | undefined {
  const { errors } = body as { errors?: { message?: string }[] };
  return errors?.[0]?.message;
}
