import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { swedishWords } from './swedish-words.ts';

/** In characters, of every account. */
export const minPasswordLength = 12;

/** A known word with a year and two signs stays below; three words that have nothing to do with each other do not. */
const minGuesses = 10 ** 8.5;

/** Its parts beyond that make no password easier to guess, but take long to look at. */
const judgedLength = 100;

/** Whose password it is. */
export interface Owner {
  email?: string | null | undefined;
  name?: string | null | undefined;
}

export type PasswordIssue = 'short' | 'weak';

/** What is wrong with a password, judged by how soon it is guessed by who knows whose it is. */
export async function passwordIssue(password: string, owner: Owner): Promise<PasswordIssue | undefined> {
  if (password.length < minPasswordLength) return 'short';
  const { guesses } = (await loadJudge()).check(password, wordsOf(owner));
  return guesses < minGuesses ? 'weak' : undefined;
}

let judge: Promise<ZxcvbnFactory> | undefined;

/** Half a megabyte of words, which a start without a new password needs not. */
function loadJudge(): Promise<ZxcvbnFactory> {
  judge ??= makeJudge();
  return judge;
}

async function makeJudge(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Judge }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  return new Judge({
    dictionary: { ...common.dictionary, ...english.dictionary, swedish: swedishWords },
    graphs: common.adjacencyGraphs,
    maxLength: judgedLength,
  });
}

/** @example wordsOf({ email: 'anna.ek@example.org' }) // ['bruket', 'anna.ek@example.org', 'anna', 'ek', …] */
function wordsOf({ email, name }: Owner): string[] {
  const given = [email, name].flatMap((words) => words || []);
  const parts = given.flatMap((words) => words.split(/[\s.@_+-]+/)).filter((part) => part.length > 2);
  return ['bruket', ...given, ...given.map((words) => words.replaceAll(/[^\p{L}\p{N}]/gu, '')), ...parts];
}
