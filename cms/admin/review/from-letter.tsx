import Link from 'next/link';
import { redirect } from 'next/navigation.js';
import type { AdminViewServerProps, Payload } from 'payload';
import { isKind, type Kind } from '../../../common/addresses.ts';
import type { Language } from '../../../common/languages.ts';
import { isId } from '../../database/id.ts';
import { languageOfStaff } from '../../i18n/staff-language.ts';
import { text } from '../../i18n/texts.ts';
import { editAddress } from '../edit-address.ts';
import { OwnView } from '../own-view.tsx';
import { reviewAddress } from './address.ts';

/** Where a letter about a review leads: to the review, or to a sentence that says what has become of the text. */
export async function FromLetter(view: AdminViewServerProps) {
  const { initPageResult, params, payload } = view;
  const { user, i18n } = initPageResult.req;
  const [, kind = '', number = ''] = Array.isArray(params?.['segments']) ? params['segments'] : [];
  if (!user) redirect(`/admin/login?redirect=${encodeURIComponent(`/admin/review/${kind}/${number}`)}`);
  const found = isKind(kind) ? await findStored(payload, kind, Number(number)) : undefined;
  if (isKind(kind) && found && !found.deletedAt) redirect(reviewAddress(kind, found.id, found.language));
  const language = languageOfStaff({ i18n });
  const title = text('review.tab')[language];
  return (
    <OwnView view={view} className="review-view" step={title}>
      <h1>{title}</h1>
      <p>{text(found ? 'error.review.trashed' : 'error.review.missing')[language]}</p>
      {found && (
        <Link
          href={editAddress({
            ...{ collection: kind, id: found.id, language: found.language },
            standing: { kind: 'trash' },
          })}
        >
          {text('review.trash')[language]}
        </Link>
      )}
    </OwnView>
  );
}

interface Stored {
  id: number;
  language: Language;
  deletedAt?: string | null;
}

async function findStored(payload: Payload, kind: Kind, id: number): Promise<Stored | undefined> {
  if (!isId(id)) return undefined;
  const where = { id: { equals: id } };
  const select = { language: true, deletedAt: true } as const;
  return (await payload.db.findOne<Stored>({ collection: kind, where, select })) ?? undefined;
}
