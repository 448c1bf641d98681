import type { Language } from '../../common/languages.ts';

/** A document as far as it tells whose translation it is. */
interface Translated {
  id: number;
  language: Language;
  translationKey?: string | null | undefined;
}

/** The ids of a document and its translation, by language. */
export type Pair = Partial<Record<Language, number>>;

/** Finds the translations of the documents of one kind. */
export interface Translations {
  /** A document's own id and that of its translation; empty for a document that is not known. */
  of(id: number): Pair;
  put(document: Translated): void;
  remove(id: number): void;
}

export function createTranslations(documents: Iterable<Translated>): Translations {
  const keys = new Map<number, string>();
  const pairs = new Map<string, Pair>();

  function remove(id: number): void {
    const key = keys.get(id) ?? '';
    const entries = Object.entries(pairs.get(key) ?? {}).filter(([, other]) => other !== id);
    keys.delete(id);
    if (entries.length > 0) pairs.set(key, Object.fromEntries(entries));
    else pairs.delete(key);
  }

  function put({ id, language, translationKey }: Translated): void {
    remove(id);
    if (!translationKey) return;
    keys.set(id, translationKey);
    pairs.set(translationKey, { ...pairs.get(translationKey), [language]: id });
  }

  for (const document of documents) put(document);
  return { of: (id) => pairs.get(keys.get(id) ?? '') ?? {}, put, remove };
}
