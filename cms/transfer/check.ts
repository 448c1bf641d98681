import { existsSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { FlattenedField } from 'payload';
import { pickScope } from './by-language.ts';
import { isRequired } from './codec-maps.ts';
import type { Complaints } from './complaints.ts';
import { allFields, type CollectionEntity, type Entity } from './entities.ts';
import { contentFields, isLocalised } from './fields.ts';
import type { Incoming } from './read-folder.ts';
import type { ReadText } from './read-text.ts';
import { isStemOf, stemBase } from './stems.ts';
import { isRecord } from './values.ts';

type Values = Record<string, unknown>;

/** Looks at the texts of one document or global together. `stored`: the CMS has it already. */
export function checkTexts(
  incoming: Incoming,
  texts: ReadText[],
  stored: boolean,
  complaints: Complaints,
): void {
  const { entity } = incoming;
  const [first] = texts;
  if (!first) return;
  const fields = allFields(entity);
  checkCommon(texts, fields, complaints);
  for (const text of texts) {
    if (text.published) missing(text, fields, text.values, 'own', complaints);
  }
  const complete = !stored || first.file.language === 'sv';
  const common = Object.assign({}, ...texts.map(({ values }) => pickScope(values, fields, 'common')));
  if (complete && texts.some(({ published }) => published))
    missing(first, fields, common, 'common', complaints);
}

/** What is common to the languages may stand in both files only when it is the same. */
function checkCommon(texts: ReadText[], fields: FlattenedField[], complaints: Complaints): void {
  const [first, second] = texts;
  if (!first || !second) return;
  const [one, other] = [first, second].map(({ values }) => flat(pickScope(values, fields, 'common')));
  for (const [name, value] of Object.entries(other ?? {})) {
    if (!one || !(name in one) || isDeepStrictEqual(one[name], value)) continue;
    const place = second.file.placeOf(name.split('.'));
    complaints.add(
      second.file.name,
      `${name} differs from that in ${first.file.name}, but is the same in all languages; remove it here`,
      place,
    );
  }
}

/** @example flat({ funding: { amount: 5 } }) // { 'funding.amount': 5 } */
function flat(values: Values, prefix = ''): Values {
  const entries = Object.entries(values).flatMap(([name, value]): [string, unknown][] =>
    isRecord(value) && !('root' in value) && !('relationTo' in value)
      ? Object.entries(flat(value, `${prefix}${name}.`))
      : [[`${prefix}${name}`, value]],
  );
  return Object.fromEntries(entries);
}

function missing(
  text: ReadText,
  fields: FlattenedField[],
  values: Values,
  scope: 'own' | 'common',
  complaints: Complaints,
  prefix = '',
) {
  for (const field of fields) {
    const value = values[field.name];
    if (field.type === 'group' && !isLocalised(field)) {
      const inner = contentFields(field.flattenedFields);
      missing(text, inner, isRecord(value) ? value : {}, scope, complaints, `${prefix}${field.name}.`);
    } else if (isRequired(field) && value === undefined && isLocalised(field) === (scope === 'own')) {
      // A value that was given but is wrong has its own complaint.
      const name = `${prefix}${field.name}`;
      if (field.name in text.file.values && text.file.values[field.name]) continue;
      complaints.add(
        text.file.name,
        `${name} is missing; add a line "${field.name}: …" to the front matter`,
        { line: 1 },
      );
    }
  }
}

/** The name of a file must be that of its document: by it the document is found again. */
export function checkStem(
  incoming: Incoming<CollectionEntity>,
  texts: ReadText[],
  complaints: Complaints,
): void {
  const { entity, stem } = incoming;
  const [first] = texts;
  if (!first) return;
  const value = entity.upload
    ? first.upload.file
    : texts.map(({ values }) => values[entity.stemField]).find(Boolean);
  const base = stemBase(entity, value);
  const exact = entity.stemField === 'slug' && first.file.language === 'sv' && base !== '';
  if (value === undefined || (exact ? stem === base : isStemOf(stem, base))) return;
  const what = entity.upload ? 'file' : entity.stemField;
  const place = first.file.placeOf([what]);
  complaints.add(
    first.file.name,
    `the file is named ${stem}, but its ${what} makes it ${base || 'untitled'}; rename the file or change the ${what}`,
    place,
  );
}

/** The picture or document itself must lie beside its text. */
export function checkUpload(
  { entity }: Incoming<CollectionEntity>,
  texts: ReadText[],
  folder: string,
  complaints: Complaints,
): void {
  const [first, ...others] = texts;
  if (!entity.upload || !first) return;
  for (const { file, upload } of others) {
    if (upload.file === undefined || upload.file === first.upload.file) continue;
    complaints.add(
      file.name,
      `file differs from that in ${first.file.name}; remove it here`,
      file.placeOf(['file']),
    );
  }
  const { file } = first.upload;
  if (file === undefined) {
    if (!first.file.values['file'])
      complaints.add(
        first.file.name,
        'file is missing; add a line "file: …" with the name of the file beside it',
        { line: 1 },
      );
  } else if (!/^[A-Za-z0-9][\w.-]*$/.test(file)) {
    complaints.add(
      first.file.name,
      `file "${file}" must be a name of letters a to z, digits, dots, - and _; rename the file`,
      first.file.placeOf(['file']),
    );
  } else if (!existsSync(path.join(folder, entity.slug, file))) {
    complaints.add(
      first.file.name,
      `file ${file} does not lie beside it; add it or correct the name`,
      first.file.placeOf(['file']),
    );
  }
}

/** Complains when two documents of a folder have the same slug in a language, or the same unique value. */
export function openDuplicates(complaints: Complaints) {
  const seen = new Map<string, string>();
  return (entity: Entity, text: ReadText): void => {
    const unique = entity.fields.filter(
      (field) => field.name === 'slug' || ('unique' in field && field.unique),
    );
    const values = unique.map((field): [string, unknown] => [field.name, text.values[field.name]]);
    for (const [name, value] of [...values, ['file', text.upload.file] as const]) {
      if (typeof value !== 'string' || value === '') continue;
      const key = [entity.slug, name, text.file.language, value.toLowerCase()].join('\n');
      const other = seen.get(key);
      if (other)
        complaints.add(
          text.file.name,
          `${name} ${value} is also that of ${other}; change one of them`,
          text.file.placeOf([name]),
        );
      else seen.set(key, text.file.name);
    }
  };
}
