import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Payload } from 'payload';
import { ifMissing } from '../../../common/files.ts';
import type { CollectionEntity } from '../entities.ts';
import type { SourceDocument } from '../read/read-folder.ts';
import { storedName } from './uploads.ts';
import { isRecord } from '../../../common/is-record.ts';

/** Brings the folders of uploads back to what they were: the database rolls back by itself, files do not. */
export interface FileGuard {
  /** Keeps copies of the files of a document that is about to be changed. */
  keep(payload: Payload, entity: CollectionEntity, id: number): Promise<void>;
  /** Removes what has been written since, and puts back what was kept. */
  restore(): Promise<void>;
  /** Throws the copies away. */
  release(): Promise<void>;
}

export async function guardFiles(documents: SourceDocument<CollectionEntity>[]): Promise<FileGuard> {
  const copies = await mkdtemp(path.join(tmpdir(), 'bruket-import-'));
  const folders = new Set(documents.flatMap(({ entity }) => entity.upload?.folder ?? []));
  const before = new Map<string, Set<string>>();
  for (const folder of folders) before.set(folder, new Set(await namesIn(folder)));
  const kept: { copy: string; original: string }[] = [];

  return {
    async keep(payload, entity, id) {
      if (!entity.upload) return;
      for (const name of await fileNames(payload, entity, id)) {
        const original = path.join(entity.upload.folder, name);
        if (kept.some((one) => one.original === original) || !before.get(entity.upload.folder)?.has(name))
          continue;
        const copy = path.join(copies, String(kept.length));
        await copyFile(original, copy);
        kept.push({ copy, original });
      }
    },
    async restore() {
      for (const { entity, texts } of documents) {
        const file = texts[0]?.values['file'];
        const stem = typeof file === 'string' ? path.parse(storedName(file)).name : '';
        if (entity.upload && stem) await removeNew(entity.upload.folder, stem, before);
      }
      for (const { copy, original } of kept) await copyFile(copy, original);
      for (const [folder, names] of before) if (names.size === 0) await removeEmpty(folder);
    },
    release: () => rm(copies, { recursive: true, force: true }),
  };
}

async function namesIn(folder: string): Promise<string[]> {
  return ifMissing(readdir(folder), []);
}

/** The file and its sizes. */
async function fileNames(payload: Payload, { slug }: CollectionEntity, id: number): Promise<string[]> {
  const stored: unknown = await payload.findByID({ collection: slug, id, depth: 0, overrideAccess: true });
  if (!isRecord(stored)) return [];
  const sizes = isRecord(stored['sizes']) ? Object.values(stored['sizes']) : [];
  return [stored, ...sizes].flatMap((file) =>
    isRecord(file) && typeof file['filename'] === 'string' ? file['filename'] : [],
  );
}

/** New files of this name and its sizes; somebody else may have uploaded others meanwhile. */
async function removeNew(folder: string, stem: string, before: Map<string, Set<string>>): Promise<void> {
  const names = (await namesIn(folder)).filter(
    (name) => name.startsWith(stem) && !before.get(folder)?.has(name),
  );
  for (const name of names) await rm(path.join(folder, name), { force: true });
}

async function removeEmpty(folder: string): Promise<void> {
  if ((await namesIn(folder)).length === 0) await rm(folder, { recursive: true, force: true });
}
