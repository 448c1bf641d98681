import { Client } from 'pg';
import type { Payload } from 'payload';
import { dueNow, nextDueAt, refreshCatalogue, type Changed } from './content/catalogue.ts';
import { environment } from '../common/environment.ts';
import { userErrors } from '../common/errors.ts';
import { addressesOf, recordAllRoutes } from './routes/route-history.ts';
import {
  archiveYears,
  bears,
  nothingInvalidated,
  ownAddresses,
  type Invalidation,
} from './invalidation/invalidation.ts';
import { verifyLive } from './outbox/verify-live.ts';
import { publishChanges, type ChangeResult } from './changes.ts';
import { missedDocuments, publishNewRelease } from './release/new-release.ts';
import { writeHostFiles } from './routes/host-files.ts';
import {
  becomeLeader,
  everything,
  markFailed,
  markWritten,
  openPublications,
  recordDue,
  tellProgress,
  type OpenPublication,
} from './outbox/outbox.ts';
import { openRendering } from './render/open-rendering.ts';
import { currentRelease } from './release/pages.ts';
import { saveRouteRecords } from './routes/route-records.ts';
import { copyBuiltAssets, findRelease } from './release/release.ts';
import type { Render } from './render/renderer.ts';
import type { Rendered, Rendering } from './render/render-pages.ts';
import { createSchedule } from './outbox/schedule.ts';
import { isStorageTrouble } from './release/storage.ts';
import { removeStrays } from './release/sweep.ts';
import { exceptionsIn } from './search/exceptions.ts';
import { createSearchIndexer, type SearchIndexer } from './search/search-indexer.ts';

export interface PublisherOptions {
  payload: Payload;
  render: Render;
  /** Tells the build of the site that `render` is of from others. */
  build: string;
  /** Origin of the public site. */
  siteUrl: string;
  /** The link through which readers come to the current release. */
  publicLink: string;
  databaseUrl: string;
}

export interface PublisherEvents {
  /** Another publisher is at work; this one waits to take over. */
  standby(): void;
  /** All that was open when it started is on the site. */
  ready(): void;
  published(what: string, rendered: Rendered): void;
  /** Something beside the pages went wrong, and is tried again with the next change. */
  troubled(what: string, error: unknown): void;
}

/** One publisher at work, with what it keeps between changes. */
interface Work {
  client: Client;
  rendering: Rendering;
  options: PublisherOptions;
  events: PublisherEvents;
  search: SearchIndexer;
  /** The folder of the current release. */
  out: string;
}

/**
 * Publishes what is open, then whatever changes, until `signal` aborts.
 *
 * @throws when the database goes away or nothing can be written; the caller starts it again
 */
export async function runPublisher(
  options: PublisherOptions,
  events: PublisherEvents,
  signal: AbortSignal,
): Promise<void> {
  const client = new Client({ connectionString: options.databaseUrl, application_name: 'bruket-publisher' });
  const bell = createBell();
  const lost = listen(client, bell.ring);
  await client.connect();
  signal.addEventListener('abort', bell.ring);
  const search = createSearchIndexer({
    databaseUrl: options.databaseUrl,
    onError: (error) => events.troubled('Search', error),
  });
  const schedule = createSchedule(bell.ring);
  try {
    const waiting = setTimeout(events.standby, 1000);
    await becomeLeader(client).finally(() => clearTimeout(waiting));
    await client.query('LISTEN publications');
    const work = await begin(client, options, events, search);
    events.ready();
    while (!signal.aborted) {
      schedule.set(nextDueAt(work.rendering.catalogue, new Date()));
      if (!(await drain(work))) await bell.rung();
      lost.throwIfLost();
    }
  } finally {
    schedule.set(undefined);
    signal.removeEventListener('abort', bell.ring);
    await search.stop();
    await client.end().catch(() => undefined);
  }
}

/** Takes up the release that readers see, or makes a new one where its templates or settings are old. */
async function begin(
  client: Client,
  options: PublisherOptions,
  events: PublisherEvents,
  search: SearchIndexer,
): Promise<Work> {
  const open = await openPublications(client);
  const rendering = await openRendering(client, options);
  const { catalogue, addresses } = rendering;
  await saveRouteRecords(client, recordAllRoutes(addresses, catalogue, new Date()));
  const release = await findRelease(options.publicLink);
  const work: Work = { client, rendering, options, events, search, out: release?.folder ?? '' };
  if (!release || release.id !== (await currentRelease(client))) {
    await renew(work, open);
    return work;
  }
  if (release.madeWith !== madeWith(options)) {
    // What changes meanwhile goes to the release that readers see, with the style sheets of its new templates.
    await copyBuiltAssets(release.folder);
    await publishMissed(work);
    await renew(work, open.filter(touchesAll));
    return work;
  }
  search.use(release.folder, exceptionsIn(rendering.catalogue));
  search.request();
  await publishMissed(work);
  await removeStrays(client, work.out);
  await writeHostFiles(rendering, work.out);
  // Makes the lists now, so that the first change does not wait for them.
  archiveYears(catalogue);
  return work;
}

/** Publishes what has changed or fallen due while no publisher was at work. */
async function publishMissed(work: Work): Promise<void> {
  const { client, rendering } = work;
  await recordDue(client, await missedDocuments(client, rendering.catalogue));
  const changes = await openPublications(client);
  if (changes.length > 0) await publishOpen(work, { changes, cautious: true });
}

/** What the pages depend on beside the content. */
function madeWith({ build, siteUrl }: PublisherOptions): string {
  return `${build} ${siteUrl} ${environment.cmsUrl}`;
}

/**
 * Publishes what the outbox holds. What touches every page goes last: what the new release is made of must
 * stand in the one that readers see, whose lists are rendered from the same catalogue meanwhile.
 *
 * @returns whether there was anything
 */
async function drain(work: Work): Promise<boolean> {
  const { rendering } = work;
  const open = await takeUp(work);
  if (open.length === 0) return false;
  const whole = open.filter(touchesAll);
  const changes = open.filter((one) => !touchesAll(one));
  if (changes.length > 0) await publishOpen(work, { changes });
  if (whole.length > 0) {
    await refreshCatalogue(rendering.catalogue, rendering.payload, { source: 'settings' }, new Date());
    await renew(work, whole);
  }
  return true;
}

/** What is open, with what has fallen due by now. */
async function takeUp({ client, rendering }: Work): Promise<OpenPublication[]> {
  await recordDue(client, dueNow(rendering.catalogue, new Date()));
  return openPublications(client);
}

async function publishOpen(
  work: Work,
  open: { changes: OpenPublication[]; cautious?: boolean },
): Promise<ChangeResult> {
  const { client, rendering, out, events, search } = work;
  const result = await publishChanges(client, rendering, out, open, ({ failed }) =>
    markWritten(client, open.changes.map(idOf), reasons(failed)),
  ).catch((error: unknown) => giveUp(client, open.changes, error));
  events.published(`${open.changes.length} changes`, result);
  search.request();
  look(work, open.changes, result);
  return result;
}

/** The changes stay open and are tried again; where nothing can be written, staff see why they wait. */
async function giveUp(client: Client, open: OpenPublication[], error: unknown): Promise<never> {
  if (!isStorageTrouble(error)) throw error;
  const problem = userErrors.siteNotWritable(error.message);
  await markFailed(client, open.map(idOf), problem.message);
  throw problem;
}

const idOf = ({ id }: OpenPublication) => id;
/** Settings show on every page; and somebody may have asked for everything. */
const touchesAll = ({ source }: OpenPublication) => source === 'settings' || source === everything;

/** Has the public addresses of the changes fetched, without waiting for it. What failed is not live. */
function look({ rendering, options, events }: Work, open: OpenPublication[], rendered: Rendered): void {
  const publications = open
    .map(({ id, ...change }) => ({ id, addresses: tellingOf(rendering, change, rendered) }))
    .filter(({ addresses }) => addresses.length > 0);
  verifyLive({ ...options, publications }).catch((error: unknown) =>
    events.troubled('Checking the public address', error),
  );
}

/** How many pages tell of a change that has none of its own, such as that of a picture. */
const samples = 3;

/** The addresses at which readers can tell a change; none where it alters nothing public or has failed. */
function tellingOf(
  { catalogue, addresses }: Rendering,
  change: Changed,
  { pages, failed }: Rendered,
): string[] {
  const own = ownAddresses(catalogue, change);
  if (failed.some(({ address }) => own.includes(address))) return [];
  const former = addressesOf(addresses, [change]).map(({ address }) => address);
  const all = new Set([...own, ...former]);
  if (all.size > 0) return [...all];
  const showing = pages.values().filter(({ tags }) => tags.some(bears(change)));
  return [...showing.take(samples).map(({ address }) => address)];
}

/**
 * Renders everything into a new folder; what changes meanwhile goes to readers as ever, and there too.
 * `open` was read before the catalogue: what has come since is not in it, and stays open. Settings that
 * change meanwhile wait for the next time, but hold up nothing else.
 */
async function renew(work: Work, open: OpenPublication[]): Promise<void> {
  const { client, rendering, options, events, search } = work;
  const known = new Set(open.map(idOf));
  const publishMeanwhile = async (): Promise<Invalidation> => {
    // Before there is a release, what changes waits for this one.
    if (!work.out) return nothingInvalidated();
    const meanwhile = (await takeUp(work)).filter(({ id }) => !known.has(id));
    const changes = meanwhile.filter((one) => !touchesAll(one));
    return changes.length > 0 ? (await publishOpen(work, { changes })).affected : nothingInvalidated();
  };
  const { release, rendered } = await publishNewRelease(client, rendering, {
    publicLink: options.publicLink,
    madeWith: madeWith(options),
    publishMeanwhile,
    onProgress: tellProgress(client),
    onSearchError: (error) => events.troubled('Search', error),
    settle: ({ failed }) => markWritten(client, open.map(idOf), reasons(failed)),
  }).catch((error: unknown) => giveUp(client, open, error));
  work.out = release.folder;
  search.use(release.folder, exceptionsIn(rendering.catalogue));
  search.request();
  events.published('everything', rendered);
  look(work, open, rendered);
}

function reasons(failed: Rendered['failed']): string | undefined {
  return failed.map(({ address, reason }) => `${address}: ${reason}`).join('\n') || undefined;
}

function listen(client: Client, ring: () => void) {
  let lost: Error | undefined;
  client.on('notification', ring);
  client.on('error', (error) => {
    lost = error;
    ring();
  });
  return {
    throwIfLost() {
      if (lost) throw lost;
    },
  };
}

/** Remembers that it has rung until somebody has waited for it. */
function createBell() {
  let next = Promise.withResolvers<true>();
  return {
    ring: () => next.resolve(true),
    async rung() {
      await next.promise;
      next = Promise.withResolvers<true>();
    },
  };
}
