import { expect, test } from 'vitest';
import { formsMarked } from '../../../../site/search/engine/marked-words.ts';

function marked(text: string, words: string, stems: string): string[] {
  const all = text.split(' ');
  return formsMarked(all, words.split(' '), new Set(stems.split(' '))).map(({ place }) => all[place] ?? '');
}

test('all forms of a word are marked, and words that begin with it', () => {
  const text = 'Vi sparade 10 %, hon sparar, sparandet består. Sparbanken sparris';
  expect(marked(text, 'sparar', 'spar sparand sparbank sparris bestar')).toEqual(['sparade', 'sparar,']);
  expect(marked('energieffektiv energin', 'energi', 'energi energieffektiv')).toEqual([
    'energieffektiv',
    'energin',
  ]);
});

test('the halves of a word with a hyphen are marked, and an abbreviation of whatever size', () => {
  expect(marked('CO2-utsläpp minskar, TAK och tak', 'utsläpp tak', 'utslapp tak minsk')).toEqual([
    'CO2-utsläpp',
    'TAK',
    'tak',
  ]);
});

test('å, ä and ö count where they were typed', () => {
  expect(marked('får far fårens farens', 'får', 'far')).toEqual(['får', 'fårens']);
  expect(marked('får far', 'far', 'far')).toEqual(['får', 'far']);
});

test('in English y becomes i', () => {
  expect(marked('A company of companies compares', 'company', 'compani compar')).toEqual([
    'company',
    'companies',
  ]);
});

test('what is filed otherwise is not marked', () => {
  expect(marked('elva elen', 'el', 'el')).toEqual(['elva', 'elen']);
  expect(marked('annat', 'saknas', 'annat')).toEqual([]);
});
