import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What one request may cost. */
export interface Bounds {
  /** Resident, in bytes. */
  maxMemory: number;
  /** How long it may keep a processor busy, in seconds. */
  maxBusy: number;
  /** How long it may take on a machine that has other things to do, in milliseconds. */
  maxTime: number;
}

/** The process was ended at what it was asked for, or died of it. */
export class TooDear extends Error {}

/** It was ended from outside, which says nothing of what it was asked for. */
export class Stopped extends Error {}

export interface BoundedChild<Request, Answer> {
  /**
   * One request at a time.
   *
   * @throws TooDear
   * @throws Stopped
   */
  ask(request: Request): Promise<Answer>;
  /** In bytes; 0 where the system does not tell. */
  memory(): number;
  end(): void;
}

/** How often its memory is looked at, in milliseconds: decoders take some hundred megabytes in that time. */
const watchEvery = 20;
const pageSize = 4096;
const ticksASecond = 100;

/**
 * Starts a process for what a file from outside may do to whoever reads it. It knows no setting, and keeps no other
 * process from ending while it is idle.
 *
 * @param script run as it stands, not as a part of the bundle
 */
export function startBoundedChild<Request extends object, Answer>(
  script: string,
  { maxMemory, maxBusy, maxTime }: Bounds,
  onEnd: () => void,
): BoundedChild<Request, Answer> {
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
  let isEnded = false;
  const memory = () => Number(facts(child.pid, 'statm')[1]) * pageSize || 0;
  return {
    memory,
    end() {
      isEnded = true;
      child.kill('SIGKILL');
    },
    ask: (request) => {
      keepAlive(child, true);
      const { promise, resolve, reject } = Promise.withResolvers<Answer>();
      const stop = () => child.kill('SIGKILL');
      const timer = setTimeout(stop, maxTime);
      const start = busySeconds(child.pid);
      const isTooDear = () => memory() > maxMemory || busySeconds(child.pid) - start > maxBusy;
      const watch = setInterval(() => isTooDear() && stop(), watchEvery);
      const died = (_?: unknown, signal?: string | null) =>
        reject(isEnded || signal === 'SIGINT' || signal === 'SIGTERM' ? new Stopped() : new TooDear());
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

/** In all its threads. */
function busySeconds(pid: number | undefined): number {
  // Its name stands in parentheses and may hold spaces.
  const [user, system] = facts(pid, 'stat', /.*\) /s).slice(11, 13);
  return (Number(user) + Number(system)) / ticksASecond || 0;
}

/** What Linux tells of a process; elsewhere nothing does, and time and what it is fed alone are the limits. */
function facts(pid: number | undefined, file: 'stat' | 'statm', before = /^/): string[] {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1').replace(before, '').split(' ');
  } catch {
    return [];
  }
}
