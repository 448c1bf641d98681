import { describe, expect, it } from 'vitest';
import type { Checked } from '../../../cms/checks/checked.ts';
import { remarksOn } from '../../../cms/checks/each/index.ts';
import type { Followed, Target } from '../../../cms/dead-links/dead-links.ts';
import { fill, text } from '../../../cms/i18n/texts.ts';
import type { Kind } from '../../../common/addresses.ts';
import type { RichText } from '../../../common/protocol/published-store/rich-text.ts';
import type { PublishedDocument } from '../../../common/protocol/published-store/texts.ts';

const words = (...lines: string[]): RichText =>
  lines.map((line) => ({ type: 'paragraph', children: [{ type: 'text', text: line, format: 0 }] }));
const component = (slug: string, values: object): RichText => [
  { type: 'component', slug, values: { ...values } },
];
const linkTo = (url: string): RichText => [
  {
    type: 'paragraph',
    children: [{ type: 'link', target: { url }, children: [{ type: 'text', text: 'här', format: 0 }] }],
  },
];

const lede = 'Tre län startar ett projekt för att industrin ska ställa om i snabbare takt.';
const common = {
  data: {
    ...{ title: 'Tre län gör gemensam sak', lede, image: 1, metrics: [], audience: [], deadlines: [] },
    ...{ topics: [], regions: [], organisations: [], projects: [] },
    ...{ publishedAt: '2026-11-30T08:00:00.000Z', updatedAt: '2026-11-30T08:00:00.000Z' },
  },
  body: { body: words('Projektet börjar i dag.'), contacts: [2], attachments: [], related: [] },
};
const own: Record<Kind, object> = {
  'press-releases': { gallery: [], boilerplate: [] },
  'case-studies': { challenge: [], solution: [], results: [], lessons: [] },
  guides: { answer: [], costs: [], services: [], steps: [], checklist: [] },
};

const picture = {
  alt: 'En ugn.',
  caption: 'Ugnen.',
  credit: 'Bo Ek',
  licence: 'press',
  filename: 'ugn.jpg',
  width: 1600,
  height: 900,
};
const anna = { name: 'Anna Ek', role: 'projektledare', phone: '031-700 12 34' };

const leadsTo = (
  collection: string,
  id: number,
  values: Partial<Target>,
  more: Partial<Followed> = {},
): Followed => ({
  reference: { collection, id, field: 'Sammanhang › Ämnen', path: 'topics' },
  target: { collection, id, ...values },
  ...more,
});

interface Given {
  kind?: Kind;
  data?: object;
  body?: object;
  picture?: Partial<Target>;
  person?: Partial<Target>;
  followed?: Followed[];
  more?: Partial<Checked>;
}

const now = new Date('2026-11-30T09:00:00Z');

function checked({
  kind = 'press-releases',
  data,
  body,
  picture: shown,
  person,
  followed = [],
  more,
}: Given): Checked {
  const document = {
    ...{ source: kind, id: 7, language: 'sv', slug: 'tre-lan' },
    data: { ...common.data, ...data },
    body: { ...common.body, ...own[kind], ...body },
  };
  return {
    kind,
    language: 'sv',
    text: document as unknown as PublishedDocument,
    followed: [
      leadsTo('media', 1, { ...picture, ...shown }),
      leadsTo('people', 2, { ...anna, ...person }),
      ...followed,
    ],
    ...{ isUntranslated: false, hasPublished: false, now, staffLanguage: 'sv', linkState: () => undefined },
    say: (key, values = {}) => fill(text(key).sv, values),
    ...more,
  };
}

const found = (given: Given) =>
  remarksOn(checked(given)).map(({ severity, sentence }) => `${severity}: ${sentence}`);
const remedies = (given: Given) => remarksOn(checked(given)).flatMap((remark) => remark.remedies);

/** Fifteen words of which most are long, without an end. */
const hard =
  'Omställningsarbetets finansieringsförutsättningar möjliggör verksamhetsutvecklingens implementering ';

describe('A text in order', () => {
  it.each(['press-releases', 'case-studies', 'guides'] as const)('of %s is left in peace', (kind) => {
    expect(found({ kind })).toEqual([]);
  });

  it('is a guide without a picture, or whose steps have titles alone', () => {
    const steps = [{ title: 'Ring', body: [], tasks: [] }];
    expect(found({ kind: 'guides', data: { image: undefined }, body: { body: [], steps } })).toEqual([]);
  });

  it('is a case study that tells of its challenge, and needs no contact', () => {
    const body = { body: [], challenge: words('Ugnen var kall.'), contacts: [] };
    expect(found({ kind: 'case-studies', body })).toEqual([]);
  });
});

const cases: [title: string, given: Given, sentences: string[]][] = [
  [
    'a release without body, contact or picture',
    { data: { image: undefined }, body: { body: [], contacts: [] } },
    ['asks: Ingen bild är vald.', 'asks: Brödtexten är tom.', 'asks: Ingen presskontakt är vald.'],
  ],
  ['a guide without steps or text', { kind: 'guides', body: { body: [] } }, ['asks: Brödtexten är tom.']],
  [
    'a time that is over',
    { more: { text: { ...checked({}).text, visibleFrom: '2026-11-30T08:59:00Z' } } },
    ['asks: Publiceringstiden har redan varit. Texten publiceras genast, med den tiden som datum.'],
  ],
  ['no translation', { more: { isUntranslated: true } }, ['asks: Texten är märkt som inte översatt.']],
  ['no lede', { data: { lede: undefined } }, ['asks: Ingressen är tom.']],
  [
    'a lede of a word',
    { data: { lede: 'Projektstart.' } },
    ['asks: Ingressen är bara 13 tecken. Säg det viktigaste i en eller två meningar.'],
  ],
  [
    'a lede that is a text of its own',
    { data: { lede: 'Ja, nu. '.repeat(60) } },
    [
      'asks: Ingressen är 479 tecken. Korta den till högst 400.',
      'advises: Ingressen är 480 tecken. Sökmotorer visar ungefär de första 155.',
    ],
  ],
  [
    'a picture without alternative text, first of all and before anything else',
    { picture: { alt: null }, body: { contacts: [] } },
    ['blocks: Bilden ”ugn.jpg” saknar alternativtext på svenska.', 'asks: Ingen presskontakt är vald.'],
  ],
  [
    'a picture of the gallery or of the text, by the name that staff gave it',
    {
      body: { gallery: [3], body: component('figure', { picture: 4 }) },
      followed: [
        leadsTo('media', 3, { ...picture, alt: '' }),
        leadsTo('media', 4, { ...picture, alt: undefined, originalName: 'Vår ugn.JPG' }),
      ],
    },
    [
      'blocks: Bilden ”Vår ugn.JPG” saknar alternativtext på svenska.',
      'blocks: Bilden ”ugn.jpg” saknar alternativtext på svenska.',
    ],
  ],
  [
    'a picture without caption or credit',
    { picture: { caption: '', credit: null } },
    ['asks: Bilden ”ugn.jpg” saknar bildtext på svenska och uppgift om fotograf.'],
  ],
  [
    'a picture of which nobody has said what may be done with it',
    { picture: { licence: null, terms: '' } },
    ['asks: Bilden ”ugn.jpg” saknar uppgift om vad den får användas till.'],
  ],
  [
    'a contact without a telephone number',
    { person: { phone: null } },
    ['asks: Presskontakten Anna Ek saknar telefonnummer.'],
  ],
  [
    'a number that nobody can dial',
    { person: { phone: 'via växeln' } },
    ['asks: Presskontakten Anna Ek saknar telefonnummer.'],
  ],
  [
    'two contacts without one',
    { body: { contacts: [2, 3] }, person: { phone: '' }, followed: [leadsTo('people', 3, { name: 'Bo' })] },
    ['asks: Ingen av presskontakterna har telefonnummer.'],
  ],
  [
    'somebody who is quoted twice without a title in Swedish',
    {
      body: {
        body: [
          ...component('quote', { text: 'Ja.', person: 2 }),
          ...component('quote', { text: 'Nej.', person: 2 }),
        ],
      },
      person: { role: undefined },
    },
    ['asks: Anna Ek citeras utan titel på svenska.'],
  ],
  [
    'a quotation that nobody says',
    { body: { body: component('quote', { text: 'Tillsammans når vi fler företag än var för sig.' }) } },
    ['asks: Citatet ”Tillsammans når vi fler …” har ingen som säger det.'],
  ],
  [
    'a topic that is hidden, however often it is named',
    {
      followed: [
        leadsTo('topics', 5, { name: 'Vätgas', title: 'Vätgas', slug: 'vatgas' }, { reason: 'hidden' }),
        leadsTo('topics', 5, { name: 'Vätgas', title: 'Vätgas', slug: 'vatgas' }, { reason: 'hidden' }),
      ],
    },
    ['asks: Läsare ser inte ”Vätgas” (ämne), som är dolt på svenska.'],
  ],
  [
    'a region without a name in the language',
    { followed: [leadsTo('regions', 5, { name: 'Lapland' }, { reason: 'hidden' })] },
    ['asks: Läsare ser inte ”Lapland” (region), som saknar namn på svenska.'],
  ],
  [
    'what readers do not come to',
    {
      followed: [
        leadsTo('guides', 6, { name: 'Mät först' }, { reason: 'unpublished' }),
        leadsTo('files', 8, { name: 'Mall' }, { reason: 'trash' }),
      ],
    },
    [
      'asks: Sammanhang › Ämnen: ”Mät först” är inte publicerad.',
      'asks: Sammanhang › Ämnen: ”Mall” ligger i papperskorgen.',
    ],
  ],
  [
    'links to other sites that lead nowhere, and not those that nobody has tried',
    {
      body: {
        body: [
          ...linkTo('https://example.org/borta'),
          ...linkTo('https://borta.example/'),
          ...linkTo('https://example.org/'),
          ...linkTo('mailto:anna@example.org'),
        ],
      },
      more: {
        linkState: (address) =>
          (({ 'https://example.org/borta': 'missing', 'https://borta.example/': 'silent' }) as const)[
            address
          ],
      },
    },
    [
      'asks: Länken leder till en sida som inte finns: https://example.org/borta',
      'asks: Länken leder till en plats som inte svarar: https://borta.example/',
    ],
  ],
  [
    'a text that is harder to read than newspapers are',
    { body: { body: words(hard.repeat(20)) } },
    [expect.stringMatching(/^asks: Texten är svår att läsa: LIX \d+\. Korta meningarna/) as string],
  ],
  [
    'what is cut elsewhere, as a hint alone',
    { data: { title: 'Tre län gör gemensam sak för att industrin ska ställa om i mycket snabbare takt' } },
    ['advises: Rubriken är 79 tecken. Sökmotorer visar ungefär de första 60.'],
  ],
  [
    'a picture that is too small to be shared, as a hint alone',
    { picture: { width: 800, height: 600 } },
    ['advises: Bilden är 800 × 600 bildpunkter. När texten delas behövs minst 1200 × 630.'],
  ],
];

describe('Staff are told of', () => {
  it.each(cases)('%s', (_, given, sentences) => {
    expect(found(given)).toEqual(sentences);
  });
});

describe('Nothing is said of', () => {
  it.each<[string, Given]>([
    [
      'the caption of a picture that has one in the text',
      {
        data: { image: undefined },
        kind: 'guides',
        body: { body: component('figure', { picture: 1, caption: 'Här.' }) },
        picture: { caption: null },
      },
    ],
    [
      'the caption of what stands before a film',
      {
        body: { body: component('video', { poster: 3, address: 'https://example.org/' }) },
        followed: [leadsTo('media', 3, { ...picture, caption: null })],
      },
    ],
    [
      'a contact without a number beside one with',
      { body: { contacts: [2, 3] }, followed: [leadsTo('people', 3, { name: 'Bo' })] },
    ],
    [
      'a title that the quotation gives itself',
      {
        body: { body: component('quote', { text: 'Ja.', person: 2, role: 'chef' }) },
        person: { role: null },
      },
    ],
    [
      'a time that is over of what readers have',
      { more: { hasPublished: true, text: { ...checked({}).text, visibleFrom: '2026-11-30T08:59:00Z' } } },
    ],
    [
      'how a few words are to read, or what the boilerplate says',
      { body: { body: words(hard), boilerplate: words(hard.repeat(20)) } },
    ],
  ])('%s', (_, given) => {
    expect(found(given)).toEqual([]);
  });
});

describe('What is found', () => {
  it('is nothing of a picture whose terms stand in words of their own', () => {
    expect(found({ picture: { licence: null, terms: 'Fritt för press som skriver om ugnen.' } })).toEqual([]);
  });

  it('is told in the language of whoever reads it, of the language of the text', () => {
    const inEnglish: Partial<Checked> = {
      staffLanguage: 'en',
      say: (key, values = {}) => fill(text(key).en, values),
    };
    expect(found({ picture: { caption: null, credit: null }, more: inEnglish })).toEqual([
      'asks: The picture “ugn.jpg” lacks a caption in Swedish and the name of its photographer.',
    ]);
  });

  it('comes with a way to mend it: a field, a thing beside the text, or the act itself', () => {
    expect(remedies({ body: { contacts: [] } })).toEqual([
      { act: 'go', path: 'contacts', label: 'Välj kontakt' },
    ]);
    expect(remedies({ picture: { alt: null } })).toEqual([
      { act: 'open', collection: 'media', id: 1, path: 'alt', label: 'Skriv alternativtext' },
    ]);
    const topic = { name: 'Vätgas', title: 'Vätgas', slug: 'vatgas' };
    expect(remedies({ followed: [leadsTo('topics', 5, topic, { reason: 'hidden' })] })).toEqual([
      { act: 'show', collection: 'topics', id: 5, label: 'Visa för läsare nu' },
    ]);
    expect(remedies({ kind: 'guides', body: { body: [] } })).toEqual([
      { act: 'go', path: 'steps', label: 'Gå till texten' },
    ]);
  });
});
