import type { PayloadRequest } from 'payload';
import { wordsOfLabel } from '../i18n/label.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import type { TrackedField } from './tracked-fields.ts';

/** What staff call a field, with the groups that it lies in. @example 'Press › E-post' */
export function labelOf({ labels, path }: TrackedField, req: Pick<PayloadRequest, 'i18n'>): string {
  const language = languageOfStaff(req);
  const told = labels.map((label) => wordsOfLabel(label, language));
  return told.filter(Boolean).join(' › ') || path;
}
