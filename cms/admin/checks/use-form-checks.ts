'use client';

import { useAllFormFields, useDocumentInfo, useForm, useLocale } from '@payloadcms/ui';
import { useEffect, useRef, useState } from 'react';
import { isKind } from '../../../common/addresses.ts';
import { createLatest } from '../preview/latest.ts';
import { useTexts } from '../use-texts.ts';
import { askChecks } from './ask-checks.ts';
import { freshOf, formKey, useKnown, type Known } from './known.ts';

/** How long keys are gathered, and how soon links to other sites are asked about again, in milliseconds. */
const pause = 400;
const lookAgain = 3_000;

/** Has the form checked while it is written, so that nothing is waited for when it is published. */
export function useFormChecks(): { known: Known | undefined; isSilent: boolean } {
  const { id, collectionSlug: kind } = useDocumentInfo();
  const [fields] = useAllFormFields();
  const { getData } = useForm();
  const { code: written } = useLocale();
  const { language } = useTexts();
  const known = useKnown(formKey(kind, id));
  const [isSilent, setIsSilent] = useState(false);
  const work = useRef(() => Promise.resolve());
  const [latest] = useState(() => createLatest(() => work.current(), pause));

  useEffect(() => {
    if (!isKind(kind) || id === undefined) return;
    work.current = async () => {
      const form = JSON.stringify(getData());
      if (freshOf(formKey(kind, id), form)?.isLooking === false) return;
      setIsSilent(!(await askChecks({ kind, id, written, language, form })));
    };
    latest.want();
  }, [fields, getData, id, kind, language, latest, written]);
  useEffect(() => latest.end, [latest]);

  useEffect(() => {
    const again = known?.isLooking ? setTimeout(latest.want, lookAgain) : undefined;
    return () => clearTimeout(again);
  }, [known, latest]);
  return { known, isSilent };
}
