import type { FlattenedField } from 'payload';
import type { Language } from '../../../common/languages.ts';
import { codecOf } from '../codecs.ts';
import { readFields } from '../codec-maps.ts';
import type { Issues } from './issues.ts';
import type { Position, ReadContext } from '../context.ts';
import type { Entity } from '../entities.ts';
import type { SourceDocument, SourceFile } from './read-folder.ts';
import { readWithdrawal, type ToldWithdrawal } from '../withdrawal.ts';

/** What a text says, as the CMS stores it; fields that it does not name are not in it. */
export interface ReadText {
  file: SourceFile;
  published: boolean;
  values: Record<string, unknown>;
  /** Only of uploads. */
  upload: UploadValues;
  /** Where the file says nothing of it, what is decided stays. */
  withdrawal: ToldWithdrawal | undefined;
}

export interface UploadValues {
  file?: string;
  focalX?: number;
  focalY?: number;
}

export interface ImportContext {
  /** The id of the document with this file key, in this language before the other. */
  idOf(collection: string, fileKey: string, language: Language): number | undefined;
  issues: Issues;
  validate(field: FlattenedField, value: unknown, file: SourceFile, addIssue: (issue: string) => void): void;
}

type Path = (string | number)[];

export function readText(
  { entity, fileKey }: SourceDocument,
  file: SourceFile,
  importing: ImportContext,
): ReadText {
  const context = contextOf({ file, importing, path: [], partial: true });
  const { apart, values } = takeApart(file.values, entity, fileKey);
  const isHidden = apart['status'] === 'draft' && entity.fields.some(({ name }) => name === 'hidden');
  return {
    file,
    published: isHidden || readStatus(apart['status'], entity.drafts, context),
    values: {
      ...readFields(values, entity.fields, context),
      ...readBody(entity, file, importing),
      // A draft of what has no drafts any longer, from an export of a former version.
      ...(isHidden && { hidden: true }),
    },
    upload: readUpload(apart, context),
    withdrawal: readWithdrawal(apart['withdrawal'], context.at('withdrawal')),
  };
}

/** What is no field of the CMS, or none that a file can set, stands apart; the name of a file is its slug. */
function takeApart(all: Record<string, unknown>, entity: Entity, fileKey: string) {
  const upload = !entity.global && entity.upload;
  const names = [
    'status',
    ...(entity.drafts ? ['withdrawal'] : []),
    ...(upload ? ['file'] : []),
    ...(upload && upload.focalPoint ? ['focalX', 'focalY'] : []),
  ];
  const [apart, values] = [true, false].map((wanted) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name) === wanted)),
  );
  const slug = !entity.global && entity.fileKeyField === 'slug' && !('slug' in all) ? { slug: fileKey } : {};
  return { apart: apart ?? {}, values: { ...values, ...slug } };
}

function readStatus(status: unknown, drafts: boolean, context: ReadContext): boolean {
  if (status === undefined) return true;
  if (drafts && (status === 'draft' || status === 'published')) return status === 'published';
  context.at('status').addIssue(drafts ? 'must be draft, or be left out' : 'is no field here; leave it out');
  return true;
}

function readBody(entity: Entity, file: SourceFile, importing: ImportContext): Record<string, unknown> {
  if (file.body.trim() === '') return {};
  const context = contextOf({ file, importing, path: ['body'], partial: true });
  if (entity.body) return { body: codecOf(entity.body).read(file.body, context) };
  context.addIssue(`is given, but ${entity.slug} have no text below the front matter; move it into a field`);
  return {};
}

function readUpload({ file, focalX, focalY }: Record<string, unknown>, context: ReadContext): UploadValues {
  if (file !== undefined && typeof file !== 'string')
    context.at('file').addIssue('must be the name of a file beside this one');
  return {
    ...(typeof file === 'string' && { file }),
    ...focal('focalX', focalX, context),
    ...focal('focalY', focalY, context),
  };
}

function focal(name: 'focalX' | 'focalY', value: unknown, context: ReadContext): UploadValues {
  if (value === undefined) return {};
  if (typeof value === 'number' && value >= 0 && value <= 100) return { [name]: value };
  context.at(name).addIssue('must be a number from 0 to 100, in per cent');
  return {};
}

interface ContextOptions {
  file: SourceFile;
  importing: ImportContext;
  path: Path;
  partial: boolean;
}

function contextOf({ file, importing, path, partial }: ContextOptions): ReadContext {
  const draft = file.values['status'] === 'draft';
  const addIssue = (issue: string, within?: Position) =>
    importing.issues.add(file.name, `${nameOf(path)} ${issue}`, positionIn(file, path, within));
  return {
    partial,
    draft,
    codecOf,
    idOf: (collection, fileKey) => importing.idOf(collection, fileKey, file.language),
    at: (part) => contextOf({ file, importing, path: [...path, part], partial }),
    whole: () => contextOf({ file, importing, path, partial: draft }),
    addIssue,
    validate: (field, value, within) => {
      if (!draft) importing.validate(field, value, file, (issue) => addIssue(issue, within));
    },
  };
}

function positionIn(file: SourceFile, path: Path, within: Position | undefined): Position {
  const isBody = path[0] === 'body' && !('body' in file.values);
  return isBody
    ? { ...within, line: file.bodyLine + (within?.line ?? 1) - 1 }
    : file.positionOf(path, within);
}

/** @example nameOf(['steps', 0, 'title']) // 'steps[1].title' */
function nameOf(path: Path): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part + 1}]` : `${index > 0 ? '.' : ''}${part}`))
    .join('');
}
