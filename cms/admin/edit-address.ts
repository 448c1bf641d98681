import type { Language } from '../../common/languages.ts';
import type { Standing } from '../published/standing.ts';

interface Edited {
  collection: string;
  id: number;
  language: Language;
  standing?: Standing | undefined;
}

/** Where a document is edited, with the admin's language menu on its language. */
export function editAddress({ collection, id, language, standing }: Edited): string {
  const folder = standing?.kind === 'trash' ? `${collection}/trash` : collection;
  return `/admin/collections/${folder}/${id}?locale=${language}`;
}
