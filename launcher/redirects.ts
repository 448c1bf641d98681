import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';

/** The file in which the publisher leaves redirects, `/from /to 301` a line, as static hosts read it. */
export const redirectsFile = '/_redirects';

export interface Redirect {
  to: string;
  status: number;
}

/** Looks up redirects; the file is read again when it has changed. */
export function openRedirects(folder: string): (address: string) => Promise<Redirect | undefined> {
  const file = path.join(folder, redirectsFile);
  let known = new Map<string, Redirect>();
  let readAt = 0;
  return async (address) => {
    const changedAt = await stat(file).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
    if (changedAt !== readAt)
      known = changedAt ? parseRedirects(await readFile(file, 'utf8')) : new Map<string, Redirect>();
    readAt = changedAt;
    return known.get(withoutSlash(address));
  };
}

export function parseRedirects(text: string): Map<string, Redirect> {
  const lines = text.split('\n').map((line) => line.trim().split(/\s+/));
  return new Map(
    lines.flatMap(([from, to, status]) =>
      from && to ? [[withoutSlash(from), { to, status: Number(status ?? 301) }] as const] : [],
    ),
  );
}

function withoutSlash(address: string): string {
  return address.replace(/\/$/, '');
}
