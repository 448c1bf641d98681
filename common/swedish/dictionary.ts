import dictionary from 'dictionary-sv';
import { moreClosings, moreOpenings, shortParts } from './compound-rules.ts';

/** What the Swedish dictionary knows of words and of how they may stand in a compound. All forms are in lower case. */
export interface Dictionary {
  /** Of a form, the word; names are none. @example word('stöden') // 'stöd' */
  word(form: string): string | undefined;
  /** Whether the form is that of a name. */
  isName(form: string): boolean;
  /** Of a form that may end a compound, the word. @example ending('stöden') // 'stöd' */
  ending(form: string): string | undefined;
  /** Of a form that may begin a compound or stand inside, the word. @example opening('arbets') // 'arbete' */
  opening(form: string): string | undefined;
}

/** Flags of the dictionary's own; https://manpages.org/hunspell/5 tells what they mean. */
const flag = { begin: 'X', middle: 'U', end: 'Y', onlyInCompound: 'Z', forbidden: '%', needsAffix: '¤' };

interface Suffix {
  flag: string;
  strip: string;
  add: string;
  condition: RegExp;
  /** What the word with the suffix is in its turn. */
  continuation: string;
}

let opened: Dictionary | undefined;

/** Takes a quarter of a second and some 20 MB, once in each thread. */
export function openDictionary(): Dictionary {
  opened ??= readDictionary();
  return opened;
}

function readDictionary(): Dictionary {
  const suffixes = readSuffixes(new TextDecoder().decode(dictionary.aff));
  const { words, names } = readWords(new TextDecoder().decode(dictionary.dic));
  for (const word of moreClosings.union(shortParts)) words.set(word, (words.get(word) ?? '') + flag.end);
  const inflecting = Map.groupBy(
    suffixes.filter(({ continuation }) => continuation === ''),
    ({ add }) => add,
  );
  const longest = Math.max(...[...inflecting.keys()].map((add) => add.length));
  const openings = readOpenings(
    words,
    suffixes.filter(({ continuation }) => continuation !== ''),
  );

  /** The longest word in the list that suits and that the form is or comes from by a suffix. */
  function wordBehind(
    list: ReadonlyMap<string, string>,
    form: string,
    suits: (flags: string) => boolean,
  ): string | undefined {
    const own = list.get(form);
    if (own !== undefined && !own.includes(flag.needsAffix) && suits(own)) return form;
    for (let length = 0; length <= Math.min(longest, form.length - 1); length += 1) {
      const stem = form.slice(0, form.length - length);
      for (const suffix of inflecting.get(form.slice(form.length - length)) ?? []) {
        const word = stem + suffix.strip;
        const flags = list.get(word);
        if (flags?.includes(suffix.flag) && suits(flags) && suffix.condition.test(word)) return word;
      }
    }
    return undefined;
  }

  return {
    word: (form) => wordBehind(words, form, isFree),
    isName: (form) => wordBehind(names, form, isFree) !== undefined,
    ending: (form) => wordBehind(words, form, (flags) => flags.includes(flag.end)),
    opening: (form) => openings.get(form),
  };
}

const isFree = (flags: string) => !flags.includes(flag.onlyInCompound);

/** Lines as `SFX v a s/WXZ a`: flag, what goes, what comes with what that may be, and what the word must end in. */
function readSuffixes(text: string): Suffix[] {
  const rules = text.matchAll(/^SFX +(\S) +(\S+) +([^\s/]+)(?:\/(\S+))? +(\S+)$/gm);
  return [...rules].map(([, name = '', strip = '', add = '', continuation = '', ending = '.']) => ({
    flag: name,
    strip: strip === '0' ? '' : strip,
    add: add === '0' ? '' : add,
    condition: new RegExp(`${ending}$`),
    continuation,
  }));
}

/** Each word with its flags; a word that the dictionary has twice gets the flags of both. */
function readWords(text: string): { words: Map<string, string>; names: Map<string, string> } {
  const words = new Map<string, string>();
  const names = new Map<string, string>();
  for (const line of text.split('\n').slice(1)) {
    const [, word, flags = ''] = /^(\p{L}{2,})(?:\/(\S+))?$/u.exec(line) ?? [];
    if (word === undefined || flags.includes(flag.forbidden)) continue;
    const form = word.toLowerCase();
    const list = form === word ? words : names;
    list.set(form, (list.get(form) ?? '') + flags);
  }
  return { words, names };
}

/** Every form that may stand before others in a compound, with its word. */
function readOpenings(words: ReadonlyMap<string, string>, suffixes: Suffix[]): Map<string, string> {
  const byFlag = Map.groupBy(suffixes, (suffix) => suffix.flag);
  const sources = new Map<string, string>();
  for (const [word, flags] of words) {
    if (flags.includes(flag.begin) || flags.includes(flag.middle)) sources.set(word, word);
    for (const suffix of Array.from(flags, (name) => byFlag.get(name) ?? []).flat()) {
      if (!suffix.condition.test(word)) continue;
      const form = word.slice(0, word.length - suffix.strip.length) + suffix.add;
      if (!isNoun(sources.get(form), words)) sources.set(form, word);
    }
  }
  const openings = [...sources].map(([form, source]) => [form, wordOf(form, source, words)] as const);
  return new Map([...openings, ...moreOpenings]);
}

/**
 * Whose form it is. The dictionary lists many such forms by themselves, or with a verb or adjective beside the noun.
 * @example wordOf('arbets', 'arbets', words) // 'arbete'
 * @example wordOf('framtids', 'framtida', words) // 'framtid'
 */
function wordOf(form: string, source: string, words: ReadonlyMap<string, string>): string {
  const isFreeWord = (word: string) => isFree(words.get(word) ?? flag.onlyInCompound);
  const isFreeNoun = (word: string) => isFreeWord(word) && isNoun(word, words);
  const bare = form.replace(/(?<!s)s$/, '');
  if (isFreeWord(form) && (isNoun(form, words) || !isFreeNoun(bare))) return form;
  const stem = form.replace(/[aeou]$/, '');
  const candidates = [bare, source, `${form}a`, `${form}e`, `${bare}e`, `${bare}a`, `${stem}a`, `${stem}um`];
  return candidates.find(isFreeNoun) ?? candidates.find(isFreeWord) ?? likelyWordOf(form);
}

/** The dictionary has some words only as forms of verbs. @example likelyWordOf('användar') // 'användare' */
function likelyWordOf(form: string): string {
  return form.length > 5 && form.endsWith('ar') ? `${form}e` : form.replace(/(?<!s)s$/, '');
}

/** Of the flags of nouns each is for one way to inflect. */
function isNoun(word: string | undefined, words: ReadonlyMap<string, string>): boolean {
  return word !== undefined && /[A-J]/.test(words.get(word) ?? '');
}
