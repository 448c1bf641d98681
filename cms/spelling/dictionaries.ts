import english from 'dictionary-en-gb';
import swedish from 'dictionary-sv';
import { createHunspellFromStrings } from 'hunspell-wasm';
import type { Language } from '../../common/languages.ts';
import { moreClosings, moreOpenings } from '../../common/swedish/compound-rules.ts';
import type { Speller } from './judge.ts';
import { tradeWords } from './trade-words.ts';

interface Source {
  aff: Uint8Array;
  dic: Uint8Array;
}

/** May begin a compound and stand inside one, and nowhere else; may end one. https://manpages.org/hunspell/5 */
const flags = { opening: 'XUZ', closing: 'Y' };

/** Takes a quarter of a second and some 70 MB. */
export async function openSpellers(): Promise<Record<Language, Speller>> {
  const compounds = [
    ...[...moreOpenings.keys()].map((form) => `${form}/${flags.opening}`),
    ...[...moreClosings].map((word) => `${word}/${flags.closing}`),
  ];
  return {
    sv: await openSpeller(swedish, [...compounds, ...tradeWords.sv]),
    en: await openSpeller(english, tradeWords.en),
  };
}

/** @param more lines as the dictionary's own */
async function openSpeller({ aff, dic }: Source, more: readonly string[]): Promise<Speller> {
  const decoder = new TextDecoder();
  const lines = `${decoder.decode(dic).trimEnd()}\n${more.join('\n')}\n`;
  const hunspell = await createHunspellFromStrings(decoder.decode(aff), lines);
  return {
    isRight: (word) => hunspell.testSpelling(word),
    suggest: (word) => hunspell.getSpellingSuggestions(word),
  };
}
