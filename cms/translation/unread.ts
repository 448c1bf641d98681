import { ValidationError, type CollectionBeforeChangeHook } from 'payload';
import { isKind } from '../../common/addresses.ts';
import { transactionOf } from '../database/transaction.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { fill, text } from '../i18n/texts.ts';
import { baseOfPair } from './bases.ts';
import { textFieldsOf, textsOf, type Texts } from './texts.ts';

/** The lines that stand as a service has proposed them, and that nobody is known to have read. */
export function unreadIn(proposed: Texts, now: Texts): Texts {
  const unread = Object.entries(proposed).map(([path, lines]) => {
    const standing = new Set(now[path]);
    return [path, lines.filter((line) => standing.has(line))] as const;
  });
  return Object.fromEntries(unread.filter(([, lines]) => lines.length > 0));
}

/** Nothing is published that nobody has read. */
export const refuseUnread: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const { slug: kind, flattenedFields: fields } = collection;
  if (operation !== 'update' || data['_status'] !== 'published' || data['deletedAt']) return data;
  if (!isKind(kind) || !originalDoc) return data;
  const base = await baseOfPair(await transactionOf(req), kind, originalDoc.id);
  if (!base || base.documentId !== originalDoc.id) return data;
  const now = { ...originalDoc, ...data };
  const unread = unreadIn(base.proposed, textsOf(fields, now));
  if (Object.keys(unread).length === 0) return data;
  const language = languageOfStaff(req);
  const errors = textFieldsOf(fields, now, language)
    .filter(({ path }) => path in unread)
    .map(({ path, labels }) => {
      const label = labels.join(' › ');
      return { path, label, message: fill(text('error.side.unread')[language], { field: label }) };
    });
  throw new ValidationError({ collection: kind, errors, req }, req.t);
};
