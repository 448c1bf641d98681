import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { SearchedPage, SearchSite } from '../../../support/search-site.ts';
import { openSearchSite } from '../../../support/search-site.ts';
import type { Hit } from '../../../../site/search/engine/engine.ts';
import { closeSearch, openSearch } from '../../../../site/search/engine/engine.ts';
import { readHits } from '../../../../site/search/engine/read-hits.ts';
import { find, type SearchResults } from '../../../../site/search/query/find.ts';
import { findInBoth } from '../../../../site/search/query/find-in-both.ts';
import { isNear } from '../../../../site/search/query/strict-match.ts';

const guide = (title: string, body = '', more: Partial<SearchedPage> = {}): SearchedPage => ({
  title,
  body: `<p>${body}</p>`,
  ...more,
});

const pages: Record<string, SearchedPage> = {
  '/guider/tryckluft/': guide(
    'Hitta läckorna i tryckluften',
    'Läckaget mäts när kompressorn går. Räkna med 60–70 procent belastning, och lyssna 10.30–13.30.',
    { translation: '/en/guides/compressed-air/', topics: ['Energieffektivisering'] },
  ),
  '/guider/solceller/': guide(
    'Solceller på verkstadens tak',
    'Begär offerter som går att jämföra. Det finns stöd att söka.',
  ),
  '/guider/stod/': guide(
    'Sök stöd till en investering',
    'Lån från banken, högst 300 000 euro. Ring regionens folk i ert län.',
  ),
  '/guider/robot/': guide(
    'Roboten tog de tunga lyften',
    'Cylindrarna byts. Svarvarna styr den länge och långt.',
  ),
  '/guider/utslapp/': guide(
    'Räkna ut företagets klimatpåverkan',
    'Varje tråg ger 31 gram CO₂e. Fakturor visar hur mycket, och 24/7.',
  ),
  '/goda-exempel/spillvarme/': guide(
    'Spillvärme värmer 120 villor',
    'Gjuteriet sålde sin plym till fjärrvärmenätet.',
  ),
  '/goda-exempel/omstallning/': guide('Omställning i industrin', 'Allt om taket på bruket.'),
  '/amnen/energieffektivisering/': guide('Energieffektivisering', 'Den billigaste kilowattimmen.'),
  '/guider/plan/': guide(
    'Gör en kompetensplan på två möten',
    'Den knyts till er produktionsplan. Småföretag hinner det, och mindre företag med.',
  ),
  '/guider/skydda/': guide(
    'Skydda produktionen mot angrepp',
    'Ha en plan, öva produktionen efter den, och se över er plan. Den passar småföretag.',
  ),
  '/guider/material/': guide(
    'Byt till ett förnybart material i en produkt',
    'Fråga leverantören.<section data-pagefind-weight="0.25">Förordning (EU) 2023/2831.</section>',
  ),
  '/guider/skog/': guide('Skogens råvara', 'Förnybara varor. Återvunnet material. Robotens korg är renad.'),
  '/pressmeddelanden/truckar/': guide('Sågen byter till eltruckar', 'De laddas på natten.', {
    organisations: ['Provsågen'],
    topics: ['Elektrifiering'],
  }),
  '/pressmeddelanden/timmer/': guide('Tre truckar går på el', 'Timret lyfts.'),
  '/organisationer/provsagen/': guide('Provsågen', 'Familjens företag i skogen.', { kind: 'Organisation' }),
  '/amnen/elektrifiering/': guide('Elektrifiering', 'Om ström.', {
    kind: 'Ämne',
    translation: '/en/topics/electrification/',
  }),
  '/goda-exempel/torken/': guide('Ångan räckte längre', 'Valsarna i torken.'),
  '/guider/mätvals/': guide('Mätning', 'En torkvals. Gör den ren.'),
  '/en/topics/electrification/': guide('Electrification', 'About power.', {
    kind: 'Topic',
    translation: '/amnen/elektrifiering/',
  }),
  '/en/press-releases/sawmill/': guide('Sawmill at the fair', 'Provsågen shows boards.'),
  '/en/press-releases/power/': guide('More power', 'Clean, for all.', { topics: ['Electrification'] }),
  '/en/guides/robot/': guide('A robot in the shop', 'It lifts.'),
  '/en/guides/compressed-air/': guide('Find the leaks in your compressed air', 'Listen at night.', {
    translation: '/guider/tryckluft/',
  }),
  '/en/guides/questionnaire/': guide('Answer a climate questionnaire', 'A verified figure for the customer.'),
  '/en/case-studies/waste/': guide('Waste heat warms homes', 'The foundry sold it.', {
    translation: '/goda-exempel/spillvarme/',
  }),
};

const words = (title: string, others: { synonyms?: string[]; abbreviations?: string[] } = {}) => ({
  title,
  ...others,
});
const glossaries = {
  sv: {
    terms: [
      {
        ...words('Spillvärme', { synonyms: ['restvärme'] }),
        address: '/ordlista/#spillvarme',
        translation: { ...words('Waste heat'), address: '/en/glossary/#waste-heat' },
      },
      { ...words('Omställning', { synonyms: ['grön omställning'] }), address: '/ordlista/#omstallning' },
      { ...words('Digital tvilling'), address: '/ordlista/#digital-tvilling' },
      {
        ...words('Små och medelstora företag', { synonyms: ['småföretag', 'mindre företag'] }),
        address: '/ordlista/#smf',
      },
      {
        ...words('Utrustningseffektivitet', { synonyms: ['TAK-värde'], abbreviations: ['TAK', 'OEE'] }),
        address: '/ordlista/#tak',
      },
    ],
  },
  en: {
    terms: [
      {
        ...words('Waste heat'),
        address: '/en/glossary/#waste-heat',
        translation: { ...words('Spillvärme'), address: '/ordlista/#spillvarme' },
      },
    ],
  },
};

let site: SearchSite;

beforeAll(async () => {
  site = await openSearchSite(pages, glossaries);
  vi.stubGlobal('fetch', site.fetch);
}, 60_000);

afterAll(async () => {
  vi.unstubAllGlobals();
  await site.stop();
});

const stemOf = (address: string) => address.split('/').at(-2) ?? '';
const namesOf = async (hits: Hit[]) => (await readHits(hits)).map(({ url }) => stemOf(url));

async function ask(typed: string, language: 'sv' | 'en' = 'sv') {
  const { own, elsewhere } = await findInBoth(typed, language);
  const other = await elsewhere();
  return {
    ...own,
    names: await namesOf(own.hits),
    elsewhere: await namesOf(other.hits),
    terms: own.terms.map(({ title }) => title),
  };
}

test('a whole question is answered by the words that say what it is about', async () => {
  expect((await ask('Hur söker jag solceller?')).names).toEqual(['solceller']);
});

test.each([
  ['lån', ['stod']],
  ['län', ['stod']],
  ['lång', ['robot']],
])('who types å, ä or ö means it: “%s” finds no other word', async (typed, names) => {
  expect((await ask(typed)).names).toEqual(names);
});

test('who types without å, ä and ö finds them all the same', async () => {
  expect((await ask('lackor')).names).toEqual(['tryckluft']);
  expect((await ask('omstallning')).names).toContain('omstallning');
});

test('a word is found in its other forms, also with its letters', async () => {
  expect((await ask('läcka')).names).toEqual(['tryckluft']);
  expect((await ask('begära offert')).names).toContain('solceller');
  expect((await ask('cylinder')).names).toEqual(['robot']);
});

test.each([
  ['CO2', ['utslapp']],
  ['co2e', ['utslapp']],
  ['CO2 tråget', ['utslapp']],
  ['60–70 procent belastning', ['tryckluft']],
  ['70 procent', ['tryckluft']],
  ['10.30-13.30', ['tryckluft']],
  ['24/7', ['utslapp']],
  ['300000 euro', ['stod']],
  ['300 000 euro', ['stod']],
])('numbers and signs are words: %s', async (typed, names) => {
  expect((await ask(typed)).names).toEqual(names);
});

test.each([
  ['läc', 'tryckluft'],
  ['rob', 'robot'],
  ['spillv', 'spillvarme'],
  ['hitta läc', 'tryckluft'],
])('a word that is still being typed is found by its beginning: %s', async (typed, name) => {
  expect((await ask(typed)).names[0]).toBe(name);
});

test('a part of a compound in a title goes before all that only mentions it', async () => {
  expect((await ask('luft')).names[0]).toBe('tryckluft');
  expect((await ask('påverkan')).names[0]).toBe('utslapp');
});

test('a page is found by the name of its topic, after the topic itself', async () => {
  expect((await ask('energieffektivisering')).names).toEqual(['energieffektivisering', 'tryckluft']);
});

test.each([
  'spill värme',
  'spill-värme',
  'spillvärmen',
  'restvärme',
  'rest värme',
  'Spillvarme',
  'waste heat',
])('the glossary knows its term as people type it: %s', async (typed) => {
  const found = await ask(typed);
  expect(found.terms).toEqual(['Spillvärme']);
  expect(found.names[0]).toBe('spillvarme');
  expect(found.alteration).toBeUndefined();
});

test.each(['digitaltvilling', 'digital-tvilling', 'digitala tvillingar'.replace('digitala', 'digital')])(
  'a term that no page has is explained all the same: %s',
  async (typed) => {
    expect((await ask(typed)).terms).toEqual(['Digital tvilling']);
  },
);

test('an abbreviation is no other word: TAK finds no roof', async () => {
  expect(await ask('OEE')).toMatchObject({ names: [], terms: ['Utrustningseffektivitet'] });
  expect((await ask('tak')).names).toEqual(['solceller', 'omstallning']);
});

test('a misspelt word gives a suggestion and what it finds, also among others', async () => {
  const found = await ask('stöd för sollceler');
  expect(found.alteration).toEqual({ suggestion: 'stöd solceller' });
  expect(found.names[0]).toBe('solceller');
  expect((await ask('pmställning')).alteration).toEqual({ suggestion: 'omställning' });
});

test('words that no page has together are left out, and those that are named are on none of the pages', async () => {
  const found = await ask('omställning industrin kylskåp');
  expect(found.alteration).toEqual({ without: ['kylskåp'] });
  expect(found.names).toEqual(['omstallning']);
});

test('a word that only the other language has is found there, also on pages that have both', async () => {
  expect(await ask('compressed air')).toMatchObject({ names: [], elsewhere: ['compressed-air'] });
  expect(await ask('tryckluft', 'en')).toMatchObject({ names: [], elsewhere: ['tryckluft'] });
  expect(await ask('questionaire')).toMatchObject({ names: [], elsewhere: ['questionnaire'] });
});

test('words of two languages are found together where the glossary knows one of them', async () => {
  expect((await ask('waste heat gjuteriet')).names).toEqual(['spillvarme']);
});

test('what exists in the other language, too, is not said to be found there when the own language has it', async () => {
  expect(await ask('spillvärme')).toMatchObject({ names: ['spillvarme'], elsewhere: [] });
});

test.each([
  '',
  '   ',
  '?!…',
  '🦆',
  '"',
  '<script>alert(1)</script> qqqq',
  'xkcdqwert zzzyyy',
  'xyz123',
  'ابحث عن الطاقة',
])('nothing comes of %j', async (typed) => {
  expect(await ask(typed)).toMatchObject({ names: [], elsewhere: [] });
});

test.each(['robot vacuum cleaner', 'robot vacuum polish'])(
  'a page with one of three words is no answer: %s',
  async (typed) => {
    expect(await ask(typed, 'en')).toMatchObject({ names: [], elsewhere: [] });
  },
);

test('two words that a page has as one are that word, whatever else has them apart', async () => {
  expect((await ask('produktions plan')).names[0]).toBe('plan');
});

test('a page with several names of a term goes before one with one of them', async () => {
  expect((await ask('små och medelstora företag')).names.slice(0, 2)).toEqual(['plan', 'skydda']);
});

test('an adjective is found in the form that it has with other nouns', async () => {
  expect((await ask('förnybara material')).names.slice(0, 2).sort()).toEqual(['material', 'skog']);
});

test('what stands in a note is found', async () => {
  expect((await ask('(EU) 2023/2831')).names).toEqual(['material']);
});

test('near a word that begins with el are the pages that have its parts', async () => {
  expect((await ask('eltruckar')).names).toEqual(['truckar', 'timmer']);
});

test('near what little there is are the pages of its organisations and topics, also those of another language', async () => {
  const { own, elsewhere } = await findInBoth('eltruckar', 'sv');
  expect(await namesOf(own.nearby ?? [])).toEqual(expect.arrayContaining(['provsagen', 'elektrifiering']));
  const other = await elsewhere();
  expect(other.hits).toEqual([]);
  expect((await namesOf(other.nearby ?? [])).sort()).toEqual(['power', 'sawmill']);
});

test('a page that has a word in another form goes before one that has it only as a part of a compound', async () => {
  expect((await ask('vals')).names.slice(0, 2)).toEqual(['torken', 'mätvals']);
});

test.each(['robotbanan', 'stålgitarrist', 'plåster', 'energidryck', 'solkräm'])(
  'nothing comes of the invented compound or chance likeness %s',
  async (typed) => {
    expect(await ask(typed)).toMatchObject({ names: [], elsewhere: [] });
  },
);

test('ten thousand letters are answered like any word that stands nowhere', async () => {
  expect((await ask('x'.repeat(10_000))).names).toEqual([]);
  expect((await ask('stöd '.repeat(2000))).names).toEqual(['stod', 'solceller']);
});

test('what was pasted from elsewhere is read as it was meant', async () => {
  expect((await ask('\u00a0so\u00adlceller\u00a0–\u200b ”offerter”…')).names).toEqual(['solceller']);
});

test('a phrase finds its words as they stand, and nothing instead of them', async () => {
  expect((await ask('"stöd till en investering"')).names).toEqual(['stod']);
  expect(await ask('"stöd solceller"')).toMatchObject({ names: [], elsewhere: [] });
});

test('an excerpt is whole sentences with what was found, and does not repeat the title', async () => {
  const [hit] = (await findInBoth('fjärrvärmenätet', 'sv')).own.hits;
  const data = await hit?.data();
  expect(data?.excerpt).toEqual([
    { text: 'Gjuteriet sålde sin plym till ', isMarked: false },
    { text: 'fjärrvärmenätet', isMarked: true },
    { text: '.', isMarked: false },
  ]);
});

test('a part of a compound is marked where it stands', async () => {
  const [hit] = (await findInBoth('luft', 'sv')).own.hits;
  expect((await hit?.data())?.title.filter(({ isMarked }) => isMarked)).toEqual([
    { text: 'tryckluften', isMarked: true },
  ]);
});

test('what has all of it is told before the words have come by which what is near is found', async () => {
  const first = vi.fn<(results: SearchResults) => void>();
  const lexicon = { terms: () => Promise.resolve([]), vocabulary: () => new Promise<never>(() => undefined) };
  void find(await openSearch('sv'), lexicon, 'solceller', { onFirst: first });
  await vi.waitFor(() => expect(first).toHaveBeenCalled());
  expect(await namesOf(first.mock.calls[0]?.[0].hits ?? [])).toEqual(['solceller']);
});

test('what was fetched is not fetched again, and a lost index is looked for anew', async () => {
  const fetched = vi.fn(site.fetch);
  vi.stubGlobal('fetch', fetched);
  await (await openSearch('sv')).search('solceller');
  const before = fetched.mock.calls.length;
  await (await openSearch('sv')).search('solceller');
  expect(fetched.mock.calls).toHaveLength(before);
  closeSearch('sv');
  fetched.mockResolvedValueOnce(new Response('', { status: 404 }));
  await expect(openSearch('sv')).rejects.toThrow('404');
  expect((await ask('solceller')).names).toEqual(['solceller']);
});

test.each([
  ['solceller', 'solcell', true],
  ['tryckluft', 'tryckluften', true],
  ['solcelelr', 'solceller', false],
  ['epd', 'epdemi', false],
])('whether a page that has found “%s” by “%s” bears it out', (word, marked, borneOut) => {
  expect(isNear(word, marked)).toBe(borneOut);
});
