/**
 * Names by which ticks are kept. A task goes by its words, so that a guide may be edited and its steps moved;
 * the second of two alike is counted.
 */
export function taskNames(texts: string[]): string[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const words = text.trim().replace(/\s+/g, ' ');
    const count = (seen.get(words) ?? 0) + 1;
    seen.set(words, count);
    return count === 1 ? words : `${words} (${count})`;
  });
}

/** The names that were kept; none where something else stands in their place. */
export function readTicks(kept: string | null): Set<string> {
  try {
    const names: unknown = JSON.parse(kept ?? '[]');
    return new Set(Array.isArray(names) ? names.filter((name) => typeof name === 'string') : []);
  } catch {
    return new Set();
  }
}

export function writeTicks(names: Iterable<string>): string {
  return JSON.stringify([...names]);
}
