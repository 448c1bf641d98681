'use client';

import { getTranslation } from '@payloadcms/translations';
import {
  useAllFormFields,
  useConfig,
  useDocumentInfo,
  useForm,
  useLocale,
  useTranslation,
} from '@payloadcms/ui';
import type { ClientField } from 'payload';
import { isRecord } from '../../../common/is-record.ts';
import { isLanguage } from '../../../common/languages.ts';
import { valuesOf } from '../../uploads/fill-from-file.ts';
import { licences } from '../../../common/licences.ts';
import { useTexts } from '../use-texts.ts';
import './from-file.css';

/** What the file of a picture says of it: what was taken from there, and what it says otherwise than the fields. */
export function FromFile() {
  const { id, data } = useDocumentInfo();
  const { code } = useLocale();
  const [fields] = useAllFormFields();
  const { say } = useTexts();
  const labelOf = useLabels();
  const embedded: unknown = data?.['embedded'];
  if (!id || !isRecord(embedded) || fields['file']?.value instanceof File) return null;
  const found = Object.entries(valuesOf(embedded, isLanguage(code) ? code : 'sv'));
  const isTaken = ([name, value]: [string, unknown]) => asShown(fields[name]?.value) === asShown(value);
  const taken = found.filter(isTaken);
  const others = found.filter((one) => !isTaken(one));
  if (found.length === 0) return null;
  return (
    <div className="from-file field-type">
      {taken.length > 0 && (
        <p>
          {say('media.fromFile')} {taken.map(([name]) => labelOf(name).toLocaleLowerCase(code)).join(', ')}.{' '}
          {say('media.fromFile.check')}
        </p>
      )}
      {others.length > 0 && (
        <>
          <p>{say('media.fromFile.differs')}</p>
          <ul>
            {others.map(([name, value]) => (
              <Other key={name} name={name} label={labelOf(name)} value={value} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Other({ name, label, value }: { name: string; label: string; value: unknown }) {
  const { dispatchFields, disabled, setModified } = useForm();
  const { say } = useTexts();
  const use = () => {
    dispatchFields({ type: 'UPDATE', path: name, value });
    setModified(true);
  };
  return (
    <li>
      {label}: ”{wordsOf(value, say)}”{' '}
      {!disabled && (
        <button type="button" onClick={use} aria-label={`${say('media.fromFile.use')}: ${label}`}>
          {say('media.fromFile.use')}
        </button>
      )}
    </li>
  );
}

function wordsOf(value: unknown, say: ReturnType<typeof useTexts>['say']): string {
  const licence = licences.find((one) => one === value);
  return licence ? say(`option.licence.${licence}`) : asShown(value);
}

/** A day is told without the hour that it is kept with. */
function asShown(value: unknown): string {
  const words = typeof value === 'string' ? value : '';
  return /^\d{4}-\d{2}-\d{2}T/.test(words) ? words.slice(0, 10) : words;
}

function useLabels(): (name: string) => string {
  const { getEntityConfig } = useConfig();
  const { i18n } = useTranslation();
  const fields = getEntityConfig({ collectionSlug: 'media' }).fields;
  const flat = fields.flatMap((field): ClientField[] => (field.type === 'row' ? field.fields : [field]));
  return (name) => {
    const field = flat.find((one) => 'name' in one && one.name === name);
    return field && 'label' in field && field.label ? getTranslation(field.label, i18n) : name;
  };
}
