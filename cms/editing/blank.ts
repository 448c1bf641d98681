import type { PayloadRequest } from 'payload';

const name = 'madeBlank';

export interface CreateArguments {
  data?: Record<string, unknown>;
  /** Given when it is a copy, which says all that the other one says. */
  duplicateFromID?: number | string;
}

/** Notes of a document that is about to be made whether anything is written in it. */
export function noteBlank(req: PayloadRequest, { data, duplicateFromID }: CreateArguments): void {
  const given = Object.keys(data ?? {}).filter((field) => !['language', '_status'].includes(field));
  req.context[name] = given.length === 0 && duplicateFromID === undefined && Boolean(req.user);
}

export function isMadeBlank(req: PayloadRequest): boolean {
  return req.context[name] === true;
}
