import { beforeAll, describe, expect, it } from 'vitest';
import { openSpellers } from '../../../../cms/spelling/dictionaries.ts';
import { createJudge, type Judge } from '../../../../cms/spelling/judge.ts';
import { wordsIn } from '../../../../cms/spelling/words.ts';
import { languages, type Language } from '../../../../common/languages.ts';
import fc from '../../../support/fast-check.ts';
import { sampleTexts } from './sample-texts.ts';
import { slips } from './slips.ts';

let judge: Judge;

beforeAll(async () => {
  judge = createJudge(await openSpellers());
});

const own = ['Sandbacka', 'Provsågen', 'Focus', 'Spets', 'Nemes', 'pyrolys', 'kolfälla', 'Envigo', 'LiDAR'];
const wrongIn = (language: Language, text: string, house: string[] = own) =>
  judge.wrongOf(
    language,
    wordsIn(text).map(({ word }) => word),
    house,
  );

describe('Right are', () => {
  it.each([
    [
      'compounds of words',
      'Energieffektiviseringsstöd för koldioxidsnål skogsindustri, eltruckar och mätrum.',
    ],
    ['compounds of compounds', 'En testbäddsmiljö för hållbarhetsredovisning och innovationsupphandling.'],
    ['inflected forms', 'Företagens klimatpåverkan minskades, stöden söktes och stödens villkor ändrades.'],
    ['words with hyphens', 'En energi-intensiv industri med AI-stöd, e-handel och Dalarna-baserade bolag.'],
    ['parts that wait for their end', 'Skogs-, arbets- och stålindustrin samt in- och utvandring.'],
    [
      'codes, units and numbers',
      'EU:s SME:er sparar 12 MWh, 40 kWh, 3 tCO2e, 1990-talets 5-åriga B2B-avtal.',
    ],
    [
      'addresses',
      'Skriv till anan.bergstrrm@exempell.se, se https://exampel.se/ett-trdä eller tillvaxt.se/stodd.',
    ],
    ['abbreviations', 'Vi mäter bl.a. el, gas m.m., t.ex. kl. 10.'],
    ['names of the house', 'Sandbackas och Provsågens folk. Focus Spets och Nemes är med.'],
    ['compounds with words of the house', 'En pyrolysanläggning och flera kolfällor i Sandbackaprojektet.'],
    ['names of places', 'Gävleborg, Värmland, Dalarna, Hälsingland, Falun, Gävle och Sandviken.'],
    ['the names of English', 'Manchester och Sheffield.'],
    [
      'words with soft hyphens and marks apart',
      `energi\u00ADeffektivisering ${'återvinning'.normalize('NFD')}`,
    ],
  ])('in Swedish %s', (_, text) => {
    expect(wrongIn('sv', text)).toEqual([]);
  });

  it.each([
    ['British spellings', 'The organisation programme analysed the colour of fibre at the centre of labour.'],
    ['possessives', "The company's, the verifiers' and Envigo’s figures weren't ours; it’s fine."],
    ['words with hyphens', 'An energy-intensive, well-run, state-owned, variable-speed pilot.'],
    ['codes, units and numbers', 'SMEs use 40 kWh of LiDAR in 2030, CO2e and the 1990s.'],
    ['the names of Swedish', 'Gävleborg, Värmland, Falun and Sandviken.'],
    ['words of the trade', 'Bioeconomy and decarbonisation of sawn timber.'],
  ])('in English %s', (_, text) => {
    expect(wrongIn('en', text)).toEqual([]);
  });
});

describe('Wrong are', () => {
  it('words of the other language, American spellings, and names without their capital', () => {
    expect(wrongIn('sv', 'Detta är sustainable')).toEqual(['sustainable']);
    expect(wrongIn('en', 'The organization saw labor')).toEqual(['organization', 'labor']);
    expect(wrongIn('sv', 'hos sandbacka')).toEqual(['sandbacka']);
  });

  it('two capitals at the beginning, parts of words with hyphens, and compounds of slips', () => {
    expect(wrongIn('sv', 'HÅllbar eller energi-intensivv')).toEqual(['HÅllbar', 'energi-intensivv']);
    expect(wrongIn('sv', 'En samarbettsform')).toEqual(['samarbettsform']);
  });

  it.each(languages)('at least 95 of 100 slips (%s), four of five with what was meant', (language) => {
    const list = slips[language];
    const found = list.filter(([wrong]) => wrongIn(language, wrong).length === 1);
    expect(found.length / list.length).toBeGreaterThanOrEqual(0.95);
    // What was meant takes a tenth of a second to find.
    const some = list.filter((_, place) => place % 3 === 0);
    const told = some.filter(([wrong, right]) => judge.suggest(language, wrong, own).includes(right));
    expect(told.length / some.length).toBeGreaterThanOrEqual(0.8);
  });
});

it.each(languages)('in the sample texts (%s), less than one word in 200 is taken for a slip', (language) => {
  const { texts, names } = sampleTexts(language);
  const words = texts.flatMap((text) => wordsIn(text).map(({ word }) => word));
  const wrong = judge.wrongOf(
    language,
    words,
    names.flatMap((name) => wordsIn(name).map(({ word }) => word)),
  );
  expect(words.length).toBeGreaterThan(4000);
  expect(wrong.length / words.length, wrong.join(' ')).toBeLessThan(1 / 200);
});

describe('What was meant', () => {
  it('is among five, and a name of the house comes first', () => {
    expect(judge.suggest('sv', 'Sandbaka', own)[0]).toBe('Sandbacka');
    expect(judge.suggest('en', 'Provsagen', own)[0]).toBe('Provsågen');
    expect(judge.suggest('en', 'recieve', own).length).toBeLessThanOrEqual(5);
  });
});

it('whatever a text is, its words lie in it in their order, and judging them ends', () => {
  const text = fc.array(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('å', '-', ':', "'", '.', ' ', '\u00AD', 'A', '@', 'http://'),
    ),
  );
  fc.assert(
    fc.property(text, fc.constantFrom(...languages), (parts, language) => {
      const whole = parts.join('');
      const words = wordsIn(whole);
      let last = 0;
      for (const { start, end } of words) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(whole.length);
      const all = words.map(({ word }) => word);
      for (const wrong of judge.wrongOf(language, all, own)) expect(all).toContain(wrong);
    }),
    { numRuns: 200 },
  );
});
