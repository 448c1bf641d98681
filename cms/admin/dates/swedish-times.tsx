'use client';

import { useConfig, useTranslation } from '@payloadcms/ui';
import { useLayoutEffect, type ReactNode } from 'react';
import { languageOfStaff } from '../../i18n/staff-language.ts';
import { timeOf } from './written.ts';

/** It is loaded later, which Payload's type leaves out. */
interface Told {
  i18n: Pick<ReturnType<typeof useTranslation>['i18n'], 'language'> &
    Partial<Pick<ReturnType<typeof useTranslation>['i18n'], 'dateFNS'>>;
}

/**
 * Has Payload write when something was made and changed last as the rest of the admin does: in Swedish time, in the
 * reader's form. It knows of one form for all languages and of the browser's zone alone, but asks the language of its
 * library of dates first how to write a date.
 */
export function SwedishTimes({ children }: { children?: ReactNode }) {
  const { i18n }: Told = useTranslation();
  const language = languageOfStaff({ i18n });
  const { dateFormat } = useConfig().config.admin;
  const localize = i18n.dateFNS?.localize;
  useLayoutEffect(() => {
    if (!localize) return;
    localize.preprocessor = (date, parts) => {
      const form = parts.map(({ value }) => value).join('');
      return form === dateFormat ? [{ isToken: false, value: timeOf(date, language) }] : parts;
    };
  }, [localize, language, dateFormat]);
  return children;
}
