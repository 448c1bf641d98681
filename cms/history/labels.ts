import type { FlattenedField, PayloadRequest } from 'payload';
import { isRecord } from '../../common/is-record.ts';
import { labelOf } from '../editing/labels.ts';
import { trackedFields } from '../editing/tracked-fields.ts';
import { languageName } from '../i18n/language-name.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { text } from '../i18n/texts.ts';
import { isLanguage } from '../../common/languages.ts';

/** What staff call a collection's documents, or a global. @example kindName(req, 'guides') // 'Guide' */
export function kindName(req: PayloadRequest, slug: string): string {
  const { collections, globals } = req.payload.config;
  const label: unknown =
    collections.find((known) => known.slug === slug)?.labels.singular ??
    globals.find((known) => known.slug === slug)?.label;
  const own = slug === 'subscribers' ? text('subscription.kind') : label;
  const words = isRecord(own) ? own[languageOfStaff(req)] : own;
  return typeof words === 'string' ? words : slug;
}

/** What staff call some fields of a collection or global, by their paths. */
export function fieldNames(paths: string[], slug: string, req: PayloadRequest): string[] {
  const { collections, globals } = req.payload.config;
  const owner = [...collections, ...globals].find((known) => known.slug === slug);
  return namesOfFields(paths, owner?.flattenedFields ?? [], req);
}

/** @example namesOfFields(['title@en'], topics, req) // ['Namn (engelska)'] */
export function namesOfFields(paths: string[], fields: FlattenedField[], req: PayloadRequest): string[] {
  return paths.map((path) => {
    const [own = '', language = ''] = path.split('@');
    const field = trackedFields(fields).find((tracked) => tracked.path === own);
    const label = field ? labelOf(field, req) : own;
    return isLanguage(language) ? `${label} (${languageName(language)[languageOfStaff(req)]})` : label;
  });
}
