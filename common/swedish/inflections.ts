import type { Language } from '../languages.ts';

const swedishEndings = ['', 'a', 'e', 'n', 't', 'na', 'en', 'et', 'ar', 'arna', 'er', 'erna', 'or', 'orna'];
/** As in `SME:er` and `LCA:n`. */
const abbreviationEndings = ['', ':n', ':en', ':t', ':et', ':ar', ':er', ':arna', ':erna', ':', 's'];
const possessives = ['', "'s", '’s'];

/**
 * The forms in which running text may hold a word, in small letters. Simple rules that make a few forms too
 * many: a form that no one writes is never found.
 *
 * @example formsOf('kluster', 'sv') // 'kluster', 'klusters', …, 'klustret', …
 */
export function formsOf(word: string, language: Language): string[] {
  const base = word.toLocaleLowerCase(language);
  return language === 'sv' ? swedishForms(base) : englishForms(base);
}

/** Abbreviations are found as they are written: `TAK` is no `tak`. */
export function abbreviationForms(abbreviation: string, language: Language): string[] {
  const forms =
    language === 'sv'
      ? abbreviationEndings.flatMap((ending) => withGenitive(abbreviation + ending))
      : ['', 's'].flatMap((plural) => possessives.map((ending) => abbreviation + plural + ending));
  return [...new Set(forms)];
}

function swedishForms(base: string): string[] {
  const stems = [base, ...changedStems(base)];
  return [
    ...new Set(stems.flatMap((stem) => swedishEndings.flatMap((ending) => withGenitive(stem + ending)))),
  ];
}

/** `råvara` becomes `råvaror`, `kluster` `klustret`, `nyckel` `nycklar`, `ström` `strömmar`. */
function changedStems(base: string): string[] {
  if (/[aeiouyåäö][mn]$/.test(base)) return [base + base.slice(-1)];
  if (/[^aeiouyåäö]e[lr]$/.test(base)) return [base.slice(0, -2) + base.slice(-1)];
  return /[^aeiouyåäö][ae]$/.test(base) ? [base.slice(0, -1)] : [];
}

function withGenitive(form: string): string[] {
  return /[sxz]$/.test(form) ? [form] : [form, `${form}s`];
}

function englishForms(base: string): string[] {
  const plurals = [base, `${base}s`];
  if (/(?:[sxz]|ch|sh)$/.test(base)) plurals.push(`${base}es`);
  if (/[^aeiou]y$/.test(base)) plurals.push(base.replace(/y$/, 'ies'));
  if (base.endsWith('is')) plurals.push(base.replace(/is$/, 'es'));
  // A term may be named in the plural itself.
  if (/[^aeious]s$|es$/.test(base)) plurals.push(base.replace(/s$/, ''));
  return plurals.flatMap((form) => possessives.map((ending) => form + ending));
}
