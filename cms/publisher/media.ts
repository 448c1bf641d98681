import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { FileAddress, UsedFile } from '../content/pictures.ts';
import { publicFileAddress } from '../content/pictures.ts';
import { uploadFolder } from '../environment.ts';
import { fileOf } from '../../site/publication.ts';
import { copyIfMissing } from './files.ts';

/** Notes which files of the CMS the pages of one publication use, and copies them beside the pages. */
export interface MediaCopies {
  address: FileAddress;
  /** Copies what has been noted since the last call, so that a page never links to a missing picture. */
  copy(): Promise<void>;
  /** Paths of all noted files, relative to the public folder. */
  paths(): Set<string>;
}

export function createMediaCopies(out: string): MediaCopies {
  const noted = new Map<string, UsedFile>();
  let waiting: UsedFile[] = [];
  return {
    address(file) {
      const address = publicFileAddress(file);
      if (!noted.has(address)) {
        const used = { address, collection: file.collection, filename: file.filename };
        noted.set(address, used);
        waiting.push(used);
      }
      return address;
    },
    async copy() {
      const files = waiting;
      waiting = [];
      for (const file of files) await copyUpload(file, out);
    },
    paths: () => new Set([...noted.keys()].map(publicPath)),
  };
}

async function copyUpload({ address, collection, filename }: UsedFile, out: string): Promise<void> {
  const to = path.join(out, publicPath(address));
  const exists = await stat(to).catch(() => undefined);
  if (!exists) await copyIfMissing(path.join(uploadFolder(collection), filename), to);
}

function publicPath(address: string): string {
  return decodeURIComponent(fileOf(address));
}
