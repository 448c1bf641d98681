/** Keeps the search up with the pages, beside the publishing of pages and never in its way. */
import { parentPort, workerData } from 'node:worker_threads';
import { Client } from 'pg';
import { languageOf } from '../../common/addresses.ts';
import { languages, type Language } from '../../common/languages.ts';
import { markSearchable, unsearchable } from '../outbox/outbox.ts';
import { standingPages } from '../release/pages.ts';
import { buildSegments } from './build/build-segments.ts';
import type { Rebuild } from './index/health.ts';
import { defaultLimits, openLanguageIndex, type LanguageIndex } from './index/language-index.ts';
import { removeUnfinished } from './index/published-index.ts';
import { closePagefind } from './pages/pagefind.ts';
import type { FromThread, Place, SearchThreadOptions, ToThread } from './search-indexer.ts';
import type { Pages } from './segment/segment.ts';

/** How long nothing must have changed before words of withdrawn pages are swept out of a large index (ms). */
const quiet = 30_000;

/** When to try again after something went wrong, such as a full disk (ms). */
const retryDelay = 10_000;

const { databaseUrl } = workerData as SearchThreadOptions;
interface Site extends Place {
  indexes: Record<Language, LanguageIndex>;
  /** Languages of which segments are being rebuilt. */
  rebuilding: Set<Language>;
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
      again = setTimeout(request, retryDelay);
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
    const { outgrown, stale } = await site.indexes[language].setPages(pages[language]);
    if (outgrown) rebuild(site, language, outgrown);
    else if (stale) rebuildLater(site, language, stale);
  }
  await markSearchable(client, written);
}

async function openSite({ folder, exceptions }: Place): Promise<Site> {
  if (site) await closeSite(site);
  await removeUnfinished(folder);
  const open = (language: Language) => openLanguageIndex(folder, language, { exceptions });
  const [sv, en] = [await open('sv'), await open('en')];
  return { folder, exceptions, indexes: { sv, en }, rebuilding: new Set(), sweeps: new Map() };
}

async function closeSite({ indexes, sweeps }: Site): Promise<void> {
  for (const sweep of sweeps.values()) clearTimeout(sweep);
  for (const language of languages) await indexes[language].close();
}

async function pagesByLanguage(client: Client): Promise<Record<Language, Pages>> {
  const pages = { sv: new Map<string, string>(), en: new Map<string, string>() };
  for (const { address, hash } of await standingPages(client)) pages[languageOf(address)].set(address, hash);
  return pages;
}

function rebuild(of: Site, language: Language, { former, pages }: Rebuild): void {
  if (of.rebuilding.has(language)) return;
  of.rebuilding.add(language);
  const { folder, exceptions } = of;
  buildSegments({ site: folder, language, pages, exceptions, maxPages: defaultLimits.maxSegment })
    .then((built) => of.indexes[language].replaceBase(former, built))
    .then(request)
    .catch((error: unknown) => {
      if (of === site) complain(error);
    })
    .finally(() => of.rebuilding.delete(language));
}

function rebuildLater(of: Site, language: Language, stale: Rebuild): void {
  clearTimeout(of.sweeps.get(language));
  of.sweeps.set(
    language,
    setTimeout(() => rebuild(of, language, stale), quiet),
  );
}

function complain(error: unknown): void {
  const message: FromThread = { trouble: error instanceof Error ? error.message : String(error) };
  parentPort?.postMessage(message);
}

async function stop(): Promise<void> {
  wanted = false;
  await running;
  clearTimeout(again);
  if (site) await closeSite(site);
  await closePagefind();
  process.exit();
}
