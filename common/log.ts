/** A line in the log of this process, with its time. */
export function log(line: string): void {
  process.stdout.write(`${new Date().toISOString()} ${line}\n`);
}

export function logTrouble(what: string, error: unknown): void {
  log(`${what}: ${error instanceof Error ? error.message : String(error)}`);
}
