import { startPictureChild, type PictureChild } from './child.ts';
import { TooDear } from '../../../common/processes/bounded-child.ts';
import type { Embedded } from './embedded.ts';
import { maxMemory } from './limits.ts';
import type { Examined, Made, Measures, Results, Step, Task } from './protocol.ts';

/** Pictures are known by their bytes, which are sent to the process for pictures once. */
const numbers = new WeakMap<Uint8Array, number>();
let lastNumber = 0;

let child: PictureChild | undefined;
let idle: NodeJS.Timeout | undefined;
/** After it a process without work is ended, in milliseconds. */
const idleTime = 15_000;

/** What has been asked for before is done before: never is more than one picture decoded. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Looks whether a picture can be taken, reads it to its end, and makes of it what is kept.
 *
 * @returns the same bytes where these can stay
 */
export async function examinePicture(
  bytes: Buffer,
  mimetype: string,
): Promise<Exclude<Examined, { prepared: unknown }> | { prepared: Buffer }> {
  const preparedAs = ++lastNumber;
  const examined = await ask(bytes, { kind: 'examine', mimetype, preparedAs });
  if ('issue' in examined) return examined;
  if (!examined.prepared) return { prepared: bytes };
  const prepared = Buffer.from(examined.prepared);
  numbers.set(prepared, preparedAs);
  return { prepared };
}

/** What the file of a picture says of it; nothing where that costs more than it is worth. */
export async function readEmbedded(bytes: Uint8Array): Promise<Embedded> {
  try {
    return await ask(bytes, { kind: 'read embedded' });
  } catch (error) {
    if (error instanceof TooDear) return {};
    throw error;
  }
}

export function measurePicture(bytes: Uint8Array): Promise<Measures> {
  return ask(bytes, { kind: 'measure' });
}

export function makeRendition(bytes: Uint8Array, steps: Step[]): Promise<Made> {
  return ask(bytes, { kind: 'make', steps });
}

/** @throws TooDear, or what sharp says is wrong */
function ask<T extends Task>(bytes: Uint8Array, task: T): Promise<Results[T['kind']]> {
  const turn = queue.then(() => carryOut(bytes, task));
  queue = turn.catch(() => {});
  return turn as Promise<Results[T['kind']]>;
}

async function carryOut(bytes: Uint8Array, task: Task): Promise<Results[Task['kind']]> {
  clearTimeout(idle);
  const picture = numberOf(bytes);
  let answer = await current().ask({ picture, task });
  if ('missing' in answer) {
    // What former pictures have left behind is not counted against this one.
    if (current().memory() > maxMemory / 3) child = endOf(child);
    answer = await current().ask({ picture, bytes, task });
  }
  idle = setTimeout(() => (child = endOf(child)), idleTime).unref();
  if ('result' in answer) return answer.result;
  throw new Error('error' in answer ? answer.error : 'The process for pictures keeps none.');
}

function numberOf(bytes: Uint8Array): number {
  const known = numbers.get(bytes);
  if (known !== undefined) return known;
  numbers.set(bytes, ++lastNumber);
  return lastNumber;
}

function current(): PictureChild {
  if (child) return child;
  const started = startPictureChild(() => {
    if (child === started) child = undefined;
  });
  child = started;
  return started;
}

function endOf(ended: PictureChild | undefined): undefined {
  ended?.end();
}
