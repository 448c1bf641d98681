'use client';

import { useRowLabel, useTranslation } from '@payloadcms/ui';
import type { Text } from '../i18n/texts.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';

interface Properties {
  /** What a row is called. */
  label: Text;
  /** The field of the row that tells it from others, once it is filled in. */
  telling?: string;
}

/** In letters: what a closed row has room for. */
const maxLength = 80;

/** A closed row of a list says what is in it. @example 'Steg 2: Ring regionen' */
export function RowLabel({ label, telling = '' }: Properties) {
  const language = languageOfStaff(useTranslation());
  const { data, rowNumber = 0 } = useRowLabel<Record<string, unknown> | undefined>();
  const value = data?.[telling];
  const words = typeof value === 'string' && value.trim() ? `: ${value.trim().slice(0, maxLength)}` : '';
  return <span>{`${label[language]} ${rowNumber + 1}${words}`}</span>;
}
