'use client';

import { useDocumentInfo, useForm, useLocale, useServerFunctions } from '@payloadcms/ui';
import type { FormState } from 'payload';
import { useCallback } from 'react';
import { untilTrue } from '../until-true.ts';
import { isSameValue } from '../../../editing/normal-form.ts';
import { valueAt, withValue, type FieldPath } from '../../../editing/paths.ts';

/** How long a form may take to be drawn, in milliseconds. */
const timeout = 2_000;

/** A field and what it is to say. */
export interface Replacement {
  path: FieldPath;
  value: unknown;
}

/**
 * Puts values into the open form, without touching what is written in its other fields meanwhile.
 *
 * @returns those that were put in; a field that is written in at the same moment keeps what is written
 */
export function useTakeOver() {
  const { id, collectionSlug, globalSlug, docPermissions, getDocPreferences } = useDocumentInfo();
  const { getData, getFields, dispatchFields } = useForm();
  const { getFormState } = useServerFunctions();
  const { code: locale } = useLocale();

  return useCallback(
    async function takeOver<Given extends Replacement>(replacements: Given[]): Promise<Given[]> {
      const before = getData();
      const data = replacements.reduce((values, { path, value }) => withValue(values, path, value), before);
      const { state } = await getFormState({
        ...(id !== undefined && { id }),
        ...(collectionSlug && { collectionSlug }),
        ...(globalSlug && { globalSlug }),
        data,
        docPermissions: docPermissions ?? { fields: true },
        docPreferences: await getDocPreferences(),
        locale,
        operation: 'update',
        renderAllFields: true,
        schemaPath: collectionSlug ?? globalSlug ?? '',
        skipValidation: true,
      });
      if (!state) return [];
      const now = getData();
      const taken = replacements.filter(({ path }) => isSameValue(valueAt(now, path), valueAt(before, path)));
      const paths = taken.map(({ path }) => path);
      dispatchFields({ type: 'REPLACE_STATE', optimize: false, state: mixed(getFields(), state, paths) });
      // A form says what was put into it once it has been drawn with it: a save before that would send the former.
      await untilTrue(
        () => taken.every(({ path, value }) => isSameValue(valueAt(getData(), path), value)),
        timeout,
      );
      return taken;
    },
    [
      id,
      collectionSlug,
      globalSlug,
      docPermissions,
      getDocPreferences,
      getData,
      getFields,
      dispatchFields,
      getFormState,
      locale,
    ],
  );
}

/** The state of a form with some fields, and all within them, as another state has them. */
function mixed(current: FormState, other: FormState, paths: FieldPath[]): FormState {
  const isTaken = (name: string) => paths.some((path) => name === path || name.startsWith(`${path}.`));
  const kept = Object.entries(current).filter(([name]) => !isTaken(name));
  const taken = Object.entries(other)
    .filter(([name]) => isTaken(name))
    .map(([name, field]) => [name, { valid: true, passesCondition: true, ...field }] as const);
  return Object.fromEntries([...kept, ...taken]);
}
