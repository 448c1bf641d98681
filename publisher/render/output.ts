import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { linkInPlace, writeIfChanged } from '../release/files.ts';

/** A folder that pages go to. */
export interface Output {
  folder: string;
  /** Puts a file in its place. @returns whether it is new or has changed */
  put(file: string, content: Buffer): Promise<boolean>;
  /** Lets a file stand here, too, whose content never changes. @returns whether it is there at all */
  link(from: string, file: string): boolean;
  /** Addresses of uploads that are known to stand there. */
  uploads: Set<string>;
}

/** A folder that readers have open: they get the former file or the new one, never a part. */
export function openOutput(folder: string): Output {
  return {
    folder,
    put: (file, content) => writeIfChanged(path.join(folder, file), content),
    link: (from, file) => linkInPlace(from, path.join(folder, file)),
    uploads: new Set(),
  };
}

/** A folder that nobody reads before it is complete. */
export function newOutput(folder: string): Output {
  const folders = new Set<string>();
  return {
    folder,
    put(file, content) {
      const target = path.join(folder, file);
      const parent = path.dirname(target);
      // Nobody waits for a thread that renders shares, and the file system answers at once.
      if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
      folders.add(parent);
      writeFileSync(target, content);
      return Promise.resolve(true);
    },
    link: (from, file) => linkInPlace(from, path.join(folder, file)),
    uploads: new Set(),
  };
}
