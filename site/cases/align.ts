/**
 * The figures that several case studies have, by their names in small letters, in the order of the first that has
 * them: each gets a row of its own. What only one has stands with the rest of its own.
 */
export function sharedFigures(columns: string[][]): string[] {
  const counts = new Map<string, number>();
  for (const names of columns)
    for (const name of new Set(names)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).map(([name]) => name);
}
