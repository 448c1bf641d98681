import type { FlattenedField } from 'payload';
import type { Language } from '../../common/languages.ts';
import { codecOf } from './codecs.ts';
import { readFields } from './codec-maps.ts';
import type { Complaints } from './issues.ts';
import type { Place, Reading } from './context.ts';
import type { Entity } from './entities.ts';
import type { Incoming, TextFile } from './read-folder.ts';

/** What a text says, as the CMS stores it; fields that it does not name are not in it. */
export interface ReadText {
  file: TextFile;
  published: boolean;
  values: Record<string, unknown>;
  /** Only of uploads. */
  upload: UploadValues;
}

export interface UploadValues {
  file?: string;
  focalX?: number;
  focalY?: number;
}

export interface Readers {
  /** The id of the document with this stem, in this language before the other. */
  idOf(collection: string, stem: string, language: Language): number | undefined;
  complaints: Complaints;
  validate(field: FlattenedField, value: unknown, file: TextFile, complain: (problem: string) => void): void;
}

type Path = (string | number)[];

export function readText({ entity, stem }: Incoming, file: TextFile, readers: Readers): ReadText {
  const reading = readingOf({ file, readers, path: [], partial: true });
  const { apart, values } = takeApart(file.values, entity, stem);
  const isHidden = apart['status'] === 'draft' && entity.fields.some(({ name }) => name === 'hidden');
  return {
    file,
    published: isHidden || readStatus(apart['status'], entity.drafts, reading),
    values: {
      ...readFields(values, entity.fields, reading),
      ...readBody(entity, file, readers),
      // A draft of what has no drafts any longer, from an export of a former version.
      ...(isHidden && { hidden: true }),
    },
    upload: readUpload(apart, reading),
  };
}

/** What is no field of the CMS, or none that a file can set, stands apart; the name of a file is its slug. */
function takeApart(all: Record<string, unknown>, entity: Entity, stem: string) {
  const upload = !entity.global && entity.upload;
  const names = [
    'status',
    ...(upload ? ['file'] : []),
    ...(upload && upload.focalPoint ? ['focalX', 'focalY'] : []),
  ];
  const [apart, values] = [true, false].map((wanted) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name) === wanted)),
  );
  const slug = !entity.global && entity.stemField === 'slug' && !('slug' in all) ? { slug: stem } : {};
  return { apart: apart ?? {}, values: { ...values, ...slug } };
}

function readStatus(status: unknown, drafts: boolean, reading: Reading): boolean {
  if (status === undefined) return true;
  if (drafts && (status === 'draft' || status === 'published')) return status === 'published';
  reading.at('status').complain(drafts ? 'must be draft, or be left out' : 'is no field here; leave it out');
  return true;
}

function readBody(entity: Entity, file: TextFile, readers: Readers): Record<string, unknown> {
  if (file.body.trim() === '') return {};
  const reading = readingOf({ file, readers, path: ['body'], partial: true });
  if (entity.body) return { body: codecOf(entity.body).read(file.body, reading) };
  reading.complain(`is given, but ${entity.slug} have no text below the front matter; move it into a field`);
  return {};
}

function readUpload({ file, focalX, focalY }: Record<string, unknown>, reading: Reading): UploadValues {
  if (file !== undefined && typeof file !== 'string')
    reading.at('file').complain('must be the name of a file beside this one');
  return {
    ...(typeof file === 'string' && { file }),
    ...focal('focalX', focalX, reading),
    ...focal('focalY', focalY, reading),
  };
}

function focal(name: 'focalX' | 'focalY', value: unknown, reading: Reading): UploadValues {
  if (value === undefined) return {};
  if (typeof value === 'number' && value >= 0 && value <= 100) return { [name]: value };
  reading.at(name).complain('must be a number from 0 to 100, in per cent');
  return {};
}

interface ReadingOptions {
  file: TextFile;
  readers: Readers;
  path: Path;
  partial: boolean;
}

function readingOf({ file, readers, path, partial }: ReadingOptions): Reading {
  const complain = (problem: string, within?: Place) =>
    readers.complaints.add(file.name, `${nameOf(path)} ${problem}`, placeIn(file, path, within));
  return {
    partial,
    codecOf,
    idOf: (collection, stem) => readers.idOf(collection, stem, file.language),
    at: (part) => readingOf({ file, readers, path: [...path, part], partial }),
    whole: () => readingOf({ file, readers, path, partial: file.values['status'] === 'draft' }),
    complain,
    validate: (field, value, within) =>
      readers.validate(field, value, file, (problem) => complain(problem, within)),
  };
}

function placeIn(file: TextFile, path: Path, within: Place | undefined): Place {
  const isBody = path[0] === 'body' && !('body' in file.values);
  return isBody ? { ...within, line: file.bodyLine + (within?.line ?? 1) - 1 } : file.placeOf(path, within);
}

/** @example nameOf(['steps', 0, 'title']) // 'steps[1].title' */
function nameOf(path: Path): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part + 1}]` : `${index > 0 ? '.' : ''}${part}`))
    .join('');
}
