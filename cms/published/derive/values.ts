import type { DocumentReference, Reference } from '../../../common/protocol/published-store/texts.ts';
import type { Kind } from '../../../common/addresses.ts';
import type { RichText } from '../../../common/protocol/published-store/rich-text.ts';
import { fromLexical, leaveOut } from '../../rich-text/from-lexical.ts';

/** A relation as Payload gives it: an id where nothing was populated. */
export type Relation = number | { id: number } | null | undefined;

export function reference(relation: Relation): Reference | undefined {
  return typeof relation === 'number' ? relation : relation?.id;
}

export function references(relations: Relation[] | null | undefined): Reference[] {
  return (relations ?? []).flatMap((relation) => reference(relation) ?? []);
}

export function documentReferences(
  relations: { relationTo: Kind; value: Relation }[] | null | undefined,
): DocumentReference[] {
  return (relations ?? []).flatMap(({ relationTo, value }) => {
    const id = reference(value);
    return id === undefined ? [] : [{ kind: relationTo, id }];
  });
}

/** The day of a date that staff picked without a time; Payload keeps it as noon UTC or later that day. */
export function day(date: string | null | undefined): string | undefined {
  return date?.slice(0, 10);
}

/** ISO 8601 in UTC with milliseconds, whatever the form that the database gives. */
export function time(date: string): string {
  return new Date(date).toISOString();
}

/** A draft may lack what is required of what is published. */
export function trimmed(text: string | null | undefined): string {
  return text?.trim() ?? '';
}

/** The texts of a list, without those that are still empty. */
export function lines(items: { text?: string | null }[] | null | undefined): string[] {
  return (items ?? []).map(({ text }) => trimmed(text)).filter(Boolean);
}

export function richText(stored: unknown): RichText {
  return fromLexical(stored, leaveOut);
}
