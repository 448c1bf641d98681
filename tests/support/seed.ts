import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A press release as it comes by mail: headline, picture caption, lede, text, a quote, a byline. */
export interface SeedRelease {
  title: string;
  caption: string;
  lede: string;
  before: string[];
  quote: { text: string; name: string; role: string };
  subheading: string;
  after: string[];
  byline: string;
}

const file = path.resolve(
  import.meta.dirname,
  '../../../shared/seed/nytt-samarbete-ska-starka-industrin.sv.txt',
);

/** The release that the product grew from, where its file lies beside the checkout, else one like it. */
export function readSeedRelease(): SeedRelease {
  return existsSync(file) ? parse(readFileSync(file, 'utf8')) : similarRelease;
}

const similarRelease: SeedRelease = {
  title: 'Tre län gör gemensam sak för industrin',
  caption: 'Exempelperson Björk vid invigningen.',
  lede: 'Dalarna, Gävleborg och Värmland startar ett projekt för att industrin ska ställa om i snabbare takt.',
  before: ['Bland deltagarna finns Sandbacka Science Park.'],
  quote: {
    text: 'Tillsammans når vi fler företag än var för sig',
    name: 'Exempelperson Björk',
    role: 'projektledare',
  },
  subheading: 'Omställningsarbete',
  after: ['Projektet stöttar små och medelstora företag i deras omställningsarbete.'],
  byline: 'Exempelperson Ek',
};

function parse(text: string): SeedRelease {
  const parts = text.split(/\n\s*\n/).map((part) => part.trim());
  const [title = '', caption = '', lede = '', ...rest] = parts;
  const quoted = rest.findIndex((part) => part.startsWith('–'));
  const subheading = rest.findIndex((part) => part === 'Omställningsarbete');
  const byline = rest.findIndex((part) => part === 'Anna Nordström');
  const spoken = /^–\s*(.+?), säger (.+?), (.+?), i ett pressmeddelande\.$/s.exec(rest[quoted] ?? '');
  return {
    title,
    caption,
    lede,
    before: rest.slice(0, quoted),
    quote: { text: spoken?.[1] ?? '', name: spoken?.[2] ?? '', role: spoken?.[3] ?? '' },
    subheading: rest[subheading] ?? '',
    after: rest.slice(subheading + 1, byline),
    byline: rest[byline] ?? '',
  };
}
