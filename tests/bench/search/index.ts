import { execFile } from 'node:child_process';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { inRoot } from '../../../launcher/config/root.ts';
import { languages } from '../../../common/languages.ts';
import { launchChromium } from '../../support/chromium.ts';
import type { Bench } from '../cms.ts';
import { checkFilled } from '../corpus/check.ts';
import { fillDatabase } from '../corpus/fill.ts';
import type { Surroundings } from '../corpus/surroundings.ts';
import type { SearchOptions } from '../options.ts';
import { answerAll } from './answers.ts';
import { measureCost, type Cost } from './cost.ts';
import { blankPage, type Contender, type Indexing } from './contenders/contender.ts';
import { indexMiniSearch, miniSearch } from './contenders/minisearch.ts';
import { indexOrama, orama } from './contenders/orama.ts';
import { indexOurs, ours } from './contenders/ours.ts';
import { indexStockPagefind, pagesOfPagefind, stockPagefind } from './contenders/stock-pagefind.ts';
import { readJudgedQueries } from './judged-queries.ts';
import { documentsByAddress, publishSite } from './published-site.ts';
import type { Answer } from './relevance.ts';
import { startServer, type CountingServer } from './server.ts';
import { typeAll, type Typing } from './typing.ts';

/** What each engine found for the judged queries, by its name. */
export type Answers = Record<string, Answer[]>;

export interface SearchCosts {
  documents: number;
  engines: Record<string, Cost & Indexing>;
}

const sample = inRoot('content/sample');
const libraries = ['minisearch', '@orama/orama', '@orama/stemmers'];

/** Answers the judged queries over a folder of content with every engine. */
export async function benchRelevance(
  bench: Bench,
  { content, queries }: SearchOptions,
): Promise<{ answers: Answers; typing: Record<string, Typing> }> {
  const { step } = bench.session.progress;
  const judged = await readJudgedQueries(queries);
  await step('Import the content', async () => {
    if (content === sample)
      await promisify(execFile)(process.execPath, [inRoot('cms/sample-pictures/index.ts')]);
    const { importContent } = await import('../../../cms/import-export/index.ts');
    await importContent(bench.payload, content);
  });
  return withEngines(bench, 'judged queries', async ({ browser, contenders, server }) => {
    const documents = await documentsByAddress(bench);
    const [answers, typing]: [Answers, Record<string, Typing>] = [{}, {}];
    for (const contender of contenders(server)) {
      answers[contender.name] = await step(`${contender.name}: answer ${judged.length} queries`, (detail) =>
        answerAll(browser, contender, { judged, documents }, (done) =>
          detail({ done, total: judged.length }),
        ),
      );
      const { openSuggestions } = contender;
      if (!openSuggestions) continue;
      typing[contender.name] = await step(`${contender.name}: suggest while they are typed`, (detail) =>
        typeAll(browser, openSuggestions, judged, (done, total) => detail({ done, total })),
      );
    }
    return { answers, typing };
  });
}

/** Fills the database and measures what a search costs with every engine. */
export async function benchCosts(bench: Bench, about: Surroundings, documents: number): Promise<SearchCosts> {
  const { step } = bench.session.progress;
  const named = `${documents} documents`;
  await step(`${named}: fill the database`, async () => {
    await fillDatabase(bench, documents, about);
    await checkFilled(bench.payload, documents);
  });
  return withEngines(bench, named, async ({ browser, contenders, server, indexing }) => {
    const engines: SearchCosts['engines'] = {};
    for (const contender of contenders(server)) {
      const cost = await step(`${named}: search with ${contender.name}`, () =>
        measureCost(browser, server, contender),
      );
      engines[contender.name] = { ...cost, ...(indexing[contender.name] ?? { seconds: Number.NaN }) };
    }
    return { documents, engines };
  });
}

interface Engines {
  browser: Browser;
  server: CountingServer;
  contenders(server: CountingServer): Contender[];
  /** By the name of the engine. */
  indexing: Record<string, Indexing>;
}

/** Publishes what the database holds, indexes its pages with every engine, and serves all of it. */
async function withEngines<T>(
  bench: Bench,
  title: string,
  use: (engines: Engines) => Promise<T>,
): Promise<T> {
  const { step } = bench.session.progress;
  const site = await step(`${title}: publish`, () => publishSite(bench));
  const out = path.join(bench.dataDir, 'engines');
  await rm(out, { recursive: true, force: true });
  const indexing = await step(`${title}: index with each engine`, () => indexAll(site, out));
  await addLibraries(out);
  const server = await startServer({ '/bench/': out, '/': site });
  bench.session.onEnd(server);
  const browser = await launchChromium();
  bench.session.onEnd({ stop: () => browser.close() });
  try {
    const all = [ours, stockPagefind, miniSearch, orama];
    const contenders = ({ origin }: CountingServer) => all.map((contender) => contender(origin));
    return await use({ browser, server, contenders, indexing });
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function indexAll(site: string, out: string): Promise<Record<string, Indexing>> {
  const pagefind = await indexStockPagefind(site, out);
  const pages = await pagesOfPagefind(out);
  return {
    Bruket: await indexOurs(site),
    Pagefind: pagefind,
    MiniSearch: await indexMiniSearch(pages, out),
    Orama: await indexOrama(pages, out),
  };
}

/** The engines' own files for browsers, and a page that has nothing on it. */
async function addLibraries(out: string): Promise<void> {
  for (const library of libraries) {
    const from = inRoot(path.join('node_modules', library, 'dist'));
    await cp(from, path.join(out, 'libraries', library, 'dist'), { recursive: true, dereference: true });
  }
  for (const language of languages) {
    const folder = path.join(out, path.relative('/bench', blankPage), language);
    await mkdir(folder, { recursive: true });
    await writeFile(
      path.join(folder, 'index.html'),
      `<!doctype html><html lang="${language}"><title>-</title>`,
    );
  }
}
