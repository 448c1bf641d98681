import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { isMissing } from '../../common/files.ts';

/** Two processes never share this, although process ids come round again. `undefined`: not running. */
export function identityOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return ask(pid, 'lstart=');
  const stat = read(`/proc/${pid}/stat`);
  // The name, in parentheses, may itself hold spaces and parentheses. Fields: see proc_pid_stat(5).
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, startTime] = [fields?.[0], fields?.[19]];
  if (!state || state === 'Z' || state === 'X') return undefined;
  return `${read('/proc/sys/kernel/random/boot_id')?.trim()} ${startTime}`;
}

/** The process that started another, 1 when that is gone. `undefined`: not running. */
export function parentOf(pid: number): number | undefined {
  const stat = process.platform === 'linux' ? read(`/proc/${pid}/stat`) : undefined;
  const parent = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? ask(pid, 'ppid=');
  return parent === undefined ? undefined : Number(parent);
}

/** The command line of a running process as one string, `''` when it cannot be read. */
export function commandLineOf(pid: number): string {
  if (process.platform !== 'linux') return ask(pid, 'command=') ?? '';
  return read(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ').trim() ?? '';
}

export function isRunning(pid: number): boolean {
  return identityOf(pid) !== undefined;
}

/** Sends a signal; a process that is gone already is no error. Tells whether it was there. */
export function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

/** Waits until a process that is not our child has ended. Tells whether it has. */
export async function ended(pid: number, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while (isRunning(pid)) {
    if (Date.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    // What ends while it is read is told as ESRCH. That it cannot be known (EMFILE) is no end.
    if (isMissing(error) || isGone(error)) return undefined;
    throw error;
  }
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ESRCH';
}

function ask(pid: number, column: string): string | undefined {
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}
