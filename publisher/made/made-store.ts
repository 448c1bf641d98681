import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { FileToMake } from '../../common/view-model/files-to-make.ts';

/** A file that has been made. */
export interface MadeFile {
  path: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  hash: string;
}

/** Files by what they were made of, whatever page wants them (ADR 22). Several threads may have it open. */
export interface MadeStore {
  folder: string;
  find(key: string): MadeFile | undefined;
  /** Why it could not be made, the last time that it was tried. */
  failureOf(key: string): string | undefined;
  put(key: string, bytes: Buffer): void;
  noteFailure(key: string, reason: string): void;
  /** What could not be made may be by now. */
  forgetFailures(): void;
  /** Drops a file that is not as it was made. @returns whether it was */
  drop(file: MadeFile): boolean;
  /** Takes in what others have added. */
  refresh(): void;
  /** Removes what no public folder has had for a day, and what was left behind. Nobody must be making files. */
  sweep(): void;
}

/** To be raised when `typesetter.ts` makes another file of the same templates and data. */
const edition = 1;

/** @param templates tells the templates and fonts from others */
export function keyOf({ template, data }: Pick<FileToMake, 'template' | 'data'>, templates: string): string {
  const made = JSON.stringify([edition, templates, template, data]);
  return createHash('sha256').update(made).digest('hex').slice(0, 40);
}

/** For how long a file is kept that is nowhere public: whoever withdraws a text by mistake shows it again (ms). */
const keptUnused = 24 * 60 * 60 * 1000;
const failed = 'failed';
/** How folders begin in which pages wait for their files. */
export const pagesFolder = 'pages-';

export function openMadeStore(folder: string): MadeStore {
  const files = new Map<string, MadeFile>();
  const failures = new Map<string, string>();
  const at = (name: string) => path.join(folder, name);

  function refresh(): void {
    mkdirSync(folder, { recursive: true });
    files.clear();
    failures.clear();
    for (const name of readdirSync(folder)) {
      const [key = '', hash = ''] = name.split('.');
      if (hash === failed) failures.set(key, readFileSync(at(name), 'utf8'));
      else if (hash.length === 64) files.set(key, { path: at(name), hash });
    }
  }

  function write(name: string, content: Buffer | string): void {
    const temporary = at(`.${randomUUID()}.tmp`);
    writeFileSync(temporary, content, { flush: true });
    renameSync(temporary, at(name));
  }

  refresh();
  return {
    folder,
    refresh,
    find: (key) => files.get(key),
    failureOf: (key) => failures.get(key),
    put(key, bytes) {
      const hash = createHash('sha256').update(bytes).digest('hex');
      write(`${key}.${hash}`, bytes);
      files.set(key, { path: at(`${key}.${hash}`), hash });
    },
    noteFailure(key, reason) {
      write(`${key}.${failed}`, reason);
      failures.set(key, reason);
    },
    forgetFailures() {
      for (const key of failures.keys()) rmSync(at(`${key}.${failed}`), { force: true });
      failures.clear();
    },
    drop(file) {
      const isWhole = hashOf(file.path) === file.hash;
      if (!isWhole) rmSync(file.path, { force: true });
      if (!isWhole) refresh();
      return !isWhole;
    },
    sweep() {
      for (const name of readdirSync(folder))
        if (name.startsWith(pagesFolder) || isUnused(at(name)))
          rmSync(at(name), { recursive: true, force: true });
      refresh();
    },
  };
}

function hashOf(file: string): string | undefined {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex');
  } catch {
    return undefined;
  }
}

/** A public folder has the very same file, as a hard link. */
function isUnused(file: string): boolean {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats?.nlink === 1 && Date.now() - stats.ctimeMs > keptUnused;
}
