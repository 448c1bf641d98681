import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { maxMemory, maxTime } from './limits.ts';
import type { Answer, Request } from './protocol.ts';

/** The process for pictures was ended at what it was asked for, or died of it. */
export class PictureTooDear extends Error {}

export interface PictureChild {
  /**
   * One request at a time.
   *
   * @throws PictureTooDear
   */
  ask(request: Request): Promise<Answer>;
  /** In bytes; 0 where the system does not tell. */
  memory(): number;
  end(): void;
}

/** Run as it stands, not as a part of the bundle. */
const script = path.join(
  /* turbopackIgnore: true */ path.dirname(fileURLToPath(import.meta.url)),
  'picture-process.ts',
);
/** How often its memory is looked at, in milliseconds: decoders take some hundred megabytes in that time. */
const watchEvery = 20;
const pageSize = 4096;

/** Starts the process for pictures. It knows no setting, and keeps no other process from ending while it is idle. */
export function startPictureChild(onEnd: () => void): PictureChild {
  const child = fork(/* turbopackIgnore: true */ script, [], {
    execArgv: ['--no-warnings'],
    // Of several arenas, each keeps what it once took.
    env: { NODE_ENV: process.env.NODE_ENV, MALLOC_ARENA_MAX: '1' },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  child.once('exit', onEnd);
  child.once('error', onEnd);
  keepAlive(child, false);
  const memory = () => residentMemory(child.pid);
  return {
    memory,
    end: () => child.kill('SIGKILL'),
    ask: (request) => {
      keepAlive(child, true);
      const { promise, resolve, reject } = Promise.withResolvers<Answer>();
      const stop = () => child.kill('SIGKILL');
      const timer = setTimeout(stop, maxTime);
      const watch = setInterval(() => memory() > maxMemory && stop(), watchEvery);
      const died = () => reject(new PictureTooDear());
      child.once('message', resolve);
      child.once('exit', died);
      child.once('error', died);
      child.send(request, (error) => error && died());
      return promise.finally(() => {
        clearTimeout(timer);
        clearInterval(watch);
        for (const event of ['message', 'exit', 'error']) {
          child.off(event, resolve);
          child.off(event, died);
        }
        keepAlive(child, false);
      });
    },
  };
}

function keepAlive(child: ChildProcess, alive: boolean): void {
  if (alive) {
    child.ref();
    child.channel?.ref();
  } else {
    child.unref();
    child.channel?.unref();
  }
}

/** Linux tells it of every process; elsewhere time and pixels alone are the limits. */
function residentMemory(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * pageSize;
  } catch {
    return 0;
  }
}
