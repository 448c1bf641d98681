import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startBoundedChild, type BoundedChild, type Bounds } from '../../common/processes/bounded-child.ts';
import type { Answer, Request } from './protocol.ts';

const script = path.join(
  /* turbopackIgnore: true */ path.dirname(fileURLToPath(import.meta.url)),
  'spelling-process.ts',
);

/** It takes some 130 MB; ten thousand words a second are judged, and suggestions take a tenth of a second. */
const bounds: Bounds = { maxMemory: 400_000_000, maxBusy: 10, maxTime: 30_000 };
/** Without work it is ended, in milliseconds: whoever writes goes on within that time, or is at lunch. */
const idleTime = 10 * 60_000;

let child: BoundedChild<Request, Answer> | undefined;
let idle: NodeJS.Timeout | undefined;
let queue: Promise<unknown> = Promise.resolve();

/** Asks the dictionaries, one question after the other. @throws TooDear */
export function askSpeller(request: Request): Promise<Answer> {
  const turn = queue.then(() => carryOut(request));
  queue = turn.catch(() => {});
  return turn;
}

/** Ends the process; the next question starts it anew. */
export function endSpeller(): void {
  child?.end();
  child = undefined;
}

async function carryOut(request: Request): Promise<Answer> {
  clearTimeout(idle);
  const answer = await current().ask(request);
  idle = setTimeout(endSpeller, idleTime).unref();
  return answer;
}

function current(): BoundedChild<Request, Answer> {
  if (child) return child;
  const started = startBoundedChild<Request, Answer>(script, bounds, () => {
    if (child === started) child = undefined;
  });
  child = started;
  return started;
}
