'use client';

import { useDocumentInfo, useFormFields } from '@payloadcms/ui';

/** Shows for as long as the text is what it was before the new file was chosen. */
export function ReplacedNote({ path, words }: { path: string; words: string }) {
  const { id } = useDocumentInfo();
  const isReplaced = useFormFields(([fields]) => fields['file']?.value instanceof File);
  const isUnchanged = useFormFields(([fields]) => fields[path]?.value === fields[path]?.initialValue);
  if (id === undefined || !isReplaced || !isUnchanged) return null;
  return <p role="status">{words}</p>;
}
