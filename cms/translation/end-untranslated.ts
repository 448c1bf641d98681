import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import { isDeepStrictEqual } from 'node:util';
import { isKind, type Kind } from '../../common/addresses.ts';
import { otherLanguage } from '../../common/languages.ts';
import { findTranslation, type Translated } from './find-translation.ts';

/**
 * A text that was taken over counts as translated once it is published, or once its title and its body both
 * read otherwise than those of the document that it was taken from. Staff can also say so themselves.
 */
export const endUntranslated: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  collection,
  operation,
  req,
}) => {
  const now = { ...originalDoc, ...data };
  if (!now.untranslated) return data;
  if (data['_status'] === 'published') return { ...data, untranslated: false };
  if (operation === 'create') return data;
  const kind = collection.slug;
  const isTranslated = isKind(kind) && (await differsFromTranslation(kind, now, req));
  return isTranslated ? { ...data, untranslated: false } : data;
};

interface Text extends Translated {
  title?: string | null;
  body?: unknown;
}

async function differsFromTranslation(kind: Kind, text: Text, req: PayloadRequest) {
  const translation = await findTranslation(kind, text.translationKey, otherLanguage(text.language), req);
  if (!translation || translation.title === text.title) return false;
  const [words, former] = [wordsIn(text.body), wordsIn(translation.body)];
  return former.length === 0 || !isDeepStrictEqual(words, former);
}

/** The words of a rich text, whatever its nodes are made of: the editor writes those anew as it pleases. */
function wordsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'text' && typeof inner === 'string' ? [inner] : wordsIn(inner),
  );
}
