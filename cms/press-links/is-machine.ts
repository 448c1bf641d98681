/** Words by which programs that fetch links say what they are; `CUBOT` is a telephone. */
const machines =
  /(?<!cu)bot\b|crawl|spider|slurp|preview|facebookexternalhit|whatsapp|telegram|embedly|curl|wget|python|safelinks|scan/i;

/** Whether a page was fetched by a program that looks at links, such as to make a card of them, and not by a person. */
export function isMachine(userAgent: string): boolean {
  return userAgent === '' || machines.test(userAgent);
}
