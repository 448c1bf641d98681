import type { PayloadRequest } from 'payload';
import type { Kind } from '../../common/addresses.ts';
import { otherLanguage, type Language } from '../../common/languages.ts';
import type { TranslationBase } from './bases.ts';
import { findTranslation } from './find-translation.ts';
import { ensureBase } from './keep-bases.ts';

/** The newest draft of a document, relations as ids. */
export interface Draft {
  id: number;
  language: Language;
  title?: string | null;
  translationKey?: string | null;
  _status?: 'draft' | 'published' | null;
  deletedAt?: string | null;
}

/** A document and the one that it is translated from, and what is known of the two. */
export interface Pair {
  kind: Kind;
  own: Draft;
  source: Draft;
  base: TranslationBase | undefined;
}

/** @returns nothing where there is no such document; a pair without a source where it has no translation */
export async function findPair(
  req: PayloadRequest,
  kind: Kind,
  id: number,
): Promise<Pair | { own: Draft; source: undefined } | undefined> {
  const own = await req.payload.findByID({
    ...{ collection: kind, id, draft: true, depth: 0, overrideAccess: false, disableErrors: true },
    req,
  });
  if (!own) return undefined;
  const source = await findTranslation(kind, own.translationKey, otherLanguage(own.language), req);
  if (!source || source.deletedAt) return { own, source: undefined };
  return { kind, own, source, base: await ensureBase(req, kind, own) };
}
