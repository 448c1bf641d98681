import type { PayloadRequest } from 'payload';

const name = 'madeBlank';

/** Notes of a document that is about to be made whether anything is written in it. */
export function noteBlank(req: PayloadRequest, { data }: { data?: Record<string, unknown> }): void {
  const given = Object.keys(data ?? {}).filter((field) => !['language', '_status'].includes(field));
  req.context[name] = given.length === 0 && Boolean(req.user);
}

export function isMadeBlank(req: PayloadRequest): boolean {
  return req.context[name] === true;
}
