import { UserError, userErrors } from '../../common/errors.ts';
import { diedError, type Child, type ChildOptions } from './child.ts';
import { parentOf } from './processes.ts';
import { showProgress, type Progress } from '../terminal/progress.ts';

/** Something that a command must end before it ends itself. */
export interface Ending {
  stop(): Promise<void> | void;
  /** At once, without asking. */
  kill?(): void;
}

/** One run of a command: what it shows, what it has started, and how all of that ends. */
export interface Session {
  progress: Progress;
  /** Registers what must be ended; the last is ended first. */
  onEnd(ending: Ending): void;
  /** A child that ends by itself ends the command. */
  watch(child: Child, options: Pick<ChildOptions, 'title' | 'name' | 'logs'>): void;
  isEnding(): boolean;
  /** Never resolves; rejects when something that is watched ends. */
  failure: Promise<never>;
}

/**
 * Runs a command to its end, to a problem, or to a signal; then ends all that it started, and the process.
 * People see userErrors as sentences, never as stacks.
 */
export async function runCommand(command: (session: Session) => Promise<void>): Promise<void> {
  const progress = showProgress();
  const endings: Ending[] = [];
  const failure = Promise.withResolvers<never>();
  let ending: Promise<void> | undefined;

  const end = (exitCode: number) => (ending ??= endAll(endings).then(() => leave(progress, exitCode)));
  const session: Session = {
    progress,
    failure: failure.promise,
    isEnding: () => ending !== undefined,
    onEnd(one) {
      if (ending) one.kill?.();
      else endings.push(one);
    },
    watch(child, options) {
      void child.exit.then(({ requested }) => {
        if (!requested && !ending) failure.reject(diedError(options));
      });
    },
  };
  onSignals({
    first() {
      progress.abandon();
      progress.say('Stopping …');
      void end(0);
    },
    again: () => endings.forEach((one) => one.kill?.()),
  });

  try {
    await Promise.race([command(session), failure.promise]);
    await end(0);
  } catch (error) {
    // While ending, whatever waited for a child fails: that is no news.
    if (ending) return await ending;
    progress.fail(messageOf(error));
    await end(1);
  }
}

async function endAll(endings: Ending[]): Promise<void> {
  for (const one of endings.toReversed()) {
    try {
      await one.stop();
    } catch (error) {
      console.error(messageOf(error));
    }
  }
}

function leave(progress: Progress, exitCode: number): never {
  progress.end();
  process.exit(exitCode);
}

/** An error in a sentence for people. */
export function messageOf(error: unknown): string {
  if (error instanceof UserError) return error.message;
  return userErrors.unexpected(error instanceof Error ? error.message : String(error)).message;
}

/** npm passes on a Ctrl-C that the terminal has sent to all its processes: that is one, not two. */
const sameSignal = 1000;

function onSignals({ first, again }: { first(): void; again(): void }): void {
  let firstAt: number | undefined;
  const react = () => {
    if (firstAt === undefined) {
      firstAt = performance.now();
      first();
    } else if (performance.now() - firstAt > sameSignal) again();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, react);
  // npm killed with -9 cannot pass anything on.
  if (process.env['npm_lifecycle_event'] !== undefined) onParentGone(react);
}

/** npm may have put a shell in between, which it leaves behind. */
function onParentGone(react: () => void): void {
  const ancestors = () => `${process.ppid} ${parentOf(process.ppid)}`;
  const atStart = ancestors();
  const check = setInterval(() => {
    if (ancestors() === atStart) return;
    clearInterval(check);
    react();
  }, 1000);
  check.unref();
}
