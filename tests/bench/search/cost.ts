import type { Browser } from 'playwright-core';
import { spreadOf, type Spread } from '../statistics.ts';
import type { Contender } from './contenders/contender.ts';
import type { CountingServer, SentAnswer } from './server.ts';

/** What a search costs a reader. */
export interface Cost {
  /** Bytes over the network until the first results of a first visit, without the page, its style and fonts. */
  cold: number;
  /** Bytes over the network of each further query. */
  further: Spread;
  /** From the last key to the results, of each further query (ms). */
  milliseconds: Spread;
}

/** In Swedish, as readers of the filled database may type: words, compounds, their parts, and slips. */
const first = 'energi';
const further = [
  ...['tryckluft', 'spillvärme', 'energikartläggning', 'stål fossilfri', 'underleverantör', 'sågverk fiber'],
  ...['materialåtervinning', 'återvinning', 'rådgivning ansökan', 'energieffektiviserin', 'vattenbesparing'],
  ...['hur söker jag stöd för investering?', 'energi effektivisering', 'klimatrapport', 'kylsystem', 'pump'],
  ...[
    'transportkostnad',
    'elektrifiering',
    'batongekt',
    'enrgi',
    'luftflöde',
    'lokal kluster kurs',
    'massabalans',
  ],
  ...['utbildning handledning', 'gruvteknik', 'kemihantering', 'projekt region', 'xyzzyqwrt', 'skogsråvara'],
];

/** Files that a page loads for itself, whether somebody searches or not. */
const ofPage = /\/$|\.(css|woff2|svg|png|ico|webmanifest)$/;

export async function measureCost(
  browser: Browser,
  server: CountingServer,
  contender: Contender,
): Promise<Cost> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    server.takeAnswers();
    await contender.open(page, 'sv');
    await contender.search(page, first);
    const cold = bytesOf(server.takeAnswers());
    const bytes: number[] = [];
    const milliseconds: number[] = [];
    for (const query of further) {
      milliseconds.push((await contender.search(page, query)).milliseconds);
      bytes.push(bytesOf(server.takeAnswers()));
    }
    return { cold, further: spreadOf(bytes), milliseconds: spreadOf(milliseconds) };
  } finally {
    await context.close();
  }
}

function bytesOf(answers: SentAnswer[]): number {
  return answers
    .filter(({ address }) => !ofPage.test(new URL(address, 'http://localhost').pathname))
    .reduce((sum, { bytes }) => sum + bytes, 0);
}
