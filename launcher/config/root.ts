import path from 'node:path';

/** The checkout. Every command works from any folder. */
export const root = path.join(import.meta.dirname, '../..');

export function inRoot(...parts: string[]): string {
  return path.join(root, ...parts);
}

/**
 * A folder that somebody named on the command line, as they see it: npm changes to the checkout before it
 * runs a script, and tells in `INIT_CWD` where it was called.
 */
export function namedFolder(folder: string): string {
  return path.resolve(process.env['INIT_CWD'] ?? process.cwd(), folder);
}
