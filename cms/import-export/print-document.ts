import { isDeepStrictEqual } from 'node:util';
import { languages, type Language } from '../../common/languages.ts';
import { optional } from '../../common/optional.ts';
import { pickLanguage } from './by-language.ts';
import { writeFields } from './codec-maps.ts';
import { codecOf } from './codecs.ts';
import { MdxText, type WriteContext } from './context.ts';
import { allFields, type CollectionEntity, type Entity, type GlobalEntity } from './entities.ts';
import { isShared } from './fields.ts';
import { printFile } from './read/front-matter.ts';
import { isPublished, sourceOf, type StoredDocument } from './stored.ts';
import { writeWithdrawal } from './withdrawal.ts';

type Values = Record<string, unknown>;

export interface PrintedText {
  language: Language;
  content: string;
}

/** What a document's file must know beside the document. */
export interface Printing {
  fileKey: string;
  context: WriteContext;
  /** The Swedish text, whose file tells what both have in common. */
  translation?: StoredDocument | undefined;
}

/** The file of a document: beside a Swedish one, an English one tells only what is otherwise. */
export function printDocument(
  entity: CollectionEntity,
  document: StoredDocument,
  { fileKey, context, translation }: Printing,
): string {
  const values = fileValues(entity, sourceOf(entity, document), fileKey, context);
  const common = translation && fileValues(entity, sourceOf(entity, translation), fileKey, context);
  const shared = new Set(entity.fields.filter(isShared).map(({ name }) => name));
  const told = common
    ? entity.fields.flatMap(({ name }): [string, unknown][] => {
        const isOtherwise = !isDeepStrictEqual(values[name], common[name]);
        if (shared.has(name)) return isOtherwise ? [[name, values[name] ?? null]] : [];
        return values[name] === undefined ? [] : [[name, values[name]]];
      })
    : Object.entries(values);
  const source = sourceOf(entity, document);
  const after = {
    ...(!source['slug'] && { slug: '' }),
    ...(!isPublished(entity, document) && { status: 'draft' }),
    ...optional('withdrawal', writeWithdrawal(document.main, context)),
  };
  return printFile({ ...Object.fromEntries(told), ...after }, bodyOf(entity, source, context));
}

function fileValues(
  entity: CollectionEntity,
  source: Values,
  fileKey: string,
  context: WriteContext,
): Values {
  return writeFields(withoutFileKey(entity, source, fileKey), entity.fields, context) ?? {};
}

/** The files of a thing with names in both languages: one for each that has something of its own, at least one. */
export function printNamed(
  entity: CollectionEntity,
  { main }: StoredDocument,
  { fileKey, context }: Printing,
): PrintedText[] {
  const written = languages.filter((language) => hasText(entity, main, language, context));
  const [first = 'sv', ...rest] = written;
  return [first, ...rest].map((language) => {
    const values = pickLanguage(main, allFields(entity), language, language === first ? 'both' : 'own');
    const before = language === first ? uploadValues(entity, main) : {};
    const after = entity.fileKeyField === 'slug' && !values['slug'] ? { slug: '' } : {};
    return {
      language,
      content: print(entity, withoutFileKey(entity, values, fileKey), context, before, after),
    };
  });
}

export function printGlobal(entity: GlobalEntity, stored: Values, context: WriteContext): PrintedText[] {
  const [first = 'sv', ...rest] = languages.filter((language) => hasText(entity, stored, language, context));
  return [first, ...rest].map((language) => {
    const values = pickLanguage(stored, allFields(entity), language, language === first ? 'both' : 'own');
    return { language, content: print(entity, values, context) };
  });
}

function hasText(entity: Entity, stored: Values, language: Language, context: WriteContext): boolean {
  const values = pickLanguage(stored, allFields(entity), language, 'own');
  return writeFields(values, allFields(entity), context) !== undefined;
}

/** The name of a file of upload, and its focal point where it is not the middle. */
function uploadValues({ upload }: CollectionEntity, main: Values): Values {
  if (!upload) return {};
  const { focalX, focalY } = main;
  const moved = upload.focalPoint && (isOff(focalX) || isOff(focalY));
  return { file: main['filename'], ...(moved && { focalX: focalX ?? 50, focalY: focalY ?? 50 }) };
}

function isOff(focal: unknown): boolean {
  return typeof focal === 'number' && focal !== 50;
}

/** A slug stands in the file only where the file's name does not say it. */
function withoutFileKey({ fileKeyField }: CollectionEntity, values: Values, fileKey: string): Values {
  const { slug, ...others } = values;
  return fileKeyField === 'slug' && slug === fileKey ? others : values;
}

function print(
  entity: Entity,
  values: Values,
  context: WriteContext,
  before: Values = {},
  after: Values = {},
): string {
  const written = { ...before, ...writeFields(values, entity.fields, context), ...after };
  return printFile(written, bodyOf(entity, values, context));
}

function bodyOf({ body: field }: Entity, values: Values, context: WriteContext): string {
  const body = field ? codecOf(field).write(values['body'], context) : undefined;
  return body instanceof MdxText ? body.mdx : '';
}
