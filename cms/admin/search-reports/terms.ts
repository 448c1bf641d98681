import type { Payload, TypedUser } from 'payload';
import { languages, type Language } from '../../../common/languages.ts';

export interface TermOption {
  id: number;
  title: string;
}

/** The glossary's words in each language, in the order of its alphabet. */
export async function termsByLanguage(
  payload: Payload,
  user: TypedUser | undefined,
): Promise<Record<Language, TermOption[]>> {
  const lists = await Promise.all(
    languages.map(async (locale) => {
      const { docs } = await payload.find({
        collection: 'terms',
        locale,
        pagination: false,
        depth: 0,
        select: { title: true },
        overrideAccess: false,
        user,
      });
      const collator = new Intl.Collator(locale);
      const options = docs.flatMap(({ id, title }) => (title ? [{ id, title }] : []));
      return [locale, options.sort((a, b) => collator.compare(a.title, b.title))] as const;
    }),
  );
  return Object.fromEntries(lists) as Record<Language, TermOption[]>;
}
