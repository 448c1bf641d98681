import { otherLanguage, type Language } from '../../common/languages.ts';

/** A document as far as it tells which one is its translation. */
interface Translated {
  id: number;
  language: Language;
  translation?: number | undefined;
}

/** The ids of a document and its translation, by language. */
export type Pair = Partial<Record<Language, number>>;

/** Finds the translations of the documents of one kind. */
export interface Translations {
  /**
   * A document's own id and that of its translation; empty for a document that is not known. One that is not for the
   * public is known by its translation, if that is.
   */
  of(id: number): Pair;
  put(document: Translated): void;
  remove(id: number): void;
}

export function createTranslations(documents: Iterable<Translated> = []): Translations {
  const known = new Map<number, Pair>();
  /** By the id of a translation, what tells of it. */
  const toldBy = new Map<number, number>();

  function remove(id: number): void {
    const pair = known.get(id);
    if (!pair) return;
    known.delete(id);
    for (const [translation, by] of [pair.sv ?? 0, pair.en ?? 0].map(
      (one) => [one, toldBy.get(one)] as const,
    ))
      if (by === id) toldBy.delete(translation);
  }

  function put({ id, language, translation }: Translated): void {
    remove(id);
    const pair: Pair = { [language]: id };
    if (translation) {
      pair[otherLanguage(language)] = translation;
      toldBy.set(translation, id);
    }
    known.set(id, pair);
  }

  for (const document of documents) put(document);
  return { of: (id) => known.get(id) ?? known.get(toldBy.get(id) ?? 0) ?? {}, put, remove };
}
