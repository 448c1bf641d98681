import { isDeepStrictEqual } from 'node:util';
import type { FlattenedField } from 'payload';
import { defaultLanguage } from '../../../common/languages.ts';
import { commonOf, isMixed, pickScope, type Scope } from '../by-language.ts';
import { isRequired } from '../codec-maps.ts';
import type { Issues } from './issues.ts';
import { allFields } from '../entities.ts';
import { contentFields, isLocalised } from '../fields.ts';
import type { SourceDocument } from './read-folder.ts';
import type { ReadText } from './read-text.ts';
import { isRecord } from '../../../common/is-record.ts';

type Values = Record<string, unknown>;

/** Looks at the texts of one document or global together. `stored`: the CMS has a Swedish text of it. */
export function checkTexts(source: SourceDocument, texts: ReadText[], stored: boolean, issues: Issues): void {
  const { entity } = source;
  const [first] = texts;
  if (!first) return;
  const fields = allFields(entity);
  if (entity.drafts) {
    for (const text of texts) if (text.published) missing(text, fields, text.values, 'both', issues);
    return;
  }
  checkCommon(texts, fields, issues);
  for (const text of texts) {
    if (text.published) missing(text, fields, text.values, 'own', issues);
  }
  const complete = !stored || first.file.language === defaultLanguage;
  const common = commonOf(texts, fields);
  if (!complete || !texts.some(({ published }) => published)) return;
  missing(first, fields, common, 'common', issues);
}

/** What is common to the languages may stand in both files only when it is the same. */
function checkCommon(texts: ReadText[], fields: FlattenedField[], issues: Issues): void {
  const [first, second] = texts;
  if (!first || !second) return;
  const [one, other] = [first, second].map(({ values }) => flat(pickScope(values, fields, 'common')));
  const mixed = new Set(fields.filter(isMixed).map(({ name }) => name));
  for (const [name, value] of Object.entries(other ?? {})) {
    if (!one || !(name in one)) continue;
    if (mixed.has(name) ? isPartOf(one[name], value) : isDeepStrictEqual(one[name], value)) continue;
    const position = second.file.positionOf(name.split('.'));
    issues.add(
      second.file.name,
      `${name} differs from that in ${first.file.name}, but is the same in all languages; remove it here`,
      position,
    );
  }
}

/** Whether rows say nothing that others do not say as well. */
function isPartOf(all: unknown, rows: unknown): boolean {
  if (!Array.isArray(all) || !Array.isArray(rows) || rows.length > all.length) return false;
  return rows.every((row: unknown, at) => {
    const whole: unknown = all[at];
    return isRecord(row) && isRecord(whole) && isDeepStrictEqual({ ...whole, ...row }, whole);
  });
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

function isIn(scope: Scope, field: FlattenedField): boolean {
  return scope === 'both' || isLocalised(field) === (scope === 'own');
}

function missing(
  text: ReadText,
  fields: FlattenedField[],
  values: Values,
  scope: Scope,
  issues: Issues,
  prefix = '',
) {
  for (const field of fields) {
    const value = values[field.name];
    if (field.type === 'group' && !isLocalised(field)) {
      const inner = contentFields(field.flattenedFields);
      missing(text, inner, isRecord(value) ? value : {}, scope, issues, `${prefix}${field.name}.`);
    } else if (isRequired(field) && value === undefined && isIn(scope, field)) {
      // A value that was given but is wrong has its own issue.
      const name = `${prefix}${field.name}`;
      if (field.name in text.file.values && text.file.values[field.name]) continue;
      issues.add(text.file.name, `${name} is missing; add a line "${field.name}: …" to the front matter`, {
        line: 1,
      });
    }
  }
}
