import { describe, expect, test } from 'vitest';
import { caseRows } from '../../../site/cases/data.ts';
import { caseFacets, type CaseFacet, type CaseValues } from '../../../site/cases/facets.ts';
import { sharedFigures } from '../../../site/cases/align.ts';
import { chosenIn, chosenRows, keyOf, withChosen } from '../../../site/cases/chosen.ts';
import { choiceOf, filterEntries, queryWith } from '../../../site/facets/facets.ts';
import { optionsOf, valuesOf } from '../../../site/cases/options.ts';
import { costText, monthsText, sectorTexts } from '../../../site/cases/facts.ts';
import { messagesIn } from '../../../site/i18n/index.ts';
import { costBandOf } from '../../../common/view-model/case-studies.ts';
import { industries, industryNames } from '../../../common/view-model/industries.ts';
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

  test('gives each case study a row with all its figures and its address at the end', () => {
    const rough = caseStudy(1, { title: '=cmd|calc', organisation: undefined, metrics: [] });
    const [heading = [], first = [], second = []] = caseRows([caseStudy(2), rough], 'sv', settings.sv);
    expect(new Set([heading.length, first.length, second.length])).toEqual(new Set([33]));
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
    const { shown, counts } = filterEntries(caseFacets, all, { ...none, topic: 'energi', size: 'small' });
    expect(shown).toEqual([true, false, false]);
    expect(Object.fromEntries(counts.topic)).toEqual({ energi: 1, stal: 2 });
    expect(Object.fromEntries(counts.size)).toEqual({ small: 1, micro: 1 });
    expect(Object.fromEntries(counts.region)).toEqual({ dalarna: 1 });
  });

  test('stand in the address beside what else stands there', () => {
    const address = new URL('https://x.example/?view=table&topic=gammalt&size=small');
    const known = choiceOf(
      caseFacets,
      address,
      (facet: CaseFacet, value) => facet === 'size' && value === 'small',
    );
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

describe('a choice to compare', () => {
  const all = new Set(['gjuteriet', 'en:the-mill', 'bruket', 'sågen']);
  const has = (key: string) => all.has(key);
  const site = 'https://x.example/goda-exempel/';

  test('stands in the address, at most three, each once, and none that there is not', () => {
    const address = new URL(
      `${site}?topic=energi&case=gjuteriet&case=borta&case=en:the-mill&case=gjuteriet#compare`,
    );
    const chosen = chosenIn(address, has);
    expect(chosen).toEqual(['gjuteriet', 'en:the-mill']);
    const changed = withChosen(address, ['bruket', 'sågen']);
    expect(chosenIn(new URL(changed, site), has)).toEqual(['bruket', 'sågen']);
    expect(changed).toContain('topic=energi');
    expect(changed).toMatch(/#compare$/);
    expect(withChosen(address, [])).toBe('/goda-exempel/?topic=energi#compare');
    const many = new URL(`${site}?${[...all].map((key) => `case=${encodeURIComponent(key)}`).join('&')}`);
    expect(chosenIn(many, has)).toHaveLength(3);
  });

  test('tells two of the same slug in two languages apart', () => {
    const one = caseStudy(1, { address: '/goda-exempel/lean/' });
    const other = caseStudy(2, { address: '/en/case-studies/lean/', language: 'en' });
    expect(keyOf(one, 'sv')).not.toBe(keyOf(other, 'sv'));
  });

  test('gives a row of its own to each figure that more than one has', () => {
    expect(sharedFigures([['el', 'spill'], ['ånga', 'el'], []])).toEqual(['el']);
    expect(sharedFigures([['el', 'el'], ['spill']])).toEqual([]);
    expect(sharedFigures([])).toEqual([]);
  });

  test('becomes a file with the heading and its rows, in the order of the choice', () => {
    const studies = [1, 2, 3].map((id) => caseStudy(id, { title: `Exempel; "nummer" ${id}` }));
    const file = csv(caseRows(studies, 'sv', settings.sv), 'sv');
    const chosen = chosenRows(file, ['/goda-exempel/exempel-3/', '/goda-exempel/exempel-1/', '/borta/']);
    expect(chosen).toBe(csv(caseRows([studies[2]!, studies[0]!], 'sv', settings.sv), 'sv'));
    expect(chosenRows(file.slice(1), [])).toBe(csv(caseRows(studies, 'sv', settings.sv).slice(0, 1), 'sv'));
  });
});

describe('a sector', () => {
  test('is one for both languages, and in the words of staff where none was chosen', () => {
    const studies = [
      caseStudy(1, { industry: '17', sector: 'Papperstillverkning' }),
      caseStudy(2, { industry: '17', sector: 'Paper manufacturing', language: 'en' }),
      caseStudy(3, { industry: undefined, sector: 'Rymdfart' }),
      caseStudy(4, { industry: undefined, sector: 'Space', language: 'en' }),
    ];
    const titles = (language: 'sv' | 'en') =>
      optionsOf(studies, 'sector', language).map(({ title }) => title);
    expect(titles('sv')).toEqual(['Pappers- och pappersvarutillverkning', 'Rymdfart']);
    expect(titles('en')).toEqual(['Manufacture of paper and paper products', 'Space']);
    const told = (place: number, language: 'sv' | 'en') => sectorTexts(studies[place]!, { language });
    expect(told(0, 'sv')).toEqual([{ text: titles('sv')[0] }, { text: 'Papperstillverkning' }]);
    expect(told(1, 'sv')).toEqual([{ text: titles('sv')[0] }]);
    expect(told(3, 'sv')).toEqual([{ text: 'Space', lang: 'en' }]);
  });

  test('comes from a list with names in both languages, each of them once', () => {
    expect(industries.slice(0, 3)).toEqual(['01', '02', '03']);
    for (const language of ['sv', 'en'] as const) {
      const names = industries.map((industry) => industryNames[industry][language]);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('costs and times', () => {
  const sv = messagesIn('sv');

  test('are told as they are, and the band follows from the amount', () => {
    expect(costText(caseStudy(1, { cost: 7_800_000, costBand: undefined }), sv)).toBe(
      '7\u00a0800\u00a0000\u00a0kr',
    );
    expect(costText(caseStudy(1, { cost: undefined, costBand: '2m-10m' }), sv)).toBe(
      '2–\u206010\u00a0miljoner\u00a0kr',
    );
    expect([0, 99_999, 100_000, 2_000_000, 1e12].map(costBandOf)).toEqual([
      ...['under-100k', 'under-100k', '100k-500k', '2m-10m', 'over-10m'],
    ]);
  });

  test.each([
    [0, '0 månader'],
    [1, '1 månad'],
    [18, '18 månader'],
    [24, '2 år'],
    [30, '2 år och 6 månader'],
  ])('of %d months are told in years where that reads better', (months, told) =>
    expect(monthsText(months, sv)).toBe(told),
  );
});
