import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startBoundedChild, type BoundedChild } from '../../../common/processes/bounded-child.ts';
import { maxBusy, maxMemory, maxTime } from './limits.ts';
import type { Answer, Request } from './protocol.ts';

export type PictureChild = BoundedChild<Request, Answer>;

const script = path.join(
  /* turbopackIgnore: true */ path.dirname(fileURLToPath(import.meta.url)),
  'picture-process.ts',
);

/** Starts the process for pictures. */
export function startPictureChild(onEnd: () => void): PictureChild {
  return startBoundedChild(script, { maxMemory, maxBusy, maxTime }, onEnd);
}
