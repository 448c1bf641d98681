'use client';

import { Button } from '@payloadcms/ui';
import { useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { Kind } from '../../../common/addresses.ts';
import { otherLanguage, type Language } from '../../../common/languages.ts';
import { editAddress } from '../edit-address.ts';
import { ask, translationAddress } from '../live-status/questions.ts';
import { sideAddress } from '../side-by-side/address.ts';
import { useMay } from '../roles/use-may.ts';
import { useTexts } from '../use-texts.ts';
import { MakeTranslationButton } from './make-button.tsx';

interface Properties {
  document: { kind: Kind; id: number; language: Language; translationKey: string; isEmpty: boolean };
  /** Whether the form has the text in the other language beside it. */
  isBeside: boolean;
}

interface Translation {
  id: number;
  deletedAt?: string | null;
}

/**
 * A document under the language of its translation. Whoever chose that language means the translation: that is
 * opened, or offered. A plain link to the document means the document, and the language follows it.
 */
export function OtherLanguage({ document, isBeside }: Properties) {
  const { kind, id, language, translationKey, isEmpty } = document;
  const isChosen = useSearchParams().get('locale') === otherLanguage(language);
  const router = useRouter();
  const [isMissing, setMissing] = useState(false);

  useEffect(() => {
    const end = new AbortController();
    const own = isBeside ? sideAddress(kind, id, language) : editAddress({ collection: kind, id, language });
    if (!isChosen) return router.replace(own);
    const other = otherLanguage(language);
    findTranslation(translationAddress(kind, translationKey, other), end.signal).then(
      (translation) => {
        if (!translation) return setMissing(true);
        const { id: found, standing } = translation;
        router.replace(
          isBeside && !standing
            ? sideAddress(kind, found, other)
            : editAddress({ collection: kind, id: found, language: other, standing }),
        );
      },
      () => undefined,
    );
    return () => end.abort();
  }, [kind, id, language, translationKey, isChosen, isBeside, router]);

  return isMissing && <Offer document={{ kind, id, language, isEmpty }} />;
}

async function findTranslation(address: string, signal: AbortSignal) {
  const { body } = await ask(address, signal);
  const [translation] = (body as { docs: Translation[] }).docs;
  return (
    translation && {
      id: translation.id,
      standing: translation.deletedAt ? ({ kind: 'trash' } as const) : undefined,
    }
  );
}

/** An empty text has nothing to translate: a new one is made in the language that was chosen. */
function Offer({ document }: { document: Omit<Properties['document'], 'translationKey'> }) {
  const { kind, id, language, isEmpty } = document;
  const { say } = useTexts();
  const may = useMay();
  const to = otherLanguage(language);
  return (
    <div className="translation-notice" role="status">
      <span className="translation-notice__words">{say(`translation.none.${to}`)}</span>
      {isEmpty ? (
        may('write drafts', to) && (
          <Button
            el="anchor"
            size="small"
            margin={false}
            url={`/admin/collections/${kind}/create?locale=${to}`}
          >
            {say(`translation.new.${to}`)}
          </Button>
        )
      ) : (
        <MakeTranslationButton collection={kind} id={id} to={to} />
      )}
      <Button
        el="link"
        size="small"
        margin={false}
        buttonStyle="secondary"
        url={editAddress({ collection: kind, id, language })}
      >
        {say(`translation.back.${language}`)}
      </Button>
    </div>
  );
}
