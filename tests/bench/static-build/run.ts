import { startChild, runChild } from '../../../launcher/process/child.ts';
import type { Bench } from '../cms.ts';
import { watchMemory } from '../memory.ts';

export interface Run {
  /** From the start of the process to its end. */
  seconds: number;
  /** Bytes, of the process or of a child that it starts, whichever is more. */
  peak: number;
}

/** Runs a program to its end, and measures it. */
export async function measureRun(bench: Bench, name: string, entry: string, args: string[]): Promise<Run> {
  const options = { name, title: `“${name}”`, entry, args, env: bench.env, logs: bench.logs };
  const startedAt = performance.now();
  const child = startChild(options);
  bench.session.onEnd(child);
  const memory = watchMemory(child.pid);
  try {
    await runChild(child, options);
    const { own, started } = memory.peaks();
    return { seconds: (performance.now() - startedAt) / 1000, peak: Math.max(own, started) };
  } finally {
    memory.stop();
  }
}
