import type { PayloadRequest } from 'payload';
import type { Kind } from '../../common/addresses.ts';
import type { Language } from '../../common/languages.ts';

/** As much of a document as tells whose translation it is. */
export interface Translated {
  language: Language;
  translationKey?: string | null | undefined;
}

/** Finds the newest draft of what has the same key in another language, in the trash as well. */
export async function findTranslation(
  kind: Kind,
  translationKey: string | null | undefined,
  language: Language,
  req: Pick<PayloadRequest, 'payload'> & Partial<PayloadRequest>,
) {
  if (!translationKey) return undefined;
  const { docs } = await req.payload.find({
    collection: kind,
    where: { translationKey: { equals: translationKey }, language: { equals: language } },
    draft: true,
    trash: true,
    depth: 0,
    limit: 1,
    pagination: false,
    req,
  });
  return docs[0];
}
