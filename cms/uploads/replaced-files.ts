import { randomUUID } from 'node:crypto';
import { copyFile, link, mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type {
  CollectionAfterChangeHook,
  CollectionAfterErrorHook,
  CollectionBeforeChangeHook,
  PayloadRequest,
} from 'payload';
import { ifMissing } from '../../common/files.ts';
import type { Media, StoredFile } from '../payload-types.ts';

/** As much of a document as tells of its files. */
type Stored = Pick<StoredFile, 'id' | 'filename'> & Partial<Pick<Media, 'sizes'>>;

/** What a request is about to replace. */
interface Replaced {
  folder: string;
  /** Where the files are kept meanwhile. */
  kept: string;
  names: string[];
  /** What has been stored in their place. */
  arrived: string[];
}

const replacedBy = new WeakMap<PayloadRequest, Replaced>();

/**
 * Keeps the files of a document that is about to get others. Payload throws them away even before it has
 * looked whether the change can be stored. A new document has none yet.
 */
export async function keepReplaced(
  req: PayloadRequest,
  folder: string,
  stored: Stored | undefined,
): Promise<void> {
  const kept = path.join(folder, '.replaced', randomUUID());
  const names = stored ? namesOf(stored) : [];
  if (names.length > 0) await mkdir(kept, { recursive: true });
  for (const name of names) await linkOrCopy(path.join(folder, name), path.join(kept, name));
  replacedBy.set(req, { folder, kept, names, arrived: [] });
}

/** Notes what has been stored, which a refusal may still come after. */
export const noteArrived: CollectionBeforeChangeHook<Stored> = ({ data, req }) => {
  const replaced = replacedBy.get(req);
  if (replaced) replaced.arrived = namesOf(data).filter((name) => !replaced.names.includes(name));
  return data;
};

export const dropReplaced: CollectionAfterChangeHook = async ({ doc, req }) => {
  const replaced = replacedBy.get(req);
  replacedBy.delete(req);
  if (replaced) await rm(replaced.kept, { recursive: true, force: true });
  return doc;
};

/** After a refusal: what stood before stands again, and nothing else. */
export const bringBackReplaced: CollectionAfterErrorHook = async ({ req }) => {
  const replaced = replacedBy.get(req);
  replacedBy.delete(req);
  if (!replaced) return;
  const { folder, kept, names, arrived } = replaced;
  for (const name of arrived) await rm(path.join(folder, name), { force: true });
  for (const name of names) {
    await rm(path.join(folder, name), { force: true });
    await linkOrCopy(path.join(kept, name), path.join(folder, name));
  }
  await rm(kept, { recursive: true, force: true });
};

function namesOf({ filename, sizes }: Partial<Stored>): string[] {
  const names = [filename, ...Object.values(sizes ?? {}).map((size) => size.filename)];
  return names.flatMap((name) => (name ? path.basename(name) : []));
}

async function linkOrCopy(from: string, to: string): Promise<void> {
  const exists = await ifMissing(stat(from), undefined);
  if (exists) await link(from, to).catch(() => copyFile(from, to));
}
