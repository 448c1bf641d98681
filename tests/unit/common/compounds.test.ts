import { expect, test } from 'vitest';
import { openCompounds } from '../../../common/swedish/compounds.ts';
import { compounds, names, simple } from './compound-words.ts';

const { partsOf } = openCompounds();

test('a compound is split into words as readers type them', () => {
  expect(partsOf('innovationsstöd')).toEqual(['innovation', 'stöd']);
  expect(partsOf('arbetsmiljö')).toEqual(['arbete', 'miljö']);
  expect(partsOf('gruvnäring')).toEqual(['gruva', 'näring']);
  expect(partsOf('elnät')).toEqual(['el', 'nät']);
});

test.each([
  ['trälim', 'trä lim'],
  ['smältlim', 'smälta lim'],
  ['limfog', 'lim fog'],
  ['vattenrör', 'vatten rör'],
  ['rörnät', 'rör nät'],
  ['dagsljus', 'dag ljus'],
  ['ledljus', 'led ljus'],
  ['arbetsljus', 'arbete ljus'],
  ['oljefat', 'olja fat'],
])('a short last part is a part, too: %s', (word, parts) => {
  expect(partsOf(word).join(' ')).toBe(parts);
});

test('the last part stays as it is inflected', () => {
  expect(partsOf('skogsindustrierna')).toEqual(['skog', 'industrierna']);
});

test('a compound of three parts holds the shorter compounds, too', () => {
  expect(partsOf('energieffektiviseringsstöd')).toEqual([
    'energi',
    'effektivisering',
    'stöd',
    'energieffektivisering',
    'effektiviseringsstöd',
  ]);
  expect(partsOf('vätgasproduktion')).toEqual(['vätgas', 'produktion', 'väte', 'gas']);
});

test('of two ways to read a word the one with a linking s is taken', () => {
  expect(partsOf('kunskapspark')).toEqual(['kunskap', 'park']);
  expect(partsOf('vindkraftspark')).toEqual(['vindkraft', 'park', 'vind', 'kraft']);
  expect(partsOf('driftstopp')).toEqual(['drift', 'stopp']);
});

test('words that hold others by chance stay whole', () => {
  for (const word of [
    'banan',
    'tomat',
    'mineral',
    'kolonn',
    'forskning',
    'ledning',
    'samtal',
    'element',
    'eller',
  ])
    expect(partsOf(word), word).toEqual([]);
});

test('places stay whole, and surnames with a capital', () => {
  for (const word of [
    'Stockholm',
    'stockholm',
    'Gävleborgs',
    'Karlstad',
    'Sandbacka',
    'Lindström',
    'Bergkvist',
  ])
    expect(partsOf(word), word).toEqual([]);
});

test('what editors say goes before the rules', () => {
  const exceptions = new Map([
    ['masugn', ['massa', 'ugn']],
    ['tryckluft', []],
  ]);
  const own = openCompounds(exceptions);
  expect(own.partsOf('Masugn')).toEqual(['massa', 'ugn']);
  expect(own.partsOf('tryckluft')).toEqual([]);
  expect(own.partsOf('innovationsstöd')).toEqual(['innovation', 'stöd']);
});

test('over the words of the field few parts are wrong and few are missing', () => {
  let right = 0;
  let wrong = 0;
  let missing = 0;
  for (const [word, wanted] of compounds) {
    const got = new Set(partsOf(word));
    right += got.intersection(wanted).size;
    wrong += got.difference(wanted).size;
    missing += wanted.difference(got).size;
  }
  for (const word of [...simple, ...names]) wrong += partsOf(word).length;
  expect(compounds.size + simple.length + names.length).toBeGreaterThan(600);
  expect(right / (right + wrong), 'precision').toBeGreaterThan(0.98);
  expect(right / (right + missing), 'recall').toBeGreaterThan(0.98);
});
