import { describe, expect, test } from 'vitest';
import { caseRows } from '../../../site/cases/data.ts';
import { choiceOf, filterCases, queryWith, type CaseValues } from '../../../site/cases/facets.ts';
import { optionsOf, valuesOf } from '../../../site/cases/options.ts';
import { csv, harmless } from '../../../site/csv.ts';
import { caseStudy } from '../../support/case-studies.ts';
import { corpusWith } from '../../support/fake-content.ts';

const { settings } = corpusWith({ id: 0 });

describe('a table for spreadsheets', () => {
  test('has what Swedish Excel expects: byte order mark, semicolons, decimal commas', () => {
    expect(
      csv(
        [
          ['a', 1.5],
          ['b', -2],
        ],
        'sv',
      ),
    ).toBe('\ufeffa;1,5\r\nb;-2\r\n');
    expect(csv([['a', 1.5]], 'en')).toBe('\ufeffa,1.5\r\n');
  });

  test('quotes what would end a cell, and keeps a cell on one line', () => {
    expect(csv([['en "ugn"; två', 'rad\r\ntvå', undefined]], 'sv')).toBe(
      '\ufeff"en ""ugn""; två";rad två;\r\n',
    );
    expect(csv([['a;b', 'a,b']], 'en')).toBe('\ufeffa;b,"a,b"\r\n');
  });

  test.each([
    '=1+1',
    '+46 70',
    '-33 %',
    '@SUM(A1)',
    '\t=1',
    ' =1',
    '\u200b=1',
    '＝1',
    '=HYPERLINK("https://x")',
  ])('makes no formula of %j', (text) => expect(harmless(text)).toMatch(/^'/));

  test.each(['El per ton', '1-2', '10–49 anställda', '−33 %', "'citat'", ''])('leaves %j as it is', (text) =>
    expect(harmless(text)).toBe(text),
  );

  test('gives each case study a row with its first figure', () => {
    const rough = caseStudy(1, { title: '=cmd|calc', organisation: undefined, metrics: [] });
    const [heading = [], first = [], second = []] = caseRows([caseStudy(2), rough], 'sv', settings.sv);
    expect(new Set([heading.length, first.length, second.length])).toEqual(new Set([18]));
    expect(heading.slice(0, 2)).toEqual(['Titel', 'Företag']);
    expect(first).toEqual(expect.arrayContaining(['El per ton', 412, 276, 'kWh', 'ja', '10–49 anställda']));
    expect(first.at(-1)).toBe('https://bruket.example/goda-exempel/exempel-2/');
    expect(csv([second], 'sv')).toMatch(/^\ufeff'=cmd\|calc;;ja;/);
  });
});

describe('choices', () => {
  const one = (topic: string[], size: string, region = 'dalarna'): CaseValues => ({
    topic,
    region: [region],
    size: [size],
    sector: [],
    cost: [],
  });
  const all = [
    one(['energi', 'stal'], 'small'),
    one(['energi'], 'micro', 'varmland'),
    one(['stal'], 'small'),
  ];
  const none = { topic: '', region: '', size: '', sector: '', cost: '' };

  test('narrow together, and each counts what it would leave', () => {
    const { shown, counts } = filterCases(all, { ...none, topic: 'energi', size: 'small' });
    expect(shown).toEqual([true, false, false]);
    expect(Object.fromEntries(counts.topic)).toEqual({ energi: 1, stal: 2 });
    expect(Object.fromEntries(counts.size)).toEqual({ small: 1, micro: 1 });
    expect(Object.fromEntries(counts.region)).toEqual({ dalarna: 1 });
  });

  test('stand in the address beside what else stands there', () => {
    const address = new URL('https://x.example/?view=table&topic=gammalt&size=small');
    const known = choiceOf(address, (facet, value) => facet === 'size' && value === 'small');
    expect(known).toEqual({ ...none, size: 'small' });
    expect(queryWith(address, known)).toBe('?view=table&size=small');
    expect(queryWith(new URL('https://x.example/?topic=a'), none)).toBe('');
  });

  test('are offered from small to large, or by the alphabet of the language', () => {
    const studies = [
      caseStudy(1, { companySize: 'large', sector: 'Ångteknik' }),
      caseStudy(2, { companySize: 'micro', sector: 'Zinkning' }),
      caseStudy(3, { companySize: 'micro', sector: 'zinkning' }),
    ];
    const values = (facet: 'size' | 'sector') => optionsOf(studies, facet, 'sv').map(({ value }) => value);
    expect(values('size')).toEqual(['micro', 'large']);
    expect(values('sector')).toEqual(['zinkning', 'ångteknik']);
    expect(optionsOf(studies, 'sector', 'sv').map(({ count }) => count)).toEqual([2, 1]);
  });

  test('hold no white space, which separates them on the page', () => {
    const values = Object.values(valuesOf(caseStudy(1, { sector: ' Mekanisk \n bearbetning ' }))).flat();
    expect(values.filter((value) => /\s/.test(value))).toEqual([]);
  });
});
