import Link from 'next/link';
import { kinds } from '../../../common/addresses.ts';
import { defaultLanguage } from '../../../common/languages.ts';
import { may, type Person } from '../../access/roles.ts';
import type { Say } from '../../dashboard/text-rows.ts';
import { FromWord } from '../word/from-word.tsx';

/** The way to an empty text of each kind, for those who write them. */
export function CreateLinks({ user, say }: { user: Person | null; say: Say }) {
  const language = user?.translates ?? defaultLanguage;
  if (!may(user, 'write drafts', language)) return null;
  return (
    <nav className="overview__create" aria-label={say('dashboard.create')}>
      {kinds.map((kind) => (
        <Link
          key={kind}
          prefetch={false}
          className="btn btn--style-secondary btn--size-small"
          href={`/admin/collections/${kind}/create?locale=${language}`}
        >
          {say(`dashboard.create.${kind}`)}
        </Link>
      ))}
      <FromWord collectionSlug="press-releases" hasCreatePermission label={say('dashboard.create.word')} />
    </nav>
  );
}
