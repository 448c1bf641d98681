'use client';

import {
  FieldDescription,
  FieldError,
  FieldLabel,
  fieldBaseClass,
  useField,
  useTranslation,
  withCondition,
} from '@payloadcms/ui';
import type { NumberFieldClientProps, Validate } from 'payload';
import { useCallback, useState } from 'react';
import type { Text } from '../../i18n/texts.ts';
import { readDecimal, writeDecimal } from './decimal.ts';
import { languageOfStaff } from '../../i18n/staff-language.ts';

type Properties = NumberFieldClientProps & { unreadable: Text };

/**
 * A number in the form of the editor's language. The browser's own field goes by the browser's language and
 * drops a comma that it does not know: 210,5 became 2105.
 */
function PlainNumberField({ field, path: givenPath, readOnly, unreadable }: Properties) {
  const language = languageOfStaff(useTranslation());
  const [written, setWritten] = useState<string>();
  const isUnreadable = written !== undefined && readDecimal(written, language) === undefined;
  const { label, localized, required } = field;
  // The other rules are looked at by the server, which tells what is wrong beside the field.
  const check: Validate = useCallback(
    () => !isUnreadable || unreadable[language],
    [isUnreadable, unreadable, language],
  );
  const { disabled, path, setValue, showError, value } = useField({
    potentiallyStalePath: givenPath,
    validate: check,
  });
  const write = (text: string) => {
    setWritten(text);
    const number = readDecimal(text, language);
    if (number !== undefined) setValue(number);
  };
  const isFixed = Boolean(readOnly) || disabled;
  const classes = [fieldBaseClass, 'number', showError && 'error', isFixed && 'read-only'];
  return (
    <div className={classes.filter(Boolean).join(' ')}>
      <FieldLabel label={label} localized={localized} path={path} required={required} />
      <div className={`${fieldBaseClass}__wrap`}>
        <FieldError path={path} showError={showError || isUnreadable} />
        <input
          id={`field-${path.replaceAll('.', '__')}`}
          name={path}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          disabled={isFixed}
          value={written ?? writeDecimal(value, language)}
          onChange={({ target }) => write(target.value)}
          onBlur={() => {
            if (!isUnreadable) setWritten(undefined);
          }}
        />
        <FieldDescription description={field.admin?.description} path={path} />
      </div>
    </div>
  );
}

export const NumberField = withCondition(PlainNumberField);
