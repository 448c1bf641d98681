export type Line = [label: string, ...values: string[]];

/** Aligns the cells of a table for a terminal: labels to the left, values to the right. */
export function columns(lines: Line[]): string[] {
  const widths: number[] = [];
  for (const line of lines) {
    line.forEach((cell, index) => (widths[index] = Math.max(widths[index] ?? 0, cell.length)));
  }
  return lines.map((line) =>
    line
      .map((cell, index) =>
        index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

export const seconds = (value: number) => `${value.toFixed(1)} s`;
export const milliseconds = (value: number) => `${Math.round(value)} ms`;
export const megabytes = (bytes: number) => (bytes ? `${Math.round(bytes / 2 ** 20)} MB` : '–');
export const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
