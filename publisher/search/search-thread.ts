/** Keeps the search up with the pages, beside the publishing of pages and never in its way. */
import { parentPort, workerData } from 'node:worker_threads';
import { Pool } from 'pg';
import { languageOf } from '../../common/addresses.ts';
import { languages, type Language } from '../../common/languages.ts';
import { markSearchable, unsearchable } from '../outbox/outbox.ts';
import { standingPages } from '../release/pages.ts';
import { buildSegments } from './build/build-segments.ts';
import type { Rebuild } from './index/health.ts';
import { defaultLimits, openLanguageIndex, type LanguageIndex } from './index/language-index.ts';
import { formerKept, removeUnfinished } from './index/published-index.ts';
import { closePagefind } from './pages/pagefind.ts';
import type { FromThread, PageChange, Place, SearchThreadOptions, ToThread } from './search-indexer.ts';

/** How long nothing must have changed before words of withdrawn pages are swept out of a large index (ms). */
const quiet = 30_000;

/** When to try again after something went wrong, such as a full disk (ms). */
const retryDelay = 10_000;

const { databaseUrl } = workerData as SearchThreadOptions;

/** A release, and what readers can search for in it. */
interface Site extends Place {
  /** What it was opened for. */
  at: Place;
  indexes: Record<Language, LanguageIndex>;
  pages: Record<Language, Map<string, string>>;
  /** Languages whose index is behind their pages. */
  behind: Set<Language>;
  /** Entries of the outbox that can be searched for when no language is behind. */
  publications: Set<number>;
  /** Languages of which segments are being rebuilt. */
  rebuilding: Set<Language>;
  sweeps: Map<Language, NodeJS.Timeout>;
  /** When segments have gone out of use that readers may ask for a while. */
  tidy: NodeJS.Timeout | undefined;
}

// Of one connection, which is another one when it has been lost.
const pool = new Pool({ connectionString: databaseUrl, max: 1 }).on('error', () => undefined);

let place: Place | undefined;
/** What has come since the place did. */
let changes: PageChange[] = [];
let wanted = false;
let site: Site | undefined;
let running: Promise<void> | undefined;
let again: NodeJS.Timeout | undefined;

parentPort?.on('message', (message: ToThread) => {
  if ('stop' in message) return void stop();
  if ('folder' in message) [place, changes] = [message, []];
  else changes.push(message);
  request();
});

function request(): void {
  wanted = true;
  clearTimeout(again);
  running ??= run()
    .catch((error: unknown) => {
      complain(error);
      startAnew();
    })
    .finally(() => {
      running = undefined;
      if (wanted) request();
    });
}

/** In a while, from what is there: what was in the making when the disk was full is in the way. */
function startAnew(): void {
  if (place) place = { ...place };
  again = setTimeout(request, retryDelay);
}

async function run(): Promise<void> {
  while (wanted && place) {
    wanted = false;
    await bringUpAt(place);
  }
}

async function bringUpAt(at: Place): Promise<void> {
  try {
    await bringUp(at);
  } catch (error) {
    // A release that has just been replaced is no longer of interest.
    if (at === place) throw error;
  }
}

async function bringUp(at: Place): Promise<void> {
  if (site?.at !== at) site = await openSite(at);
  for (const change of changes.splice(0)) take(site, change);
  for (const language of languages) {
    if (site.behind.has(language) || !(await site.indexes[language].isWhole())) await catchUp(site, language);
  }
  const searchable = [...site.publications];
  await markSearchable(pool, searchable);
  for (const id of searchable) site.publications.delete(id);
}

async function catchUp(of: Site, language: Language): Promise<void> {
  const { indexes, pages, behind } = of;
  behind.delete(language);
  try {
    const { outgrown, stale } = await indexes[language].setPages(pages[language]);
    if (outgrown) rebuild(of, language, outgrown);
    else if (stale) rebuildLater(of, language, stale);
  } catch (error) {
    behind.add(language);
    throw error;
  }
}

/** Reads from the database what the changes do not tell of. */
async function openSite(at: Place): Promise<Site> {
  const { folder, exceptions } = at;
  if (site) await closeSite(site);
  site = undefined;
  // Before anything is opened that would stay open when the database is away.
  const publications = new Set(await unsearchable(pool));
  const pages = await pagesByLanguage();
  await removeUnfinished(folder);
  const open = (language: Language) => openLanguageIndex(folder, language, { exceptions });
  const [sv, en] = [await open('sv'), await open('en')];
  const opened: Site = {
    ...{ at, folder, exceptions, pages, publications, indexes: { sv, en } },
    ...{ behind: new Set(languages), rebuilding: new Set(), sweeps: new Map(), tidy: undefined },
  };
  tidyLater(opened);
  return opened;
}

async function closeSite({ indexes, sweeps, tidy }: Site): Promise<void> {
  clearTimeout(tidy);
  for (const sweep of sweeps.values()) clearTimeout(sweep);
  for (const language of languages) await indexes[language].close();
}

async function pagesByLanguage(): Promise<Site['pages']> {
  const pages = { sv: new Map<string, string>(), en: new Map<string, string>() };
  for (const { address, hash } of await standingPages(pool)) pages[languageOf(address)].set(address, hash);
  return pages;
}

/** Segments that have gone out of use are removed with the next change; or by this, when nothing changes. */
function tidyLater(of: Site): void {
  clearTimeout(of.tidy);
  const tidy = () => {
    for (const language of languages) of.behind.add(language);
    request();
  };
  of.tidy = setTimeout(tidy, formerKept + retryDelay).unref();
}

function take(of: Site, change: PageChange): void {
  const { pages, behind, publications } = of;
  tidyLater(of);
  for (const [address, hash] of change.standing) {
    const own = pages[languageOf(address)];
    if (own.get(address) !== hash) behind.add(languageOf(address));
    own.set(address, hash);
  }
  for (const address of change.gone)
    if (pages[languageOf(address)].delete(address)) behind.add(languageOf(address));
  for (const id of change.publications) publications.add(id);
}

function rebuild(of: Site, language: Language, { former, pages }: Rebuild): void {
  if (of.rebuilding.has(language)) return;
  of.rebuilding.add(language);
  const { folder, exceptions } = of;
  buildSegments({ site: folder, language, pages, exceptions, maxPages: defaultLimits.maxSegment })
    .then((built) => {
      of.indexes[language].replaceBase(former, built);
      of.behind.add(language);
      request();
    })
    .catch((error: unknown) => {
      if (of !== site) return;
      complain(error);
      startAnew();
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
  await pool.end();
  process.exit();
}
