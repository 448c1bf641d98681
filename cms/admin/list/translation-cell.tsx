import Link from 'next/link';
import type { DefaultServerCellComponentProps, Payload } from 'payload';
import { kinds, type Kind } from '../../../site/addresses.ts';
import { otherLanguage, type Language } from '../../../site/languages.ts';
import { standingOf } from '../../standing.ts';
import { text } from '../../texts.ts';
import { editAddress } from '../edit-address.ts';
import { documentInRow, wasPublished } from './row.ts';
import { StandingWords } from './standing-words.tsx';

/** How the translation of the document in a row stands, and the way to it, or to where one can be made. */
export async function TranslationCell(properties: DefaultServerCellComponentProps) {
  const { rowData, payload, collectionSlug, i18n } = properties;
  const kind = kinds.find((known) => known === collectionSlug);
  const { id, translationKey, ...document } = documentInRow(rowData);
  if (!kind) return null;
  const language = otherLanguage(document.language);
  const twin = translationKey ? await findStored(payload, kind, translationKey, language) : undefined;
  if (!twin) {
    if (document.deletedAt) return '–';
    const offer = editAddress({ collection: kind, id, language });
    return <Link href={offer}>{text('translation.missing')[i18n.language === 'en' ? 'en' : 'sv']}</Link>;
  }
  const isFormer = twin._status !== 'published' && (await wasPublished(payload, kind, twin.id));
  const standing = standingOf(twin, isFormer, new Date());
  return (
    <Link href={editAddress({ collection: kind, id: twin.id, language, standing })}>
      <StandingWords standing={standing} />
    </Link>
  );
}

async function findStored(payload: Payload, kind: Kind, translationKey: string, language: Language) {
  const { docs } = await payload.find({
    collection: kind,
    where: { translationKey: { equals: translationKey }, language: { equals: language } },
    select: { publishAt: true, deletedAt: true, _status: true },
    trash: true,
    depth: 0,
    limit: 1,
    pagination: false,
  });
  return docs[0];
}
