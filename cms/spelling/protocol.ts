import type { Language } from '../../common/languages.ts';

/** What is asked of the process that knows the dictionaries. */
export type Request =
  | { kind: 'judge'; language: Language; words: string[]; own: string[] }
  | { kind: 'suggest'; language: Language; word: string; own: string[] };

/** The words that are wrong, or what was meant. */
export type Answer = string[];
