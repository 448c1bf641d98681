import { getTranslation } from '@payloadcms/translations';
import Link from 'next/link';
import type { DefaultServerCellComponentProps } from 'payload';
import type { Publication } from '../../payload-types.ts';
import { findChanged } from './find-changed.ts';
import { languageOfStaff } from '../../i18n/staff-language.ts';

/** What a publication is about: its kind, its title and the way to it. */
export async function DocumentCell({ rowData, payload, i18n }: DefaultServerCellComponentProps) {
  const language = languageOfStaff({ i18n });
  const { kind, id, title, address } = await findChanged(rowData as Publication, payload, language);
  const name = getTranslation(kind, i18n);
  const words = title ?? [name, id].filter(Boolean).join(' ');
  return (
    <>
      {title && `${name}: `}
      {address ? <Link href={address}>{words}</Link> : words}
    </>
  );
}
