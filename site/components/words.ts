import type { Language } from '../../common/languages.ts';
import type { Words } from '../../common/view-model/subjects.ts';

/** What `lang` says of words on a page of a language; nothing where they are in that one. */
export function langOf({ language }: Pick<Words, 'language'>, page: Language): Language | undefined {
  return language === page ? undefined : language;
}
