'use client';

import { useDocumentInfo, useFormFields } from '@payloadcms/ui';
import { useTexts } from '../use-texts.ts';

/** Asks whether a text still fits when the file was replaced, for as long as the text is what it was before. */
export function ReplacedNote({ path }: { path: string }) {
  const { id } = useDocumentInfo();
  const { say } = useTexts();
  const isReplaced = useFormFields(([fields]) => fields['file']?.value instanceof File);
  const isUnchanged = useFormFields(([fields]) => fields[path]?.value === fields[path]?.initialValue);
  const isEmpty = useFormFields(([fields]) => !fields[path]?.value);
  if (!id || !isReplaced || !isUnchanged || isEmpty) return null;
  return (
    <p role="status" className="replaced-note">
      {say('media.replaced')}
    </p>
  );
}
