import { copiedHeader } from '../../common/visits/visit.ts';

/** Lets the web server count that somebody has copied the page, as it counts who reads it: it counts nobody who asks not to be. */
export function countCopy(): void {
  const request = { method: 'HEAD', headers: { [copiedHeader]: '1' }, keepalive: true };
  // Nobody waits for it.
  fetch(location.pathname, request).catch(() => undefined);
}
