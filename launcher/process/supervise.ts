import { setTimeout as wait } from 'node:timers/promises';
import type { Logs } from '../terminal/logs.ts';
import { createBackoff } from './backoff.ts';
import type { Child, ChildMessage, ChildOptions } from './child.ts';
import { messageOf, type Session } from './session.ts';

/** How long a part must have worked for its former troubles to be over, in milliseconds. */
const health = 10_000;

type Part = Pick<ChildOptions, 'name' | 'title'>;

interface Supervision {
  session: Session;
  logs: Logs;
  /** Whether it is given up where it does not come up the first time. */
  isRequired: boolean;
}

/**
 * Keeps a part running: whenever it dies it is started again, after waits that grow until it has worked for a while.
 *
 * @returns what it tells when it is up the first time. Rejects only where it is required and does not come up
 */
export function supervise(
  part: Part,
  start: () => Child | Promise<Child>,
  { session, logs, isRequired }: Supervision,
): Promise<ChildMessage> {
  const up = Promise.withResolvers<ChildMessage>();
  // When the command ends, nobody may be waiting any more.
  up.promise.catch(() => undefined);
  const report = createReport(part, session, logs);
  const backoff = createBackoff();
  let starting: Promise<Child> | undefined;
  let child: Child | undefined;
  session.onEnd({
    stop: async () => (await starting?.catch(() => undefined))?.stop(),
    kill: () => child?.kill(),
  });

  const keepRunning = async () => {
    for (let isFirst = true; !session.isEnding(); isFirst = false) {
      starting = (async () => start())();
      void starting.then((started) => (child = started)).catch(() => undefined);
      const life = await liveThrough(starting, (told) => {
        up.resolve(told);
        if (!isFirst) report.up();
      });
      if (life.requested || session.isEnding()) return;
      if (isFirst && isRequired && 'problem' in life) return up.reject(life.problem);
      if (life.worked > health) backoff.reset();
      const delay = backoff.next();
      report.ended(life, delay);
      await wait(delay);
    }
  };
  void keepRunning();
  return up.promise;
}

interface Life {
  requested: boolean;
  /** For how many milliseconds it was up. */
  worked: number;
  /** How it ended. @example 'SIGKILL' */
  how: string;
  /** Why it never was up. */
  problem?: unknown;
}

/** Follows a child from its start to its end. */
async function liveThrough(starting: Promise<Child>, onUp: (told: ChildMessage) => void): Promise<Life> {
  try {
    const child = await starting;
    let upAt: number | undefined;
    const begun = child.ready.then((told) => {
      upAt = Date.now();
      onUp(told);
    });
    begun.catch(() => undefined);
    const { code, signal, requested } = await child.exit;
    if (!requested) await begun;
    const worked = upAt === undefined ? 0 : Date.now() - upAt;
    return { requested, worked, how: signal ?? `code ${code}` };
  } catch (problem) {
    return { requested: false, worked: 0, how: '', problem };
  }
}

/** Tells in the terminal and in the part's log what becomes of it. */
function createReport({ name, title }: Part, { progress }: Session, logs: Logs) {
  let lastReason: string | undefined;
  const tell = (sentence: string) => {
    progress.say(sentence);
    logs.append(name, sentence);
  };
  return {
    ended({ how, ...life }: Life, delay: number): void {
      const next = `is started again in ${delay / 1000} s`;
      if (!('problem' in life)) return tell(`${title} ended (${how}) and ${next}, see ${logs.fileOf(name)}.`);
      const reason = messageOf(life.problem);
      // What keeps it from starting again and again is told once.
      if (reason === lastReason) return tell(`${title} does not start as before, and ${next}.`);
      lastReason = reason;
      tell(`${reason}\n${title} ${next}.`);
    },
    up(): void {
      lastReason = undefined;
      tell(`${title} is up again.`);
    },
  };
}
