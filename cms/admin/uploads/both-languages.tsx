'use client';

import { getTranslation } from '@payloadcms/translations';
import {
  FieldPathContext,
  TextareaField,
  TextField,
  useDocumentInfo,
  useFormFields,
  useLocale,
  useTranslation,
} from '@payloadcms/ui';
import type { TextareaFieldClientProps, TextFieldClientProps } from 'payload';
import { isLanguage, otherLanguage, type Language } from '../../../common/languages.ts';
import { languageName } from '../../i18n/language-name.ts';
import { useMay } from '../roles/use-may.ts';
import { LanguageOfFields } from '../spelling/use-text-language.ts';
import { useTexts } from '../use-texts.ts';
import { ReplacedNote } from './replaced-note.tsx';
import './both-languages.css';

type Properties = TextFieldClientProps | TextareaFieldClientProps;

/** A text of a picture in the language that one works in, and the same in the other beside it. */
export function BothLanguages(properties: Properties) {
  const { code } = useLocale();
  const { i18n } = useTranslation();
  const { language } = useTexts();
  const may = useMay();
  const own: Language = isLanguage(code) ? code : 'sv';
  const other = otherLanguage(own);
  const label = getTranslation(properties.field.label ?? '', i18n);
  const labelIn = (one: Language) => `${label}, ${languageName(one)[language]}`;
  const { id } = useDocumentInfo();
  const mayAdd = may('add to the library');
  // Where several pictures are uploaded at once, Payload has asked too late what one may do.
  const isFixed = id ? properties.readOnly === true : !mayAdd;
  const { name } = properties.field;
  return (
    <div className="both-languages field-type">
      <div lang={own}>
        <Input {...properties} label={labelIn(own)} path={properties.path} readOnly={isFixed} />
        <ReplacedNote path={properties.path} />
      </div>
      <div lang={other}>
        <FieldPathContext value={`other.${name}`}>
          <LanguageOfFields value={other}>
            <Input
              {...properties}
              label={labelIn(other)}
              path={`other.${name}`}
              isOther
              readOnly={isFixed || !(mayAdd || may('translate names', other))}
            />
          </LanguageOfFields>
        </FieldPathContext>
        <ReplacedNote path={`other.${name}`} />
        {name === 'alt' && <Lacks path={`other.${name}`} of={other} />}
      </div>
    </div>
  );
}

type InputProperties = Properties & { label: string; path: string; isOther?: boolean };

/** Payload's own field; what is not required in the other language is asked for when a page is published. */
function Input({ label, isOther = false, ...properties }: InputProperties) {
  const { admin } = properties.field;
  const changed = {
    label,
    localized: false,
    ...(isOther && { required: false, admin: { ...admin, description: '' } }),
  };
  if (properties.field.type === 'textarea') {
    const { field, ...others } = properties as TextareaFieldClientProps;
    return <TextareaField {...others} field={{ ...field, ...changed }} />;
  }
  const { field, ...others } = properties as TextFieldClientProps;
  return <TextField {...others} field={{ ...field, ...changed }} />;
}

function Lacks({ path, of }: { path: string; of: Language }) {
  const { id } = useDocumentInfo();
  const { language, say } = useTexts();
  const isEmpty = useFormFields(([fields]) => !fields[path]?.value);
  if (!id || !isEmpty) return null;
  return (
    <p className="both-languages__lacks">
      {say('media.both.lacks', { language: languageName(of)[language] })}
    </p>
  );
}
