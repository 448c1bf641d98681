import type { FlattenedField } from 'payload';
import { isRecord } from '../../common/is-record.ts';
import type { Language } from '../../common/languages.ts';
import { wordsOfLabel } from '../i18n/label.ts';

/** What staff call a field; its name where it has no words of ours. */
export function labelOf(field: FlattenedField, language: Language): string {
  return wordsOfLabel('label' in field ? field.label : undefined, language) ?? field.name;
}

/** Another document that a field leads to. */
export interface Reference {
  collection: string;
  id: number;
}

/**
 * What a relation leads to: one document or several, as ids or filled in, of one collection or several.
 *
 * @param relationTo of the field; what is stored may say it as well
 */
export function referencesTo(value: unknown, relationTo: string | string[]): Reference[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((one) => {
    const told = isRecord(one) ? one : {};
    const collection = 'relationTo' in told ? told['relationTo'] : relationTo;
    const id = idOf('value' in told ? told['value'] : one);
    return typeof collection === 'string' && id !== undefined ? [{ collection, id }] : [];
  });
}

function idOf(value: unknown): number | undefined {
  const id = isRecord(value) ? value['id'] : value;
  return typeof id === 'number' ? id : undefined;
}
