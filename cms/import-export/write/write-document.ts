import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Payload, PayloadRequest } from 'payload';
import { defaultLanguage, languages, type Language } from '../../../common/languages.ts';
import { userErrors } from '../../../common/errors.ts';
import { commonOf, fillScope } from '../by-language.ts';
import { collectIssues } from '../read/issues.ts';
import { allFields, type CollectionEntity, type GlobalEntity } from '../entities.ts';
import { isShared } from '../fields.ts';
import type { FileGuard } from './file-guard.ts';
import { createDocument, updateDocument, updateGlobal } from './local-api.ts';
import type { FolderContents, SourceDocument, SourceFile } from '../read/read-folder.ts';
import { readText, type ReadText } from '../read/read-text.ts';
import { mixedFields, rowsOf } from './rows.ts';
import { idIn, sourceOf, storedDocument, type ExistingDocuments, type ExistingDocument } from '../stored.ts';
import { isStoredAlike, readUpload } from './uploads.ts';
import { mergeMaps } from '../values.ts';
import { writeWithdrawal } from './write-withdrawal.ts';

export interface Writer {
  payload: Payload;
  folder: string;
  contents: FolderContents;
  existing: ExistingDocuments;
  report(line: string): void;
  req: PayloadRequest;
  files: FileGuard;
  /** By `collection/file key`: the documents that the CMS had and those that have been made. */
  ids: Map<string, ExistingDocument['ids']>;
}

type Values = Record<string, unknown>;

/** Makes documents with their plain values, or brings the file of an upload that is there up to date. */
export async function makeDocument(source: SourceDocument<CollectionEntity>, writer: Writer): Promise<void> {
  if (source.entity.drafts) return makeTexts(source, writer);
  const { payload, req, ids, files, folder } = writer;
  const { entity, fileKey, texts } = source;
  const [first] = texts;
  if (!first) return;
  const key = `${entity.slug}/${fileKey}`;
  const id = ids.get(key)?.[first.language];
  const text = read(source, first, writer);
  const file = await readUpload(path.join(folder, path.dirname(first.name)), text.upload.file);
  const change = { name: first.name, entity, locale: first.language, req, ...(file && { file }) };
  if (id === undefined) {
    const data = { ...plainValues(text, entity), ...focalPoint(text, entity) };
    const made = await createDocument(payload, { ...change, data });
    ids.set(key, Object.fromEntries(languages.map((language) => [language, made])));
  } else if (entity.upload && file && !(await isStoredAlike(entity.upload.folder, file))) {
    await files.keep(payload, entity, id);
    await updateDocument(payload, { ...change, id, data: focalPoint(text, entity), draft: false });
  }
}

/** Each text is a document of its own; those of one file key are translations of each other. */
async function makeTexts(source: SourceDocument<CollectionEntity>, writer: Writer): Promise<void> {
  const { entity, fileKey, texts } = source;
  const key = `${entity.slug}/${fileKey}`;
  const translationKey = writer.existing.get(entity.slug)?.get(fileKey)?.translationKey ?? randomUUID();
  for (const file of texts) {
    const { language } = file;
    const ids = writer.ids.get(key);
    if (ids?.[language] !== undefined) continue;
    const data = { ...plainValues(read(source, file, writer), entity), language, translationKey };
    await refuseTrashed(writer, entity, { name: file.name, language, translationKey });
    const change = { name: file.name, entity, locale: language, req: writer.req };
    const made = await createDocument(writer.payload, { ...change, data });
    writer.ids.set(key, { ...ids, [language]: made });
  }
}

/** A document keeps its translation while that lies in the trash. */
async function refuseTrashed(
  { payload, req }: Writer,
  { slug: collection }: CollectionEntity,
  { name, language, translationKey }: { name: string; language: Language; translationKey: string },
): Promise<void> {
  const where = { language: { equals: language }, translationKey: { equals: translationKey } };
  const { totalDocs } = await payload.count({ collection, where, trash: true, req });
  if (totalDocs === 0) return;
  throw userErrors.contentRefused(name, 'this text lies in the trash; restore it, or delete it for good');
}

const plainTypes = new Set(['text', 'textarea', 'email', 'number', 'date', 'select', 'radio', 'checkbox']);

function plainValues({ values }: ReadText, { fields }: CollectionEntity): Values {
  const plain = fields.filter((field) => plainTypes.has(field.type) && values[field.name] !== undefined);
  return Object.fromEntries(plain.map((field) => [field.name, values[field.name]]));
}

function focalPoint({ upload }: ReadText, entity: CollectionEntity): Values {
  return entity.upload?.focalPoint ? { focalX: upload.focalX ?? 50, focalY: upload.focalY ?? 50 } : {};
}

export async function fillDocument(source: SourceDocument<CollectionEntity>, writer: Writer): Promise<void> {
  if (source.entity.drafts) return fillTexts(source, writer);
  const { entity, fileKey } = source;
  const stored = writer.existing.get(entity.slug)?.get(fileKey);
  const texts = source.texts.map((file) => read(source, file, writer));
  const common = commonValues(texts, entity, stored);
  const isWhole = tellsAll(texts, stored);
  for (const [index, text] of texts.entries()) {
    const id = writer.ids.get(`${entity.slug}/${fileKey}`)?.[text.file.language];
    if (id === undefined) continue;
    if (entity.upload && stored && index === 0) await writer.files.keep(writer.payload, entity, id);
    const own = fillScope(text.values, allFields(entity), 'own');
    const rows = await rowsFor(
      id,
      { own, common: isWhole && index === 0 ? common : undefined },
      entity,
      writer,
    );
    const data = { ...(index === 0 ? mergeMaps(common, own) : own), ...rows };
    const change = { name: text.file.name, entity, id, locale: text.file.language, req: writer.req };
    const written = await updateDocument(writer.payload, { ...change, data, draft: false });
    await insistOnSlug(written, data, (slug) =>
      updateDocument(writer.payload, { ...change, data: { slug }, draft: false }),
    );
  }
}

async function rowsFor(
  id: number,
  values: { own: Values; common: Values | undefined },
  entity: CollectionEntity,
  { payload, req }: Writer,
): Promise<Values> {
  const fields = mixedFields(entity);
  if (fields.length === 0) return {};
  const stored = await payload.findByID({ collection: entity.slug, id, depth: 0, req, disableErrors: true });
  return rowsOf(fields, { ...values, stored: { ...stored } });
}

async function fillTexts(source: SourceDocument<CollectionEntity>, writer: Writer): Promise<void> {
  const { entity, fileKey } = source;
  const texts = source.texts.map((file) => read(source, file, writer));
  for (const text of texts) {
    const id = writer.ids.get(`${entity.slug}/${fileKey}`)?.[text.file.language];
    if (id === undefined) continue;
    const shared = await sharedValues(source, texts, text, writer);
    const data = fillScope({ ...shared, ...text.values }, allFields(entity), 'both');
    const stored = writer.existing.get(entity.slug)?.get(fileKey);
    await writeText({ entity, id, text, stored, data }, writer);
  }
}

/** What the file of a translation does not name is as in the Swedish text, of the folder or else of the CMS. */
async function sharedValues(
  { entity, fileKey }: SourceDocument<CollectionEntity>,
  texts: ReadText[],
  { file }: ReadText,
  { payload, ids }: Writer,
): Promise<Values> {
  if (file.language === defaultLanguage) return {};
  const swedish = texts.find((text) => text.file.language === defaultLanguage);
  const id = ids.get(`${entity.slug}/${fileKey}`)?.[defaultLanguage];
  const stored = swedish || id === undefined ? undefined : await storedDocument(payload, entity, id);
  const values = swedish?.values ?? (stored && sourceOf(entity, stored)) ?? {};
  const inherited = entity.fields.filter((field) => isShared(field) && !(field.name in file.values));
  return Object.fromEntries(inherited.map(({ name }) => [name, values[name]]));
}

/** The English file alone says nothing of what a document with a Swedish text has in common with it. */
function commonValues(
  texts: ReadText[],
  entity: CollectionEntity,
  stored: ExistingDocument | undefined,
): Values {
  const fields = allFields(entity);
  const given = commonOf(texts, fields);
  const [first] = texts;
  const whole = tellsAll(texts, stored);
  return {
    ...(whole ? fillScope(given, fields, 'common') : given),
    ...(first && whole ? focalPoint(first, entity) : {}),
  };
}

/** Whether the files say all that the languages of a document have in common. */
function tellsAll([first]: ReadText[], stored: ExistingDocument | undefined): boolean {
  return !stored?.hasFirstLanguage || first?.file.language === defaultLanguage;
}

interface TextOrder {
  entity: CollectionEntity;
  id: number;
  text: ReadText;
  stored: ExistingDocument | undefined;
  data: Values;
}

/** Writes a text and gives it its status. */
async function writeText({ entity, id, text, stored, data }: TextOrder, writer: Writer): Promise<void> {
  const { payload, req } = writer;
  const { language: locale, name } = text.file;
  const change = { name, entity, id, locale, req };
  const status = { _status: text.published ? 'published' : 'draft' };
  const draft = !text.published;
  if (draft && stored?.published.includes(locale)) {
    await updateDocument(payload, { ...change, data: status, draft: false });
  }
  const written = await updateDocument(payload, { ...change, data: { ...data, ...status }, draft });
  await insistOnSlug(written, data, (slug) =>
    updateDocument(payload, { ...change, data: { slug, ...status }, draft }),
  );
  if (text.withdrawal) await writeWithdrawal(entity.slug, id, text.withdrawal, req);
}

/** The CMS makes a new slug where the title of a text that nobody has read yet has changed. */
async function insistOnSlug(
  written: Values,
  { slug }: Values,
  write: (slug: unknown) => Promise<unknown>,
): Promise<void> {
  if (slug && written['slug'] !== slug) await write(slug);
}

export async function writeGlobal(
  { entity, fileKey, texts }: SourceDocument<GlobalEntity>,
  writer: Writer,
): Promise<void> {
  const { payload, req } = writer;
  const readTexts = texts.map((file) => read({ entity, fileKey, texts }, file, writer));
  const common = commonOf(readTexts, entity.fields);
  const whole = texts[0]?.language === defaultLanguage;
  const all = whole ? fillScope(common, entity.fields, 'common') : common;
  for (const [index, { file, values }] of readTexts.entries()) {
    const own = fillScope(values, entity.fields, 'own');
    const data = index === 0 ? mergeMaps(all, own) : own;
    await updateGlobal(payload, { name: file.name, entity, data, locale: file.language, req });
  }
}

/** Everything has been checked: a issue now is an error of ours. */
function read(source: SourceDocument, file: SourceFile, { ids, folder }: Writer): ReadText {
  const issues = collectIssues(folder);
  const text = readText(source, file, {
    // What has not been made yet is not written yet either.
    idOf: (collection, fileKey, language) => idIn(ids.get(`${collection}/${fileKey}`), language) ?? 0,
    issues,
    validate: () => {},
  });
  issues.throwAny();
  return text;
}
