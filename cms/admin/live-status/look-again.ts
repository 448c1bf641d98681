import type { OutboxRow } from './public-state.ts';

/**
 * Has the newest change looked for once more where it was not seen at its address.
 *
 * @returns whether it has come to readers meanwhile
 */
export async function lookAgain([row]: OutboxRow[], signal: AbortSignal): Promise<boolean> {
  if (!row?.error || !row.writtenAt) return false;
  const address = `/api/publications/${row.id}/check`;
  const response = await fetch(address, { method: 'POST', credentials: 'same-origin', signal });
  return response.ok && ((await response.json()) as { isLive: boolean }).isLive;
}
