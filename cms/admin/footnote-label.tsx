'use client';

import { useFormFields, useTranslation } from '@payloadcms/ui';
import { text } from '../i18n/texts.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';

/** As many signs as stand in a line of text without breaking it up. */
const maxLength = 30;

/** A footnote as staff see it in a line of text: how it begins. */
export function FootnoteLabel() {
  const { i18n } = useTranslation();
  const written = useFormFields(([fields]) => fields['text']?.value);
  const note = typeof written === 'string' ? written.trim() : '';
  const title = text('block.footnote')[languageOfStaff({ i18n })];
  return <span>{note ? `${title}: ${beginning(note)}` : title}</span>;
}

function beginning(note: string): string {
  return note.length > maxLength ? `${note.slice(0, maxLength).trimEnd()}…` : note;
}
