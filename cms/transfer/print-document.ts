import { languages, type Language } from '../../site/languages.ts';
import { pickLanguage } from './by-language.ts';
import { writeFields } from './codec-maps.ts';
import { codecOf } from './codecs.ts';
import { MdxText, type Writing } from './context.ts';
import { allFields, type CollectionEntity, type Entity, type GlobalEntity } from './entities.ts';
import { printFile } from './front-matter.ts';
import { isPublished, sourceOf, type StoredDocument } from './stored.ts';
import { mergeMaps } from './values.ts';

type Values = Record<string, unknown>;

export interface PrintedText {
  language: Language;
  content: string;
}

/** The files of a document: one for each language that has something of its own, at least one. */
export function printDocument(
  entity: CollectionEntity,
  document: StoredDocument,
  stem: string,
  writing: Writing,
): PrintedText[] {
  const own = (language: Language) => sourceOf(entity, document, language);
  const written = languages.filter((language) => hasText(entity, own(language), language, writing));
  const [first = 'sv', ...rest] = written;
  const isLive = languages.some((language) => isPublished(entity, document, language));
  const common = pickLanguage(isLive ? document.main : document.newest, allFields(entity), first, 'common');
  return [first, ...rest].map((language) => {
    const values = mergeMaps(
      language === first ? common : {},
      pickLanguage(own(language), allFields(entity), language, 'own'),
    );
    const before = language === first ? uploadValues(entity, document) : {};
    const after = {
      ...(entity.stemField === 'slug' && !values['slug'] && { slug: '' }),
      ...(entity.drafts && !isPublished(entity, document, language) && { status: 'draft' }),
    };
    return { language, content: print(entity, withoutStem(entity, values, stem), writing, before, after) };
  });
}

export function printGlobal(entity: GlobalEntity, stored: Values, writing: Writing): PrintedText[] {
  const [first = 'sv', ...rest] = languages.filter((language) => hasText(entity, stored, language, writing));
  return [first, ...rest].map((language) => {
    const values = pickLanguage(stored, allFields(entity), language, language === first ? 'both' : 'own');
    return { language, content: print(entity, values, writing) };
  });
}

function hasText(entity: Entity, stored: Values, language: Language, writing: Writing): boolean {
  const values = pickLanguage(stored, allFields(entity), language, 'own');
  return writeFields(values, allFields(entity), writing) !== undefined;
}

/** The name of a file of upload, and its focal point where it is not the middle. */
function uploadValues({ upload }: CollectionEntity, { main }: StoredDocument): Values {
  if (!upload) return {};
  const { focalX, focalY } = main;
  const moved = upload.focalPoint && (isOff(focalX) || isOff(focalY));
  return { file: main['filename'], ...(moved && { focalX: focalX ?? 50, focalY: focalY ?? 50 }) };
}

function isOff(focal: unknown): boolean {
  return typeof focal === 'number' && focal !== 50;
}

/** A slug stands in the file only where the file's name does not say it. */
function withoutStem({ stemField }: CollectionEntity, values: Values, stem: string): Values {
  const { slug, ...others } = values;
  return stemField === 'slug' && slug === stem ? others : values;
}

function print(
  entity: Entity,
  values: Values,
  writing: Writing,
  before: Values = {},
  after: Values = {},
): string {
  const written = { ...before, ...writeFields(values, entity.fields, writing), ...after };
  const body = entity.body ? codecOf(entity.body).write(values['body'], writing) : undefined;
  return printFile(written, body instanceof MdxText ? body.mdx : '');
}
