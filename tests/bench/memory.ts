import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { parentOf } from '../../launcher/process/processes.ts';

/** In bytes; 0 where the system does not tell (only Linux does). */
export interface Peaks {
  own: number;
  /** The most of any process that it started. */
  started: number;
}

const interval = 100;

/** Watches a process and those that it starts, from now until `stop`. */
export function watchMemory(pid: number): { peaks(): Peaks; stop(): void } {
  let started = 0;
  let own = 0;
  const look = () => {
    own = Math.max(own, peakOf(pid));
    for (const child of childrenOf(pid)) started = Math.max(started, peakOf(child));
  };
  const timer = setInterval(look, interval);
  return {
    peaks() {
      look();
      return { own, started };
    },
    stop: () => clearInterval(timer),
  };
}

/** What a process has in memory when it has had nothing to do for a while, in bytes. */
export async function restingMemory(pid: number): Promise<number> {
  await wait(restAfter);
  return memoryOf(pid, 'VmRSS');
}

/** In milliseconds: longer than anything waits before it begins by itself. */
const restAfter = 40_000;

/** VmHWM: the most that the process ever had in memory, see proc_pid_status(5). */
function peakOf(pid: number): number {
  return memoryOf(pid, 'VmHWM');
}

function memoryOf(pid: number, value: 'VmHWM' | 'VmRSS'): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = new RegExp(`^${value}:\\s*(\\d+) kB`, 'm').exec(status)?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}

function childrenOf(pid: number): number[] {
  if (process.platform !== 'linux') return [];
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((other) => parentOf(other) === pid);
}
