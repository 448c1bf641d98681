import { en } from '@payloadcms/translations/languages/en';
import { sv } from '@payloadcms/translations/languages/sv';
import { describe, expect, it } from 'vitest';
import { payloadTexts } from '../../../cms/i18n/payload-texts.ts';
import { isRecord } from '../../../common/is-record.ts';

const theirs = { sv: sv.translations, en: en.translations };
/** Names, which keep their capitals. */
const names = /Bruket|Swedish|Word|API|URL|ID/g;

const flat = (value: object, prefix = ''): [string, string][] =>
  Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    isRecord(inner) ? flat(inner, `${prefix}${key}.`) : [[prefix + key, String(inner)] as [string, string]],
  );
/** The editor's own stand in its features, which only a whole configuration brings together. */
const withoutEditor = (texts: [string, string][]) => texts.filter(([key]) => !key.startsWith('lexical.'));
const placesIn = (words: string) =>
  [...new Set([...words.matchAll(/\{\{(\w+)\}\}|<(\d)>/g)].map(([place]) => place))].toSorted();

describe.each(['sv', 'en'] as const)('What Payload says in our words, in %s,', (language) => {
  const known = new Map(flat(theirs[language]));
  const ours = withoutEditor(flat(payloadTexts[language]));
  const read = [...new Map([...known, ...ours])].filter(
    // Folders, indexes and accounts that verify themselves are switched off.
    ([key]) => !/^folder\.|[rR]eindex|newAccountCreated/.test(key),
  );

  it('is something that Payload still says', () => {
    expect(ours.map(([key]) => key).filter((key) => !known.has(key))).toEqual([]);
  });

  it('is other than what Payload says', () => {
    expect(ours.filter(([key, words]) => known.get(key) === words)).toEqual([]);
  });

  it('asks for no value that Payload does not give', () => {
    const asked = ours.flatMap(([key, words]) =>
      placesIn(words)
        .filter((place) => !placesIn(known.get(key) ?? '').includes(place))
        .map((place) => `${key}: ${place}`),
    );
    expect(asked).toEqual([]);
  });

  it('has capitals where a sentence begins, and nowhere else', () => {
    const inside = / \p{Lu}\p{Ll}/u;
    const capital = read.filter(([, words]) =>
      inside.test(words.replace(names, 'x').replaceAll(/[.?!:] \p{Lu}|<\d>|<\/\d>/gu, '')),
    );
    expect(capital).toEqual([]);
  });

  it('neither shouts, pleads nor trails off in full stops', () => {
    expect(read.filter(([, words]) => /!|\.\.\.|Vänligen|framgångsrikt|successfully/.test(words))).toEqual(
      [],
    );
  });
});
