'use client';

import { Button, toast } from '@payloadcms/ui';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Language } from '../../../common/languages.ts';
import { send } from '../api.ts';
import { editAddress } from '../edit-address.ts';
import { sideAddress } from '../side-by-side/address.ts';
import { useMay } from '../roles/use-may.ts';
import { useTexts } from '../use-texts.ts';

interface Properties {
  collection: string;
  id: number;
  /** The language of the translation. */
  to: Language;
  /** Whether it leads to the form with the source beside it. */
  isBeside?: boolean;
  /** Where it stands: in a line of the strip, or in a notice of its own. */
  className?: string;
}

/** Makes a document's translation, and leads to it. */
export function MakeTranslationButton({ collection, id, to, className, isBeside = false }: Properties) {
  const { language, say } = useTexts();
  const router = useRouter();
  const [isMaking, setMaking] = useState(false);
  const may = useMay();

  async function make() {
    setMaking(true);
    const { ok, status, body, issue } = await send('POST', `/api/${collection}/${id}/translation`, language);
    const { id: made } = Object(body) as { id?: number };
    if (ok && made)
      return router.push(
        isBeside ? sideAddress(collection, made, to) : editAddress({ collection, id: made, language: to }),
      );
    setMaking(false);
    toast.error(issue ?? say('translation.failed'));
    if (status === 409) router.refresh();
  }

  if (!may('write drafts', to)) return null;
  const label = say(`translation.make.${to}`);
  const press = () => void make();
  if (className)
    return (
      <button type="button" className={className} disabled={isMaking} onClick={press}>
        {label}
      </button>
    );
  return (
    <Button type="button" size="small" margin={false} disabled={isMaking} onClick={press}>
      {label}
    </Button>
  );
}
