import type { IncomingMessage } from 'node:http';
import { createSessions } from './sessions.ts';
import type { Refused } from './door.ts';

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

/** Signing in and what readers send takes less. */
const maxSignedOut = 16 * kilobyte;
/** A document with all its fields. */
const maxText = 8 * megabyte;
/** A file of the largest size that is taken, with its fields. */
const maxUpload = 52 * megabyte;

export interface BodyLimits {
  /** Looks at what is said of a body, and at nothing of the body itself. */
  refuse(request: IncomingMessage): Promise<Refused | undefined>;
}

/** How much may be sent: little, but for those who are signed in. */
export function createBodyLimits(settings: { databaseUrl: string; secret: string }): BodyLimits {
  const sessions = createSessions(settings);
  return {
    async refuse(request) {
      const length = lengthOf(request);
      if (length === undefined) return { key: 'error.request.length', status: 411 };
      if (length <= maxSignedOut) return undefined;
      if (!(await sessions.isSignedIn(request))) return tooLarge(maxSignedOut, false);
      const max = isUpload(request) ? maxUpload : maxText;
      return length <= max ? undefined : tooLarge(max, true);
    },
  };
}

/** In bytes. Node itself cuts off what is longer than it was said to be. */
function lengthOf({ headers }: IncomingMessage): number | undefined {
  if (headers['transfer-encoding'] !== undefined) return undefined;
  return Number(headers['content-length'] ?? 0);
}

function isUpload({ headers }: IncomingMessage): boolean {
  return headers['content-type']?.toLowerCase().startsWith('multipart/form-data') ?? false;
}

function tooLarge(max: number, drain: boolean): Refused {
  const size = max < megabyte ? `${max / kilobyte} kB` : `${max / megabyte} MB`;
  return { key: 'error.request.tooLarge', status: 413, values: { size }, drain };
}
