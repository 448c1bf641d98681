/** A package that `npm ci` installs. */
export interface InstalledPackage {
  name: string;
  version: string;
  /** Where npm puts it, such as `node_modules/drizzle-kit/node_modules/esbuild`. */
  folder: string;
}

export interface LockFile {
  /** By folder; an alias tells the name that it has in the registry. */
  packages: Record<string, { name?: string; version?: string; link?: boolean }>;
}

/** Every package at every depth; the product itself, which stands at no folder, is none. */
export function installedPackages({ packages }: LockFile): InstalledPackage[] {
  return Object.entries(packages).flatMap(([folder, { name = nameOf(folder), version, link }]) =>
    folder === '' || link || version === undefined ? [] : [{ name, version, folder }],
  );
}

const within = 'node_modules/';

function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf(within) + within.length);
}
