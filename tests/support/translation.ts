import type { Payload } from 'payload';
import type { Kind } from '../../common/addresses.ts';
import { otherLanguage } from '../../common/languages.ts';

/** Makes the version of a document in the other language: a document of its own, published unless it says otherwise. */
export async function createTranslation(
  payload: Payload,
  { collection, id }: { collection: Kind; id: number },
  data: { title: string; slug: string } & Record<string, unknown>,
): Promise<number> {
  const original = await payload.findByID({ collection, id, depth: 0, draft: true });
  const { translationKey } = original;
  const language = otherLanguage(original.language);
  const translation = { _status: 'published' as const, ...data, language, translationKey };
  return (await payload.create({ collection, data: translation })).id;
}
