/** It comes without types, and this is all that is used of it. https://github.com/npm/node-semver */
declare module 'semver' {
  /** False also for what is no version or no range. */
  export function satisfies(version: string, range: string, options: { includePrerelease: boolean }): boolean;
}
