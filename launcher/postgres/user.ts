import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { userErrors } from '../../common/errors.ts';
import type { RunAs } from '../process/child.ts';
import { inRoot } from '../config/root.ts';

/**
 * Makes the folder of PostgreSQL's data, and tells as whom its guard is to run. PostgreSQL refuses to run
 * as root: then it runs as whoever owns the folder, at first the system's `nobody`.
 */
export function preparePostgresUser(folder: string, program: string): RunAs {
  const uid = process.getuid?.();
  if (uid !== 0) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (uid !== undefined && statSync(folder).uid !== uid) throw userErrors.postgresForeignOwner(folder);
    return {};
  }
  const owner = ownerOf(folder);
  const files = [folder, program, process.execPath, inRoot('launcher/postgres/guard.ts')];
  return files.every(isOpen) ? owner : { wrapper: passThrough(owner, folder) };
}

function ownerOf(folder: string): { uid: number; gid: number } {
  if (existsSync(folder)) {
    const { uid, gid } = statSync(folder);
    if (uid !== 0) return { uid, gid };
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const owner = { uid: idOfNobody('-u'), gid: idOfNobody('-g') };
  chownSync(folder, owner.uid, owner.gid);
  return owner;
}

function idOfNobody(option: '-u' | '-g'): number {
  return Number(execFileSync('id', [option, 'nobody'], { encoding: 'utf8' }));
}

/** Bits of the sets in `/proc/self/status`, see capabilities(7). */
const capabilities = { dac_override: 1n, dac_read_search: 2n };

/**
 * Where the checkout or the data lies below a folder that is closed to others (`/root`, `mktemp -d`), that
 * user needs the right to pass through. Containers often grant root only the wider one of the two rights.
 */
function passThrough({ uid, gid }: { uid: number; gid: number }, folder: string): string[] {
  const bounds = /^CapBnd:\s*([0-9a-f]+)/m.exec(readFileSync('/proc/self/status', 'utf8'));
  const allowed = BigInt(`0x${bounds?.[1] ?? '0'}`);
  const isAllowed = (name: keyof typeof capabilities) => ((allowed >> capabilities[name]) & 1n) === 1n;
  const right = (['dac_read_search', 'dac_override'] as const).find(isAllowed);
  if (!right || !hasSetpriv()) throw userErrors.postgresUnreachable(folder);
  return [
    ...['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'],
    ...[`--inh-caps=+${right}`, `--ambient-caps=+${right}`],
    // Without it access(2), by which initdb looks for its own program, would not count the right.
    '--securebits=+no_setuid_fixup',
  ];
}

function hasSetpriv(): boolean {
  try {
    execFileSync('setpriv', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Whether every user may pass through all folders above. */
function isOpen(file: string): boolean {
  const parent = path.dirname(realpathSync(file));
  if (parent === file) return true;
  return (statSync(parent).mode & 0o001) !== 0 && isOpen(parent);
}
