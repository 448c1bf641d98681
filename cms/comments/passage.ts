/** Words of a field that somebody says something of, with some of what stands around them: they may stand twice. */
export interface Passage {
  quote: string;
  before: string;
  after: string;
}

/** How much of what stands around is kept, and how long a passage may be, in letters. */
export const around = 32;
export const maxQuote = 500;

/** Where words stand in a text: from a letter on, and to which. */
export interface Place {
  from: number;
  to: number;
}

/**
 * Finds a passage in a text in which much may have been written since. Spaces count for nothing, nor do signs that only
 * show what is a list or a table. Of several places it is the one whose surroundings are most alike.
 *
 * @returns nothing where the words stand no longer
 */
export function findPassage(text: string, { quote, before, after }: Passage): Place | undefined {
  const letters = lettersOf(text);
  const [sought, left, right] = [quote, before, after].map((words) => lettersOf(words).words);
  if (!sought) return undefined;
  const starts = placesOf(letters.words, sought);
  const likeness = (at: number) =>
    sharedEnd(letters.words.slice(0, at), left ?? '') +
    sharedBeginning(letters.words.slice(at + sought.length), right ?? '');
  const [best] = starts.sort((one, other) => likeness(other) - likeness(one) || one - other);
  if (best === undefined) return undefined;
  const [from, last] = [letters.at[best], letters.at[best + sought.length - 1]];
  return from === undefined || last === undefined ? undefined : { from, to: last + 1 };
}

/** What of a text are no spaces, with where each letter stands in it. */
function lettersOf(text: string): { words: string; at: number[] } {
  const at = [...Array(text.length).keys()].filter((index) => !/[\s•|]/u.test(text[index] ?? ''));
  return { words: at.map((index) => text[index]).join(''), at };
}

function placesOf(text: string, sought: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) places.push(at);
  return places;
}

function sharedEnd(one: string, other: string): number {
  let count = 0;
  while (count < Math.min(one.length, other.length) && one.at(-1 - count) === other.at(-1 - count))
    count += 1;
  return count;
}

function sharedBeginning(one: string, other: string): number {
  let count = 0;
  while (count < Math.min(one.length, other.length) && one[count] === other[count]) count += 1;
  return count;
}
