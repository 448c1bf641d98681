/** How a set of measurements lies, in their own unit. */
export interface Spread {
  p50: number;
  p95: number;
  max: number;
}

/** Percentiles by the nearest rank, so that each is a value that was measured. */
export function spreadOf(values: number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
  return { p50: rank(0.5), p95: rank(0.95), max: rank(1) };
}

/** How often something is done. */
export interface Effort {
  /** Times that count. */
  rounds: number;
  /** Times before, which do not: the first ones compile. */
  warmUp: number;
}

/** How long something takes that is done one time after the other, in milliseconds. */
export async function timed({ rounds, warmUp }: Effort, work: () => Promise<unknown>): Promise<Spread> {
  const times: number[] = [];
  for (let round = -warmUp; round < rounds; round += 1) {
    const startedAt = performance.now();
    await work();
    if (round >= 0) times.push(performance.now() - startedAt);
  }
  return spreadOf(times);
}
