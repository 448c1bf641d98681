import type { Which } from '../../feedback/handled.ts';

/** Marks what readers said as dealt with, or not. @returns what went wrong in words for staff, empty when that is not known */
export function handle(which: Which, handled: boolean): Promise<{ failed?: string }> {
  const body = JSON.stringify({ ...which, handled });
  return ask('/api/feedback/handle', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
}

/** Removes an answer for good. */
export function remove(id: number): Promise<{ failed?: string }> {
  return ask(`/api/feedback/${id}`, { method: 'DELETE' });
}

async function ask(address: string, request: RequestInit): Promise<{ failed?: string }> {
  try {
    const response = await fetch(address, { ...request, credentials: 'same-origin' });
    if (response.ok) return {};
    const { errors } = (await response.json()) as { errors?: { message?: string }[] };
    return { failed: errors?.[0]?.message ?? '' };
  } catch {
    return { failed: '' };
  }
}
