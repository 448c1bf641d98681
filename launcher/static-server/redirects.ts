import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { isMissing } from '../../common/files.ts';
import { sentAddress, servedPath } from '../../common/redirects/address.ts';
import { hostFiles } from '../../common/host-files.ts';

const redirectStatuses = [301, 302, 303, 307, 308];

export interface Redirect {
  to: string;
  status: number;
}

/**
 * Looks up redirects, which the publisher leaves as `/from /to 301` a line, as static hosts read them.
 * The file is read again when it has changed.
 */
export function openRedirects(folder: string): (address: string) => Redirect | undefined {
  const file = path.join(folder, hostFiles.redirects);
  let known = new Map<string, Redirect>();
  let readAt = 0;
  return (address) => {
    const changedAt = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (changedAt !== readAt) known = parseRedirects(readIfThere(file));
    readAt = changedAt;
    return known.get(keyOf(address));
  };
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return '';
    throw error;
  }
}

/**
 * Of the lines, those that redirect: withdrawn pages (410) are found by their files. By decoded path, without
 * the slash at its end.
 */
function parseRedirects(text: string): Map<string, Redirect> {
  const lines = text.split('\n').map((line) => line.trim().split(/\s+/));
  return new Map(
    lines.flatMap(([from = '', given = '', code]) => {
      const status = Number(code ?? 301);
      const path = servedPath(from);
      const to = sentAddress(given);
      return path && to && given && redirectStatuses.includes(status)
        ? [[keyOf(path), { to, status }] as const]
        : [];
    }),
  );
}

function keyOf(path: string): string {
  return path.replace(/\/$/, '').normalize('NFC');
}
