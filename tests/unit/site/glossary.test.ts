import { describe, expect, test } from 'vitest';
import type { Term, TermWords } from '../../../common/view-model/glossary.ts';
import type { RichText, RichTextInline } from '../../../common/view-model/rich-text.ts';
import { glossaryData } from '../../../site/glossary/data.ts';
import { byLetter, letterOf } from '../../../site/glossary/letters.ts';
import { markTerms } from '../../../site/glossary/mark.ts';
import { createMatcher, matcherOf } from '../../../site/glossary/matcher.ts';
import type { Language } from '../../../common/languages.ts';
import { inlineHtml } from '../../../site/rich-text/inline.ts';
import { corpusWith, everyBlock, paragraphs, termOf } from '../../support/fake-content.ts';
import { memorySource } from '../../support/memory-source.ts';

const word = (id: number, title: string, more: Partial<TermWords> = {}): TermWords => ({
  id,
  title,
  synonyms: [],
  abbreviations: [],
  ...more,
});

const swedish = [
  word(1, 'Omställning', { synonyms: ['grön omställning'] }),
  word(2, 'Cirkulär ekonomi'),
  word(3, 'Ekonomi'),
  word(4, 'Kluster'),
  word(5, 'Livscykelanalys', { abbreviations: ['LCA'] }),
  word(6, 'Utrustningseffektivitet', { abbreviations: ['TAK'] }),
  word(7, 'Stöd av mindre betydelse', { synonyms: ['de minimis-stöd'] }),
  word(8, 'Råvara'),
  word(9, 'Scope 1, 2 och 3'),
  word(10, 'Koldioxidekvivalent', { abbreviations: ['CO2e', 'CO₂e'] }),
  word(11, 'Testbädd'),
  word(12, 'Digital tvilling'),
  word(13, 'Restström'),
];

const english = [
  word(1, 'Life-cycle assessment', { abbreviations: ['LCA'] }),
  word(2, 'Small and medium-sized enterprises', { abbreviations: ['SME'] }),
  word(3, 'Energy survey'),
  word(4, 'Analysis'),
  word(5, 'Waste heat'),
];

/** The words that were found in a text, as they stand there. */
function found(text: string, language: Language = 'sv'): string[] {
  const find = createMatcher(language === 'sv' ? swedish : english, language);
  return find(text).map(({ start, end }) => text.slice(start, end));
}

describe('a term is found in running text', () => {
  test.each([
    ['Omställningen tar tid.', 'Omställningen'],
    ['Alla omställningars början', 'omställningars'],
    ['ett klustret', 'klustret'],
    ['nya råvaror', 'råvaror'],
    ['tre testbäddar', 'testbäddar'],
    ['rena restströmmar', 'restströmmar'],
    ['den cirkulära ekonomin växer', 'cirkulära ekonomin'],
    ['digitala\u00a0tvillingar', 'digitala\u00a0tvillingar'],
    ['OMSTÄLLNING', 'OMSTÄLLNING'],
    ['enligt LCA:n', 'LCA:n'],
    ['ton CO₂e per år', 'CO₂e'],
    ['scope 1, 2 och 3.', 'scope 1, 2 och 3'],
    ['ett de minimis-stöd räcker', 'de minimis-stöd'],
  ])('in Swedish: %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  test.each([
    ['two life cycle assessments', 'life cycle assessments'],
    ['a life-cycle assessment', 'life-cycle assessment'],
    ['our energy surveys', 'energy surveys'],
    ['several analyses', 'analyses'],
    ['most SMEs know', 'SMEs'],
    ['the SME’s customers', 'SME’s'],
    ['a small and medium-sized enterprise', 'small and medium-sized enterprise'],
  ])('in English: %s', (text, expected) => {
    expect(found(text, 'en')).toEqual([expected]);
  });

  test.each([
    'klimatomställning',
    'omställningsarbete',
    'ett nytt tak på verkstaden',
    'en lca',
    'LCA-studien',
    'https://example.org/omställning/mer',
    'ordet ”omställning” betyder',
    'cirkulär, ekonomi-nära',
    '',
  ])('but not in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('the longest at a place wins, and nothing is found inside of it', () => {
    expect(found('Grön omställning och cirkulär ekonomi, sedan ekonomi.')).toEqual([
      'Grön omställning',
      'cirkulär ekonomi',
      'ekonomi',
    ]);
  });

  test('of two terms with the same name the older one is meant', () => {
    const find = createMatcher([word(1, 'Effekt'), word(2, 'Effekt')], 'sv');
    expect(find('effekten')).toEqual([{ id: 1, start: 0, end: 8 }]);
  });

  test('a matcher is made once for a version of the glossary', () => {
    expect(matcherOf(swedish, 'sv')).toBe(matcherOf(swedish, 'sv'));
  });
});

describe('a text is marked', () => {
  const terms = [
    ...termOf(1, {
      sv: {
        title: 'Spillvärme',
        anchor: 'spillvarme',
        definition: 'Värme som <b>annars</b> går till spillo.',
      },
    }),
    ...termOf(2, { sv: { title: 'Utan förklaring', anchor: 'utan' } }),
  ];
  const source = memorySource({ ...corpusWith({ id: 0 }), terms });
  const mark = (...texts: RichText[]) => markTerms(source, 'sv', texts);
  const marks = (texts: RichText[]) => JSON.stringify(texts).split('"type":"term"').length - 1;

  test('at the first use only, also across the texts of a page', async () => {
    const [first = [], second = []] = await mark(
      paragraphs('Ta vara på spillvärmen. Spillvärme är gratis.'),
      paragraphs('Mer spillvärme.'),
    );
    expect(marks([first])).toBe(1);
    expect(second).toEqual(paragraphs('Mer spillvärme.'));
  });

  test('not where nothing explains it', async () => {
    const texts = [paragraphs('Utan förklaring.')];
    expect(await mark(...texts)).toEqual(texts);
  });

  test('not in headings, links, code, quotations and headers of tables', async () => {
    const children: RichTextInline[] = [{ type: 'text', text: 'spillvärme' }];
    const spared: RichText = [
      { type: 'heading', level: 2, anchor: 'spillvarme', children },
      { type: 'paragraph', children: [{ type: 'link', address: '/guider/', children }] },
      { type: 'paragraph', children: [{ type: 'text', text: 'spillvärme', code: true }] },
      { type: 'blockquote', children },
      { type: 'quote', text: 'spillvärme' },
      { type: 'table', rows: [{ cells: [{ heads: 'column', text: [{ type: 'paragraph', children }] }] }] },
    ];
    expect(await mark(spared)).toEqual([spared]);
    const list: RichText = [
      {
        type: 'list',
        ordered: false,
        items: [{ children: [], nested: { type: 'list', ordered: true, items: [{ children }] } }],
      },
    ];
    expect(marks(await mark(spared, list))).toBe(1);
  });

  test('and nothing else of it changes', async () => {
    const texts = [everyBlock('sv'), everyBlock('en')];
    expect(await mark(...texts)).toEqual(texts);
  });

  test('as a link to the glossary, with the explanation beside it and the marks of the text kept', async () => {
    const [[block] = []] = await mark([
      { type: 'paragraph', children: [{ type: 'text', text: 'All spillvärme!', bold: true }] },
    ]);
    const html = block?.type === 'paragraph' ? inlineHtml(block.children) : '';
    expect(html).toContain('<strong>All </strong><a class="term" href="/ordlista/#spillvarme"');
    expect(html).toContain('<strong>spillvärme</strong></a><span class="explanation" popover');
    expect(html).toContain('aria-describedby="term_1"');
    expect(html).toContain('<span id="term_1">Värme som &lt;b&gt;annars&lt;/b&gt; går till spillo.</span>');
    expect(html).toMatch(/<strong>!<\/strong>$/);
  });
});

describe('the letters of the glossary', () => {
  test('are those of the language', () => {
    const letters = (language: Language) =>
      ['ånga', 'Écolabel', 'übung', '3D-skrivare', 'Ärende'].map((title) => letterOf(title, language));
    expect(letters('sv')).toEqual(['Å', 'E', 'U', '0–9', 'Ä']);
    expect(letters('en')).toEqual(['A', 'E', 'U', '0–9', 'A']);
  });

  test('come once each', () => {
    const titles = ['avfall', 'Återbruk', 'ånga'].map((title) => ({ title }));
    expect(byLetter(titles, 'sv').map(({ letter, entries }) => [letter, entries.length])).toEqual([
      ['A', 1],
      ['Å', 2],
    ]);
  });
});

test('the search gets each term with what it is called in the other language, and nothing that is empty', () => {
  const terms = termOf(1, {
    sv: { title: 'Omställning', anchor: 'omstallning', definition: 'En förändring.' },
    en: { title: 'Transition', anchor: 'transition', synonyms: ['transformation'] },
  });
  const own = (language: Language) => glossaryData(terms.filter((term: Term) => term.language === language));
  expect(own('sv')).toEqual({
    terms: [
      {
        title: 'Omställning',
        address: '/ordlista/#omstallning',
        definition: 'En förändring.',
        translation: {
          title: 'Transition',
          address: '/en/glossary/#transition',
          synonyms: ['transformation'],
        },
      },
    ],
  });
  expect(own('en').terms[0]?.translation).toEqual({
    title: 'Omställning',
    address: '/ordlista/#omstallning',
  });
});
