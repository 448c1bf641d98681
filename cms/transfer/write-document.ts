import type { Payload, PayloadRequest } from 'payload';
import { defaultLanguage } from '../../site/languages.ts';
import { fillScope, pickScope } from './by-language.ts';
import { openComplaints } from './complaints.ts';
import { allFields, type CollectionEntity, type GlobalEntity } from './entities.ts';
import type { FileGuard } from './file-guard.ts';
import { createDocument, updateDocument, updateGlobal } from './local-api.ts';
import type { FolderContents, Incoming, TextFile } from './read-folder.ts';
import { readText, type ReadText } from './read-text.ts';
import type { Known, KnownDocument } from './stored.ts';
import { isStoredAlike, readUpload } from './uploads.ts';
import { mergeMaps } from './values.ts';

export interface Writer {
  payload: Payload;
  folder: string;
  contents: FolderContents;
  known: Known;
  report(line: string): void;
  req: PayloadRequest;
  files: FileGuard;
  /** By `collection/stem`: the documents that the CMS had and those that have been made. */
  ids: Map<string, number>;
}

type Values = Record<string, unknown>;

/** Makes a document with its plain values, or brings the file of an upload that is there up to date. */
export async function makeDocument(incoming: Incoming<CollectionEntity>, writer: Writer): Promise<void> {
  const { payload, req, ids, files, folder } = writer;
  const { entity, stem, texts } = incoming;
  const [first] = texts;
  if (!first) return;
  const key = `${entity.slug}/${stem}`;
  const id = ids.get(key);
  const text = read(incoming, first, writer);
  const file = await readUpload(entity, text.upload.file, folder);
  const change = { name: first.name, entity, locale: first.language, req, ...(file && { file }) };
  if (id === undefined) {
    const data = { ...plainValues(text, entity), ...focalPoint(text, entity) };
    ids.set(key, await createDocument(payload, { ...change, data }));
  } else if (entity.upload && file && !(await isStoredAlike(entity.upload.folder, file))) {
    await files.keep(payload, entity, id);
    await updateDocument(payload, { ...change, id, data: focalPoint(text, entity), draft: false });
  }
}

const plainTypes = new Set(['text', 'textarea', 'email', 'number', 'date', 'select', 'radio', 'checkbox']);

function plainValues({ values }: ReadText, { fields }: CollectionEntity): Values {
  const plain = fields.filter((field) => plainTypes.has(field.type) && values[field.name] !== undefined);
  return Object.fromEntries(plain.map((field) => [field.name, values[field.name]]));
}

function focalPoint({ upload }: ReadText, entity: CollectionEntity): Values {
  return entity.upload?.focalPoint ? { focalX: upload.focalX ?? 50, focalY: upload.focalY ?? 50 } : {};
}

/** Published languages first: what is common to the languages goes public with the first of them. */
export async function fillDocument(incoming: Incoming<CollectionEntity>, writer: Writer): Promise<void> {
  const { entity, stem } = incoming;
  const id = writer.ids.get(`${entity.slug}/${stem}`);
  const stored = writer.known.get(entity.slug)?.get(stem);
  if (id === undefined) return;
  if (entity.upload && stored) await writer.files.keep(writer.payload, entity, id);
  const texts = incoming.texts.map((file) => read(incoming, file, writer));
  const common = commonValues(texts, entity, stored);
  const ordered = [
    ...texts.filter(({ published }) => published),
    ...texts.filter(({ published }) => !published),
  ];
  for (const [index, text] of ordered.entries()) {
    const own = fillScope(text.values, allFields(entity), 'own');
    await writeLanguage(
      { entity, id, text, stored, data: index === 0 ? mergeMaps(common, own) : own },
      writer,
    );
  }
}

/** The English file alone says nothing of what a document with a Swedish text has in common with it. */
function commonValues(
  texts: ReadText[],
  entity: CollectionEntity,
  stored: KnownDocument | undefined,
): Values {
  const fields = allFields(entity);
  const given = texts.map(({ values }) => pickScope(values, fields, 'common')).reduce(mergeMaps, {});
  const [first] = texts;
  const whole = !stored?.hasFirstLanguage || first?.file.language === defaultLanguage;
  return {
    ...(whole ? fillScope(given, fields, 'common') : given),
    ...(first && whole ? focalPoint(first, entity) : {}),
  };
}

interface LanguageOrder {
  entity: CollectionEntity;
  id: number;
  text: ReadText;
  stored: KnownDocument | undefined;
  data: Values;
}

/** Writes one language and gives it its status; the other one keeps its own. */
async function writeLanguage(
  { entity, id, text, stored, data }: LanguageOrder,
  { payload, req }: Writer,
): Promise<void> {
  const { language: locale, name } = text.file;
  const change = { name, entity, id, locale, req };
  const status = entity.drafts ? { _status: text.published ? 'published' : 'draft' } : {};
  const draft = entity.drafts && !text.published;
  if (draft && stored?.published.includes(locale)) {
    await updateDocument(payload, { ...change, data: status, draft: false });
  }
  const written = await updateDocument(payload, { ...change, data: { ...data, ...status }, draft });
  // The CMS makes a new slug where the title of a text that nobody has read yet has changed.
  const { slug } = data;
  if (slug && written['slug'] !== slug)
    await updateDocument(payload, { ...change, data: { slug, ...status }, draft });
}

export async function writeGlobal(
  { entity, stem, texts }: Incoming<GlobalEntity>,
  writer: Writer,
): Promise<void> {
  const { payload, req } = writer;
  const readTexts = texts.map((file) => read({ entity, stem, texts }, file, writer));
  const common = readTexts
    .map(({ values }) => pickScope(values, entity.fields, 'common'))
    .reduce(mergeMaps, {});
  const whole = texts[0]?.language === defaultLanguage;
  const all = whole ? fillScope(common, entity.fields, 'common') : common;
  for (const [index, { file, values }] of readTexts.entries()) {
    const own = fillScope(values, entity.fields, 'own');
    const data = index === 0 ? mergeMaps(all, own) : own;
    await updateGlobal(payload, { name: file.name, entity, data, locale: file.language, req });
  }
}

/** Everything has been checked: a complaint now is an error of ours. */
function read(incoming: Incoming, file: TextFile, { ids, folder }: Writer): ReadText {
  const complaints = openComplaints(folder);
  const text = readText(incoming, file, {
    // What has not been made yet is not written yet either.
    idOf: (collection, stem) => ids.get(`${collection}/${stem}`) ?? 0,
    complaints,
    validate: () => {},
  });
  complaints.throwAny();
  return text;
}
