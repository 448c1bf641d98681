const letters: Record<string, string> = { æ: 'ae', ø: 'o', ð: 'd', þ: 'th', ß: 'ss', ł: 'l', đ: 'd' };

/**
 * The words of a title as they stand in an address: `å ä ö` become `a a o`, other accents fall off.
 * At most 80 characters, cut between words.
 *
 * @example slugify('Ökad ärlighet på Åland') // 'okad-arlighet-pa-aland'
 */
export function slugify(title: string): string {
  const words = title
    .toLowerCase()
    .replace(/[æøðþßłđ]/g, (letter) => letters[letter] ?? '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/['’´`]/g, '')
    .match(/[a-z0-9]+/g);
  return cutBetweenWords((words ?? []).join('-'), 80);
}

function cutBetweenWords(slug: string, length: number): string {
  if (slug.length <= length) return slug;
  const cut = slug.slice(0, length + 1).lastIndexOf('-');
  return slug.slice(0, cut > 0 ? cut : length);
}
