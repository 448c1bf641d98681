const letters: Record<string, string> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ð: 'd',
  đ: 'd',
  þ: 'th',
  ß: 'ss',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
};

/** No slug is longer, neither one that is made nor one that staff write. */
export const slugLimit = 80;

/**
 * The words of a title as they stand in an address: `å ä ö` become `a a o`, other accents fall off, what
 * nobody sees counts for nothing. At most {@link slugLimit} characters, cut between words.
 *
 * @example slugify('Ökad ärlighet på Åland') // 'okad-arlighet-pa-aland'
 */
export function slugify(title: string): string {
  const words = title
    .replace(/[\p{Default_Ignorable_Code_Point}'’´`™®©]/gu, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\p{L}/gu, (letter) => letters[letter] ?? letter)
    .match(/[a-z0-9]+/g);
  return cutBetweenWords((words ?? []).join('-'), slugLimit);
}

/** @example cutBetweenWords('a-long-title', 8) // 'a-long' */
export function cutBetweenWords(slug: string, length: number): string {
  if (slug.length <= length) return slug;
  const cut = slug.slice(0, length + 1).lastIndexOf('-');
  return slug.slice(0, cut > 0 ? cut : length);
}
