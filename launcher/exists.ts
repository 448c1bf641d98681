import { statSync } from 'node:fs';

/**
 * Unlike `existsSync`, which asks access(2), this also finds what only a capability of this process lets
 * it pass through to.
 */
export function exists(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}
