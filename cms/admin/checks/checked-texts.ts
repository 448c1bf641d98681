'use client';

import { useDocumentInfo, useForm, useLocale } from '@payloadcms/ui';
import { useRouter } from 'next/navigation.js';
import { useCallback, useEffect, useState, type RefObject } from 'react';
import { isKind, type Kind } from '../../../common/addresses.ts';
import type { Language } from '../../../common/languages.ts';
import type { ChecksAnswer } from '../../checks/endpoints.ts';
import { send } from '../api.ts';
import { editAddress } from '../edit-address.ts';
import { useTexts } from '../use-texts.ts';
import { askChecks } from './ask-checks.ts';
import { fieldFragment } from './go-to-field.ts';
import { formKey, freshOf, useKnown } from './known.ts';
import type { CheckedText } from './use-ask-first.tsx';
import { useFormRemedies, useRemedies } from './use-remedies.tsx';

/**
 * What the form says that is open.
 *
 * @param place something that stands in the form
 */
export function useFormText(place: RefObject<HTMLElement | null>, use = ''): CheckedText {
  const { id, collectionSlug: kind } = useDocumentInfo();
  const { getData } = useForm();
  const { code: written } = useLocale();
  const { language } = useTexts();
  const key = formKey(kind, id);
  const stored = useKnown(key);
  const form = () => JSON.stringify(getData());
  return {
    ...useFormRemedies(place),
    name: [kind, id, use].filter(Boolean).join('-'),
    // What is not stored yet may be another text than the one before.
    known: id === undefined ? undefined : stored,
    fresh: () => (isKind(kind) ? freshOf(key, form()) : { remarks: [] }),
    check: async () =>
      isKind(kind) ? askChecks({ kind, id, written, language, form: form() }) : { remarks: [] },
  };
}

interface Stored {
  kind: Kind;
  id: number;
  language: Language;
  /** Of the text that is looked at: another is checked anew. */
  revision: string;
}

/** The newest text of a document that no form shows. It is checked each time that it is asked about. */
export function useNewestText({ kind, id, language: written, revision }: Stored): CheckedText {
  const { language } = useTexts();
  const { push } = useRouter();
  const [known, setKnown] = useState<ChecksAnswer>();
  const check = useCallback(async () => {
    const { ok, body } = await send('GET', `/api/${kind}/${id}/checks`, language);
    if (!ok) return undefined;
    const found = body as ChecksAnswer;
    setKnown(found);
    return found;
  }, [id, kind, language]);
  useEffect(() => void check(), [check, revision]);
  const edit = (fragment = '') => push(editAddress({ collection: kind, id, language: written }) + fragment);
  const remedies = useRemedies({
    written,
    go: (path) => edit(fieldFragment(path)),
    preview: edit,
    checkAgain: check,
  });
  return { ...remedies, name: `${kind}-${id}-stored`, known, fresh: () => undefined, check };
}
