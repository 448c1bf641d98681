/** Keeps the search up with the pages, beside the publishing of pages and never in its way. */
import { parentPort, workerData } from 'node:worker_threads';
import { Client } from 'pg';
import { languageOf } from '../../common/addresses.ts';
import { languages, type Language } from '../../common/languages.ts';
import { markSearchable, unsearchable } from '../outbox/outbox.ts';
import { standingPages } from '../release/pages.ts';
import type { Pages } from './bundle.ts';
import { makeFullBundle } from './full-bundle.ts';
import { openLanguageIndex, type LanguageIndex } from './language-index.ts';
import { closePagefind } from './pagefind.ts';
import { removeUnfinished } from './published-index.ts';
import type { FromThread, Place, SearchThreadOptions, ToThread } from './search-indexer.ts';

/** How long nothing must have changed before words of withdrawn pages are swept out of a large index (ms). */
const quiet = 30_000;

/** When to try again after something went wrong, such as a full disk (ms). */
const pause = 10_000;

const { databaseUrl } = workerData as SearchThreadOptions;
interface Site extends Place {
  indexes: Record<Language, LanguageIndex>;
  /** Languages of which a new bundle of all pages is in the making. */
  renewing: Set<Language>;
  sweeps: Map<Language, NodeJS.Timeout>;
}

let place: Place | undefined;
let wanted = false;
let site: Site | undefined;
let running: Promise<void> | undefined;
let again: NodeJS.Timeout | undefined;

parentPort?.on('message', (message: ToThread) => {
  if ('folder' in message) place = message;
  else if ('request' in message) request();
  else void stop();
});

function request(): void {
  wanted = true;
  clearTimeout(again);
  running ??= run()
    .catch((error: unknown) => {
      complain(error);
      again = setTimeout(request, pause);
    })
    .finally(() => {
      running = undefined;
      if (wanted) request();
    });
}

async function run(): Promise<void> {
  // A connection of its own each time: one that was kept may have been lost meanwhile.
  const client = new Client({ connectionString: databaseUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    while (wanted && place) {
      wanted = false;
      await bringUpAt(client, place);
    }
  } finally {
    client.end().catch(() => undefined);
  }
}

async function bringUpAt(client: Client, at: Place): Promise<void> {
  try {
    await bringUp(client, at);
  } catch (error) {
    // A release that has just been replaced is no longer of interest.
    if (at === place) throw error;
  }
}

async function bringUp(client: Client, at: Place): Promise<void> {
  if (site?.folder !== at.folder) site = await openSite(at);
  const written = await unsearchable(client);
  const pages = await pagesByLanguage(client);
  for (const language of languages) {
    const { outgrown, stale } = await site.indexes[language].keepUp(pages[language]);
    if (outgrown) renew(site, language, pages[language]);
    else if (stale) renewLater(site, language, pages[language]);
  }
  await markSearchable(client, written);
}

async function openSite({ folder, exceptions }: Place): Promise<Site> {
  cancelSweeps();
  await removeUnfinished(folder);
  const open = (language: Language) => openLanguageIndex(folder, language, { exceptions });
  const [sv, en] = [await open('sv'), await open('en')];
  return { folder, exceptions, indexes: { sv, en }, renewing: new Set(), sweeps: new Map() };
}

async function pagesByLanguage(client: Client): Promise<Record<Language, Pages>> {
  const pages = { sv: new Map<string, string>(), en: new Map<string, string>() };
  for (const { address, hash } of await standingPages(client)) pages[languageOf(address)].set(address, hash);
  return pages;
}

function renew(of: Site, language: Language, pages: Pages): void {
  if (of.renewing.has(language)) return;
  of.renewing.add(language);
  makeFullBundle({ site: of.folder, language, pages, exceptions: of.exceptions })
    .then((bundle) => of.indexes[language].adopt(bundle))
    .then(request)
    .catch((error: unknown) => {
      if (of === site) complain(error);
    })
    .finally(() => of.renewing.delete(language));
}

function renewLater(of: Site, language: Language, pages: Pages): void {
  clearTimeout(of.sweeps.get(language));
  of.sweeps.set(
    language,
    setTimeout(() => renew(of, language, pages), quiet),
  );
}

function cancelSweeps(): void {
  for (const sweep of site?.sweeps.values() ?? []) clearTimeout(sweep);
}

function complain(error: unknown): void {
  const message: FromThread = { trouble: error instanceof Error ? error.message : String(error) };
  parentPort?.postMessage(message);
}

async function stop(): Promise<void> {
  wanted = false;
  await running;
  clearTimeout(again);
  cancelSweeps();
  await closePagefind();
  process.exit();
}
