/**
 * A line of a log for a person to read: what `common/log.ts` writes, without what only programs need. Other
 * lines stay as they are.
 *
 * @example readableLine('{"level":"error","time":"…","err":{"message":"disk full"},"msg":"Not written"}') // 'error: Not written: disk full'
 */
export function readableLine(line: string): string {
  const entry = parse(line);
  if (typeof entry?.['msg'] !== 'string') return line;
  const { level, msg, err } = entry;
  const cause = isRecord(err) && typeof err['message'] === 'string' ? err['message'] : '';
  const isTold = cause === '' || msg.includes(cause);
  return `${typeof level === 'string' ? `${level}: ` : ''}${msg}${isTold ? '' : `: ${cause}`}`;
}

function parse(line: string): Record<string, unknown> | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
