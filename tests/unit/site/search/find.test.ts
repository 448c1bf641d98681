import { expect, test } from 'vitest';
import { encodeVocabulary } from '../../../../common/protocol/vocabulary-file.ts';
import type { Engine, Hit } from '../../../../site/search/engine/engine.ts';
import type { GlossaryTerm } from '../../../../site/search/lexicon/glossary.ts';
import type { Lexicon } from '../../../../site/search/lexicon/lexicon.ts';
import { openVocabulary } from '../../../../site/search/lexicon/vocabulary.ts';
import { find, findElsewhere } from '../../../../site/search/query/find.ts';
import { isNear, searchAll } from '../../../../site/search/query/strict-match.ts';

/** A site as Pagefind would search it: it leaves out words that stand nowhere, and rates by the number of words. */
function engineOf(pages: Record<string, string>, language: 'sv' | 'en' = 'sv', alone: string[] = []): Engine {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const known = new Set(Object.values(pages).flatMap(words));
  const starts = (word: string) => [...known].some((one) => one.startsWith(word));
  const has = (text: string, word: string) => words(text).some((one) => one.startsWith(word));
  return {
    language,
    search(text) {
      const asked = words(text ?? '').filter(starts);
      if (asked.length === 0 && text !== null) return Promise.resolve([]);
      const hits = Object.entries(pages).filter(([, page]) => asked.every((word) => has(page, word)));
      return Promise.resolve(hits.map(([id, page]) => hitOf(id, 100 / words(page).length, page)));
    },
    facets: () =>
      Promise.resolve(
        new Map(Object.keys(pages).map((id) => [id, { values: {}, day: 0, alone: alone.includes(id) }])),
      ),
    size: () => Promise.resolve(Object.keys(pages).length),
    isSplit: false,
    files: () => [],
  };
}

const hitOf = (id: string, score: number, text: string): Hit => ({
  id,
  segment: 'a',
  score,
  data: () =>
    Promise.resolve({
      url: `/${id}/`,
      excerpt: text.replace(/\p{L}+/gu, '<mark>$&</mark>'),
      meta: { title: text },
      filters: {},
      sub_results: [],
    }),
});

function knowing(pages: Record<string, string>, terms: GlossaryTerm[] = []): Lexicon {
  const counts = new Map<string, number>();
  for (const page of Object.values(pages))
    for (const word of page.toLowerCase().match(/\p{L}+/gu) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return {
    terms: () => Promise.resolve(terms),
    vocabulary: () => Promise.resolve(openVocabulary([encodeVocabulary(counts)])),
  };
}

const pages = {
  solar: 'Stöd för solceller på taket',
  mapping: 'Kartlägg energin på en vecka',
  saving: 'Energieffektivisering i verkstaden, och vilket stöd som finns',
  change: 'Omställning i industrin',
};
/** The best first. */
const ids = ({ hits }: { hits: Hit[] }) => hits.map(({ id }) => id);
const ask = (typed: string, terms?: GlossaryTerm[]) => find(engineOf(pages), knowing(pages, terms), typed);

const transition: GlossaryTerm = {
  title: 'Omställning',
  address: '/ordlista/#omstallning',
  definition: 'Att gå över till något hållbart.',
  others: ['strukturomvandling'],
  translations: ['Transition'],
};

test('a whole question is answered by the words that say what it is about', async () => {
  expect(ids(await ask('Hur söker jag solceller?'))).toEqual(['solar']);
});

test('pages that have every word come first, then those that have most of it', async () => {
  expect((await ask('solceller verkstaden')).alteration).toEqual({ without: expect.any(Array) as string[] });
  const found = await ask('stöd verkstaden');
  expect(ids(found)).toEqual(['saving', 'solar']);
  expect(found.alteration).toBeUndefined();
});

test('a compound written apart, also the other way round, finds the compound', async () => {
  expect(ids(await ask('energi effektivisering'))).toContain('saving');
  expect(ids(await ask('effektivisering av energin'))).toContain('saving');
});

test('other forms of a word find it, too', async () => {
  expect(ids(await ask('kartläggning vecka'))).toEqual(['mapping']);
});

test('an abbreviation is taken for no misspelt word', async () => {
  expect(await ask('STOD')).not.toHaveProperty('alteration');
});

test('a misspelt word gives a suggestion and what it finds, also among others', async () => {
  const found = await ask('stöd för sollceler');
  expect(found.alteration).toEqual({ suggestion: 'stöd solceller' });
  expect(ids(found)[0]).toBe('solar');
  expect((await ask('pmställning')).alteration).toEqual({ suggestion: 'omställning' });
});

test('a compound that stands nowhere is found by the words it consists of', async () => {
  const found = await ask('energieffektiviseringsstöd');
  expect(ids(found)[0]).toBe('saving');
  expect(found.alteration).toBeUndefined();
});

test('a synonym finds what its term finds, and tells of the term', async () => {
  const found = await ask('strukturomvandlingen', [transition]);
  expect(ids(found)).toEqual(['change']);
  expect(found.terms).toEqual([transition]);
});

test('words that no page has together are left out, and it is said which', async () => {
  const found = await ask('omställning industrin kylskåp');
  expect(found.alteration).toEqual({ without: ['kylskåp'] });
  expect(ids(found)).toEqual(['change']);
});

test.each(['', '   ', '?!…', '🦆', '"', '<script>alert(1)</script> qqqq', 'xkcdqwert zzzyyy'])(
  'nothing comes of %j',
  async (typed) => {
    expect(ids(await ask(typed))).toEqual([]);
  },
);

test('ten thousand letters are answered like any word that stands nowhere', async () => {
  expect(ids(await ask('x'.repeat(10_000)))).toEqual([]);
  expect(ids(await ask('stöd '.repeat(2000)))).toEqual(['solar', 'saving']);
});

test('a phrase finds its words as they stand, and nothing instead of them', async () => {
  expect(await find(engineOf({}), knowing(pages), '"stöd solceller"')).toEqual({ hits: [], terms: [] });
});

test('what exists in the other language only is found by what the glossary calls it there', async () => {
  const english = engineOf({ both: 'The transition here', only: 'A transition abroad' }, 'en', ['only']);
  const { hits, isWhole } = await findElsewhere(
    english,
    knowing({ x: 'The transition' }, [transition]),
    'omställning',
    'sv',
  );
  expect(hits.map(({ id }) => id)).toEqual(['only']);
  expect(isWhole).toBe(true);
});

test.each([
  ['solceller', 'solcell', true],
  ['tryckluft', 'tryckluften', true],
  ['solcelelr', 'solceller', false],
  ['epd', 'epdemi', false],
])('whether a page that has found “%s” by “%s” bears it out', (word, marked, borneOut) => {
  expect(isNear(word, marked)).toBe(borneOut);
});

test('of several segments, one that does not have the word adds nothing that only begins alike', async () => {
  const inSegment = (segment: string, id: string, text: string): Hit => ({ ...hitOf(id, 1, text), segment });
  const hits = [inSegment('a', 'plant', 'Stålverket i bruk'), inSegment('b', 'steel', 'Stål och glas')];
  const engine = { ...engineOf({}), isSplit: true, search: () => Promise.resolve(hits) };
  const word = { text: 'stålverket', words: ['stålverket'], isPhrase: false };
  expect((await searchAll(engine, word)).map(({ id }) => id)).toEqual(['plant']);
});
