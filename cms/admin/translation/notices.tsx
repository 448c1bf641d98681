'use client';

import { useDocumentInfo, useEditDepth, useFormFields, useLocale } from '@payloadcms/ui';
import { isLanguage, otherLanguage } from '../../../common/languages.ts';
import { isKind } from '../../../common/addresses.ts';
import { useTexts } from '../use-texts.ts';
import './notices.css';
import { useSide } from '../side-by-side/context.tsx';
import { OutdatedLine } from '../side-by-side/outdated-line.tsx';
import { SidePanel } from '../side-by-side/panel.tsx';
import { OtherLanguage } from './other-language.tsx';

/** Above the text: that it is not in the language that was chosen, or still to be translated. */
export function TranslationNotices() {
  const { id, collectionSlug: kind, lastUpdateTime } = useDocumentInfo();
  const isBeside = useSide() !== undefined;
  const { code } = useLocale();
  const depth = useEditDepth();
  const { say } = useTexts();
  const language = useFormFields(([fields]) => fields['language']?.value);
  const key = useFormFields(([fields]) => fields['translationKey']?.value);
  const title = useFormFields(([fields]) => fields['title']?.value);
  const isUntranslated = useFormFields(([fields]) => fields['untranslated']?.value === true);
  if (!isKind(kind) || typeof id !== 'number' || typeof language !== 'string' || !isLanguage(language))
    return null;
  // A drawer shows what it was opened for.
  const isElsewhere = depth <= 1 && isLanguage(code) && code !== language;
  return (
    <>
      {isElsewhere && (
        <OtherLanguage
          document={{
            kind,
            id,
            language,
            translationKey: typeof key === 'string' ? key : '',
            isEmpty: !title,
          }}
          isBeside={isBeside}
        />
      )}
      {isBeside ? (
        <SidePanel document={{ kind, id, language }} />
      ) : (
        <OutdatedLine document={{ kind, id, language }} savedAt={lastUpdateTime} />
      )}
      {isUntranslated && (
        <p className="translation-notice" role="status">
          {say(`translation.untranslated.${otherLanguage(language)}`)}
        </p>
      )}
    </>
  );
}
