import Link from 'next/link';
import type { DefaultServerCellComponentProps } from 'payload';
import { otherLanguage } from '../../../common/languages.ts';
import { text } from '../../i18n/texts.ts';
import { editAddress } from '../edit-address.ts';
import { documentInRow } from './row.ts';
import { StandingWords } from './standing-words.tsx';
import { standingOf } from '../../published/standing.ts';
import { findStored } from './stored.ts';
import { isOutdated } from '../../translation/outdated.ts';
import { languageOfStaff } from '../../i18n/staff-language.ts';

/** How the translation of the document in a row stands, and the way to it, or to where one can be made. */
export async function TranslationCell(properties: DefaultServerCellComponentProps) {
  const { payload, i18n } = properties;
  const document = documentInRow(properties);
  if (!document) return null;
  const { kind, id, translationKey } = document;
  const language = otherLanguage(document.language);
  const ofTranslation = { translationKey: { equals: translationKey }, language: { equals: language } };
  const translation = translationKey ? await findStored(payload, kind, ofTranslation) : undefined;
  if (!translation && document.deletedAt) return '–';
  if (!translation) {
    const offer = editAddress({ collection: kind, id, language });
    return <Link href={offer}>{text('translation.missing')[languageOfStaff({ i18n })]}</Link>;
  }
  const standing = standingOf(translation, new Date());
  return (
    <Link href={editAddress({ collection: kind, id: translation.id, language, standing })}>
      <StandingWords standing={standing} isOutdated={await isOutdated(payload, kind, translation.id)} />
    </Link>
  );
}
