import { spawn, type ChildProcess } from 'node:child_process';
import { UserError, userErrors } from '../../common/errors.ts';
import type { Count } from '../terminal/count.ts';
import type { Logs } from '../terminal/logs.ts';
import { inRoot, root } from '../config/root.ts';
import type { Environment } from '../config/settings.ts';

/**
 * What a child tells over its channel: `{ step }` when a step begins, `{ done, total }` while one goes on,
 * `{ ready: true }` with further fields, or `{ problem }`, the sentence of a problem that a person can mend.
 */
export type ChildMessage = Record<string, unknown>;

export interface ChildOptions {
  /** Names its log. */
  name: string;
  /** How a sentence names it. */
  title: string;
  /** File to run, relative to the checkout, and its arguments. */
  entry: string;
  args?: string[];
  /** Options of Node itself. */
  node?: string[];
  /** The whole environment, see {@link inheritedEnvironment}. */
  env: Environment;
  logs: Logs;
  onStep?: (step: string | Count) => void;
  /** As another user, perhaps by a command such as `setpriv ...`. */
  runAs?: RunAs;
  /** First message to the child. */
  message?: object;
}

export interface RunAs {
  uid?: number;
  gid?: number;
  wrapper?: string[];
}

interface Exit {
  code: number | null;
  /** What ended it, where it did not end by itself. */
  signal: NodeJS.Signals | null;
  requested: boolean;
}

export interface Child {
  pid: number;
  /** Settles once: the child's message that it is ready, else why it will never be. */
  ready: Promise<ChildMessage>;
  /** The child ended. Never rejects. */
  exit: Promise<Exit>;
  /** Asks it to end, forces it after ten seconds. */
  stop(): Promise<void>;
  /** Forces it and all that it started to end at once. */
  kill(): void;
}

const killTimeout = 10_000;

/** How Node runs all parts; whoever starts Bruket may say otherwise. */
const runtime = {
  NODE_ENV: 'production',
  // Programs as Node has compiled them: parts and their threads start a third sooner.
  NODE_COMPILE_CACHE: inRoot('.build/compile-cache'),
  // glibc gives each thread memory of its own, which hardly ever comes back: with two of them parts take a tenth less.
  MALLOC_ARENA_MAX: '2',
} as const;

/** Starts a child in a process group of its own: Ctrl-C reaches the launcher alone, which ends children in order. */
export function startChild(options: ChildOptions): Child {
  const log = options.logs.open(options.name);
  const { uid, gid, wrapper = [] } = options.runAs ?? {};
  const [command = process.execPath, ...args] = [
    ...wrapper,
    ...[process.execPath, ...(options.node ?? []), '--import', inRoot('launcher/process/end-with-parent.ts')],
    ...[inRoot(options.entry), ...(options.args ?? [])],
  ];
  const child = spawn(command, args, {
    cwd: root,
    env: {
      ...runtime,
      ...options.env,
      BRUKET_LAUNCHER: String(process.pid),
      BRUKET_PART: options.name,
    },
    detached: true,
    ...(uid !== undefined && { uid, gid }),
    stdio: ['ignore', log.descriptor, log.descriptor, 'ipc'],
  });
  log.close();
  if (options.message && child.pid) child.send(options.message);

  let requested = false;
  const exit = new Promise<Exit>((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal, requested }));
    child.once('error', () => resolve({ code: null, signal: null, requested }));
  });
  const ready = whenReady(child, options, exit);
  // Whoever waits for it gets the rejection; when nobody does any more, it is no news.
  ready.catch(() => {});
  return {
    pid: child.pid ?? 0,
    ready,
    exit,
    async stop() {
      requested = true;
      signalGroup(child, 'SIGTERM');
      const force = setTimeout(() => signalGroup(child, 'SIGKILL'), killTimeout);
      await exit;
      clearTimeout(force);
    },
    kill() {
      requested = true;
      signalGroup(child, 'SIGKILL');
    },
  };
}

/** Runs a child to its end. Throws its problem, or one that shows the end of its log. */
export async function runChild(child: Child, options: Pick<ChildOptions, 'title' | 'name' | 'logs'>) {
  const { code } = await child.exit;
  if (code === 0) return;
  await child.ready;
  throw diedError(options);
}

/** Tells that a child died, with the end of what it wrote. */
export function diedError({ title, name, logs }: Pick<ChildOptions, 'title' | 'name' | 'logs'>): UserError {
  return userErrors.partDied(title, logs.fileOf(name), logs.tailOf(name));
}

function whenReady(child: ChildProcess, options: ChildOptions, exit: Child['exit']): Promise<ChildMessage> {
  return new Promise((resolve, reject) => {
    child.on('message', (message: unknown) => {
      const told = toMessage(message);
      if (typeof told['step'] === 'string') options.onStep?.(told['step']);
      if (typeof told['done'] === 'number' && typeof told['total'] === 'number')
        options.onStep?.({ done: told['done'], total: told['total'] });
      if (typeof told['problem'] === 'string') reject(new UserError(told['problem']));
      if (told['ready'] === true) resolve(told);
    });
    // Messages that it sent at last arrive before `disconnect`, but may arrive after `exit`.
    child.once('disconnect', () => void exit.then(() => reject(diedError(options))));
    child.once('error', () => reject(diedError(options)));
  });
}

function toMessage(message: unknown): ChildMessage {
  return typeof message === 'object' && message !== null ? { ...message } : {};
}

/** The whole group: workers of a build must not outlive it. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    child.kill(signal);
  }
}
