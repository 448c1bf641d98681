import { startChild, runChild } from '../../../launcher/child.ts';
import type { Bench } from '../cms.ts';
import { watchMemory } from '../memory.ts';

export interface Run {
  /** From the start of the process to its end. */
  seconds: number;
  /** Bytes, of the process and of what it starts. */
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
    let peak = 0;
    const timer = setInterval(() => (peak = Math.max(peak, sum(memory.peaks()))), 250);
    await runChild(child, options).finally(() => clearInterval(timer));
    return { seconds: (performance.now() - startedAt) / 1000, peak };
  } finally {
    memory.stop();
  }
}

function sum({ publisher, pagefind }: { publisher: number; pagefind: number }): number {
  return publisher + pagefind;
}
