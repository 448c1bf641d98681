import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Payload } from 'payload';
import { ifMissing } from '../../common/files.ts';
import { defaultLanguage, languages } from '../../common/languages.ts';
import { userErrors } from '../../common/errors.ts';
import { codecOf } from './codecs.ts';
import type { WriteContext } from './context.ts';
import { noCounts, type Counts } from './counts.ts';
import { collectionsOf, globalsOf, type CollectionEntity, type GlobalEntity } from './entities.ts';
import { printDocument, printGlobal, printNamed, type PrintedText } from './print-document.ts';
import {
  existingDocuments,
  isPublished,
  storedDocument,
  storedDocuments,
  type ExistingDocument,
  type StoredDocument,
} from './stored.ts';

/** Where an export writes, and what it has written. */
interface Target {
  folder: string;
  context: WriteContext;
  counts: Counts;
  /** Relative to the folder. */
  files: Set<string>;
  report(line: string): void;
}

type Documents = Map<number, ExistingDocument>;

/**
 * Writes all content into a folder, one file a language, with pictures and documents beside. Files there
 * of the same name are replaced; texts that are no longer in the CMS are left and reported.
 *
 * @throws UserError when the folder cannot be written, or an upload not be read
 */
export async function exportContent(
  payload: Payload,
  folder: string,
  report: (line: string) => void = () => {},
): Promise<Counts> {
  const existing = new Map<string, Documents>();
  for (const entity of collectionsOf(payload))
    existing.set(entity.slug, await existingDocuments(payload, entity));
  const fileKeyOf: WriteContext['fileKeyOf'] = (collection, id) =>
    existing.get(collection)?.get(Number(id))?.fileKey;
  const target: Target = {
    folder,
    context: { codecOf, fileKeyOf },
    counts: noCounts(),
    files: new Set(),
    report,
  };
  try {
    for (const entity of collectionsOf(payload)) {
      await exportCollection(payload, entity, existing.get(entity.slug) ?? new Map(), target);
    }
    for (const entity of globalsOf(payload)) await exportGlobal(payload, entity, target);
    for (const other of await otherTexts(payload, target))
      report(`${other} is not in the CMS (any more); left as it is`);
  } catch (error) {
    throw isFileError(error) ? userErrors.contentFolderUnwritable(folder, error.message) : error;
  }
  return target.counts;
}

async function exportCollection(
  payload: Payload,
  entity: CollectionEntity,
  existing: Documents,
  target: Target,
) {
  for await (const document of storedDocuments(payload, entity)) {
    const known = existing.get(document.id);
    // Made after the file keys were given: it belongs to the next export.
    if (!known) continue;
    const texts = await textsOf(payload, entity, document, known, target.context);
    if (isPublished(entity, document) && document.newest['_status'] === 'draft')
      target.report(
        `${path.join(entity.slug, known.fileKey)} has a draft that is newer than what is published; what is published is exported`,
      );
    await writeTexts(path.join(entity.slug, known.fileKey), texts, target);
    if (entity.upload)
      await copyUpload(
        entity.upload.folder,
        path.join(entity.slug, String(document.main['filename'])),
        target,
      );
  }
}

async function textsOf(
  payload: Payload,
  entity: CollectionEntity,
  document: StoredDocument,
  { fileKey, ids }: ExistingDocument,
  context: WriteContext,
): Promise<PrintedText[]> {
  if (!entity.drafts) return printNamed(entity, document, { fileKey, context });
  const language = languages.find((one) => ids[one] === document.id) ?? defaultLanguage;
  const first = ids[defaultLanguage];
  const translation =
    first === undefined || first === document.id ? undefined : await storedDocument(payload, entity, first);
  return [{ language, content: printDocument(entity, document, { fileKey, context, translation }) }];
}

async function exportGlobal(payload: Payload, entity: GlobalEntity, target: Target) {
  const { slug } = entity;
  const stored = await payload.findGlobal({
    slug,
    locale: 'all',
    fallbackLocale: false,
    depth: 0,
    overrideAccess: true,
  });
  await writeTexts(slug, printGlobal(entity, { ...stored }, target.context), target);
}

async function writeTexts(name: string, texts: PrintedText[], { folder, counts, files }: Target) {
  await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
  for (const { language, content } of texts) {
    const file = `${name}.${language}.mdx`;
    await writeFile(path.join(folder, file), content);
    files.add(file);
  }
  counts.documents += 1;
  counts.texts += texts.length;
}

/** A file that the CMS itself has lost is reported: the texts are worth having without it. */
async function copyUpload(from: string, name: string, { folder, counts, report }: Target) {
  const data = await readUpload(path.join(from, path.basename(name)));
  if (!data) return report(`${name} is missing: the CMS has its text, but no longer the file`);
  await writeFile(path.join(folder, name), data);
  counts.uploads += 1;
}

/** @throws UserError when it is there and cannot be read: an export without it would look whole */
async function readUpload(file: string): Promise<Buffer | undefined> {
  try {
    return await ifMissing(readFile(file), undefined);
  } catch (error) {
    throw userErrors.uploadUnreadable(file, error instanceof Error ? error.message : String(error));
  }
}

/** Texts in the folder that this export has not written. */
async function otherTexts(payload: Payload, { folder, files }: Target): Promise<string[]> {
  const folders = ['', ...collectionsOf(payload).map(({ slug }) => slug)];
  const found = await Promise.all(
    folders.map(async (name) =>
      (await ifMissing(readdir(path.join(folder, name)), [])).map((file) => path.join(name, file)),
    ),
  );
  return found.flat().filter((file) => file.endsWith('.mdx') && !files.has(file));
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
