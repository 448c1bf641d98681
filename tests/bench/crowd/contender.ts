import { readdirSync, readFileSync } from 'node:fs';
import { parentOf } from '../../../launcher/process/processes.ts';
import { watchMemory } from '../memory.ts';
import { readFor, type Crowd, type Served } from './readers.ts';

/** A server of the same files. */
export interface Contender {
  name: string;
  origin: string;
  pid: number;
}

export interface Measured extends Served {
  /** Processor time of the server for a request, in microseconds: it hardly depends on what else the machine does. */
  cost: number;
  /** The most that its process, or one of those that it started, ever had in memory; in bytes. */
  memory: number;
}

/** Linux counts in hundredths of a second, see times(2). */
const tick = 10_000;

export async function measure(contender: Contender, crowd: Crowd, seconds: number): Promise<Measured> {
  const memory = watchMemory(contender.pid);
  const before = ticksOf(contender.pid);
  try {
    const served = await readFor(crowd, contender.origin, seconds);
    const cost = ((ticksOf(contender.pid) - before) * tick) / served.requests;
    const { own, started } = memory.peaks();
    return { ...served, cost, memory: Math.max(own, started) };
  } finally {
    memory.stop();
  }
}

/** Processor time of a process and those that it started; fields 14 and 15 of proc_pid_stat(5). */
function ticksOf(pid: number): number {
  const started = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && parentOf(Number(name)) === pid);
  return [pid, ...started.map(Number)].reduce((total, one) => {
    const stat = readFileSync(`/proc/${one}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return total + Number(fields[11]) + Number(fields[12]);
  }, 0);
}
