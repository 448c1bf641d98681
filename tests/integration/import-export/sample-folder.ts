import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';

/** A file by its name, relative to its folder. */
export type Files = Record<string, string | Buffer>;

export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
}

/** Everything in a folder and below; pictures as base64, so that a difference can be shown. */
export async function readFiles(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  );
  const files = names.map(async ({ parentPath, name }) => {
    const file = path.join(parentPath, name);
    return [
      path.relative(folder, file),
      await readFile(file, name.endsWith('.mdx') ? 'utf8' : 'base64'),
    ] as const;
  });
  return Object.fromEntries(
    (await Promise.all(files)).toSorted(([one], [other]) => one.localeCompare(other)),
  );
}

export async function picture(color: string, width = 640): Promise<Buffer> {
  return sharp({ create: { width, height: Math.round(width / 1.6), channels: 3, background: color } })
    .jpeg()
    .toBuffer();
}

/**
 * A little of everything: every collection, both statuses in both orders, one language only, relations in a
 * circle, all that rich text can hold, an embargo, two people of one name.
 */
export async function sampleFiles(): Promise<Files> {
  return {
    'settings.sv.mdx': lines(
      '---',
      'siteName: Bruket',
      'tagline: Industrins omställning',
      'publisher:',
      '  name: Paper Province',
      '  email: info@example.org',
      '  postalAddress: |-',
      '    Box 1',
      '    651 00 Karlstad',
      'accessibility:',
      '  compliance: partial',
      '  shortcomings:',
      '    - text: Filmer saknar syntolkning.',
      '      ground: burden',
      '      reason: De är äldre.',
      '    - text: "Nej: inte allt"',
      '      ground: defect',
      '      reason: Det är inte gjort.',
      '  assessedAt: 2026-03-01',
      '  assessor: external',
      '  method: Egen granskning',
      '  updatedAt: 2026-03-02',
      'countSearches: false',
      '---',
    ),
    'settings.en.mdx': lines(
      '---',
      'tagline: The transition of industry',
      'accessibility:',
      '  shortcomings:',
      '    - text: Films lack audio description.',
      '      ground: burden',
      '      reason: They are old.',
      '---',
    ),
    'home.sv.mdx': lines('---', 'title: Välkommen', 'featured:', '  - guides/spara-energi', '---'),
    'home.en.mdx': lines('---', 'title: Welcome', '---'),
    'topics/energi.sv.mdx': lines(
      '---',
      'title: Energi',
      'lede: Om energi.',
      '---',
      '',
      'Text om **energi**.',
    ),
    'topics/energi.en.mdx': lines('---', 'title: Energy', 'slug: energy', '---', '', 'Text about energy.'),
    'regions/dalarna.sv.mdx': lines('---', 'title: Dalarna', '---'),
    'organisations/paper-province.sv.mdx': lines(
      '---',
      'title: Paper Province',
      'website: https://example.org/',
      'example: true',
      'contacts:',
      '  - anna-bjork',
      '---',
    ),
    'organisations/paper-province.en.mdx': lines('---', 'title: Paper Province', '---'),
    'people/anna-bjork.sv.mdx': lines(
      '---',
      'name: Anna Björk',
      'role: vd',
      'phone: "0701234567"',
      'organisation: paper-province',
      'picture: anna',
      '---',
    ),
    'people/anna-bjork.en.mdx': lines('---', 'role: CEO', '---'),
    'people/anna-bjork-2.en.mdx': lines('---', 'name: Anna Björk', 'role: engineer', '---'),
    'projects/omstallning.sv.mdx': lines(
      '---',
      'title: Omställning',
      'startsAt: 2025-01-01',
      'partners:',
      '  - organisation: paper-province',
      '    role: Testbädd',
      'funding:',
      '  - programme: eu-2021-2027',
      '    funder: Tillväxtverket',
      '    amount: 1500000',
      '  - programme: other',
      '    amount: 20',
      'links:',
      '  - title: Slutrapport',
      '    address: https://example.org/',
      '---',
    ),
    'projects/omstallning.en.mdx': lines(
      '---',
      'title: Transition',
      'funding:',
      '  - programme: eu-2021-2027',
      '    amount: 1500000',
      '  - programme: other',
      '    funder: The agency',
      '    amount: 20',
      'slug: transition',
      'hidden: true',
      '---',
    ),
    'terms/klimatavtryck.sv.mdx': lines(
      '---',
      'title: Klimatavtryck',
      'definition: Summan av utsläpp.',
      'synonyms:',
      '  - koldioxidavtryck',
      '  - CO2-avtryck',
      '---',
    ),
    'media/anna.sv.mdx': lines('---', 'file: anna.jpg', 'alt: Anna Björk', 'credit: "Foto: Bruket"', '---'),
    'media/anna.en.mdx': lines('---', 'alt: Anna Björk at work', '---'),
    'media/anna.jpg': await picture('#336699'),
    'media/verk.sv.mdx': lines(
      '---',
      'file: verk.jpg',
      'focalX: 20',
      'focalY: 50',
      'alt: Ett stålverk',
      '---',
    ),
    'media/verk.jpg': await picture('#884422', 1000),
    'files/mall.sv.mdx': lines('---', 'file: mall.csv', 'title: En mall', '---'),
    'files/mall.csv': Buffer.from('a,b\n1,2\n'),
    'redirects/gammal-sida.sv.mdx': lines('---', 'from: /gammal/sida/', 'to: /guider/', '---'),
    'press-releases/nytt-samarbete.sv.mdx': lines(
      '---',
      'title: Nytt samarbete',
      'lede: "Tre län: gemensamt."',
      'image: verk',
      'place: Karlstad',
      'gallery:',
      '  - anna',
      '  - verk',
      'attachments:',
      '  - mall',
      'boilerplate: |',
      '  Om [Paper Province](organisations/paper-province).',
      '',
      '  Andra stycket.',
      'corrections:',
      '  - type: correction',
      '    date: 2026-02-03T10:00:00.000Z',
      '    text: Siffran var fel.',
      'topics:',
      '  - energi',
      'organisations:',
      '  - paper-province',
      'contacts:',
      '  - anna-bjork',
      '  - anna-bjork-2',
      'related:',
      '  - guides/spara-energi',
      '  - case-studies/fonster',
      'publishAt: 2026-02-01T08:00:00.000Z',
      '---',
      '',
      everything,
    ),
    'press-releases/nytt-samarbete.en.mdx': lines(
      '---',
      'title: New cooperation',
      'slug: new-cooperation',
      'publishAt: 2030-02-01T08:00:00.000Z',
      '---',
      '',
      'See [the guide](guides/spara-energi).',
    ),
    'press-releases/only-english.en.mdx': lines(
      '---',
      'title: Only English',
      'image: verk',
      'topics:',
      '  - energi',
      'publishAt: 2026-02-02T08:00:00.000Z',
      '---',
    ),
    'case-studies/fonster.sv.mdx': lines(
      '---',
      'title: Fönster',
      'challenge: |',
      '  Dragiga fönster.',
      'metrics:',
      '  - label: Energi',
      '    unit: MWh',
      '    before: 120.5',
      '    after: 0',
      'organisation: paper-province',
      'companySize: small',
      'related:',
      '  - press-releases/nytt-samarbete',
      'status: draft',
      '---',
    ),
    'case-studies/fonster.en.mdx': lines(
      '---',
      'title: Windows',
      'metrics:',
      '  - label: Energy',
      '    unit: MWh',
      '    after: 60',
      'slug: windows',
      'publishAt: 2026-01-05T08:00:00.000Z',
      '---',
    ),
    'guides/spara-energi.sv.mdx': lines(
      '---',
      'title: Spara energi',
      'need: sänka elräkningen',
      'steps:',
      '  - title: Mät',
      '    body: |',
      '      Mät **allt**.',
      '',
      '      - ett',
      '      - två',
      '    tasks:',
      '      - Läs av elmätaren',
      '      - Räkna ut skillnaden',
      '  - title: Agera',
      'checklist:',
      '  - Mätt',
      '  - Agerat',
      'audience:',
      '  - owner',
      '  - production',
      'minutes: 90',
      'reviewedAt: 2026-01-31',
      'reviewedBy: anna-bjork',
      'related:',
      '  - press-releases/nytt-samarbete',
      'publishAt: 2026-01-01T08:00:00.000Z',
      '---',
    ),
    'guides/spara-energi.en.mdx': lines(
      '---',
      'title: Save energy',
      'slug: save-energy',
      'status: draft',
      '---',
      '',
      'A draft.',
    ),
    'guides/utkast.sv.mdx': lines('---', 'title: Utkast', 'status: draft', '---'),
  };
}

const everything = [
  '## Rubrik',
  '',
  'Text med **fet**, *kursiv*, ~~struken~~, `kod`, CO<sub>2</sub>, m<sup>2</sup> och\\',
  'radbrytning till [guiden](guides/spara-energi), [webben](https://example.org/), [ankaret](#rubrik) och info@example.org.',
  '',
  '- ett',
  '  1. nästlad',
  '- två',
  '',
  '> Ett citat.',
  '',
  '---',
  '',
  '| Före | Efter |',
  '| ---- | ----- |',
  '| 1    | 2     |',
  '',
  '<Quote person="anna-bjork">Tillsammans når vi längre \\{än} en.</Quote>',
  '',
  '<Figure picture="verk" caption="Verket &quot;i&quot; Hofors" />',
  '',
  '<Callout tone="tip" title="Tips">Kort.</Callout>',
  '',
  '<KeyFigures figures={[{ value: "50 000", label: "jobb" }, { value: "3", label: "län", note: "ungefär" }]} />',
  '',
  '<Download file="mall" />',
  '',
  '<Video title="Film" address="https://example.org/film" poster="verk" />',
]
  .join('\n')
  .replace('"Verket &quot;i&quot; Hofors"', '{"Verket \\"i\\" Hofors"}');

function lines(...all: string[]): string {
  return `${all.join('\n')}\n`;
}
