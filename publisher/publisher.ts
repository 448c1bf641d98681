import type { Client } from 'pg';
import { userErrors } from '../common/errors.ts';
import { isKind, languageOf } from '../common/addresses.ts';
import { pageOfMadeFile } from '../common/made-files.ts';
import { optional } from '../common/optional.ts';
import { failedTag, unmadeTag } from '../common/protocol/cache-tags.ts';
import { sectionOf, slugOf } from '../common/sections.ts';
import {
  openAuthenticity,
  withLog,
  writeMissing,
  type Appended,
  type Authenticity,
} from './authenticity/authenticity.ts';
import type { Finding, Inspector } from './inspection/inspector.ts';
import { mend, nothingMended, type Mending } from './inspection/mend.ts';
import { verdictOf } from './inspection/sentences.ts';
import type { Debounce } from './debounce.ts';
import { fillStore } from './made/fill-store.ts';
import type { MakeQueue } from './made/make-queue.ts';
import { publishChanges, type ChangeResult } from './publish-changes.ts';
import {
  archiveYears,
  isTaggedBy,
  nothingInvalidated,
  ownAddresses,
  type Invalidation,
} from './invalidation/invalidation.ts';
import type { PublisherOptions } from './options.ts';
import {
  claimPending,
  createProgress,
  everything,
  forgetFailures,
  markFailed,
  markWritten,
  openPublications,
  recordChanges,
  recordDue,
  tellFailure,
  tellVerdict,
  verification,
  type OpenPublication,
} from './outbox/outbox.ts';
import type { LiveCheck } from './outbox/verify-live.ts';
import { during, missedDocuments, publishNewRelease } from './release/new-release.ts';
import {
  currentRelease,
  incompletePages,
  isPresent,
  isStanding,
  pagesWithTags,
  type PublishedPage,
} from './release/pages.ts';
import { newsAddresses, newsEndsAt } from './news.ts';
import type { Precompressor } from './release/precompress.ts';
import { copyBuiltAssets, findRelease, isShown, showAgain } from './release/release.ts';
import { isStorageTrouble, toldTrouble } from './release/storage.ts';
import { removeStrays } from './release/sweep.ts';
import { tryPages } from './release/try-pages.ts';
import { openRendering } from './render/open-rendering.ts';
import { hasFailed, type Rendered, type Rendering } from './render/render-pages.ts';
import { createRetry, type Retry } from './retry.ts';
import { writeHostFiles } from './routes/host-files.ts';
import { addressesOf, recordAllRoutes } from './routes/route-history.ts';
import { saveRouteRecords } from './routes/route-records.ts';
import { exceptionsIn } from './search/pages/exceptions.ts';
import type { PageChange, SearchIndexer } from './search/search-indexer.ts';
import type { WebSub } from './web-sub.ts';
import { dueNow, nextDueAt, refreshCatalogue } from './store/catalogue.ts';
import { assertReadable, nameOf, readableNow, type Changed } from './store/read-texts.ts';

/** What goes on beside the publishing of pages, and never in its way. */
export interface Beside {
  events: PublisherEvents;
  search: SearchIndexer;
  /** Leaves compressed copies beside files that readers have. */
  precompressor: Pick<Precompressor, 'request' | 'pause' | 'resume'>;
  /** Looks whether what was published still stands. */
  inspector: Omit<Inspector, 'stop'>;
  /** Tells programs that follow feeds which have changed. */
  webSub: Pick<WebSub, 'tell'>;
  /** Fetches what was published as readers do. */
  verifyLive: (check: LiveCheck) => Promise<void>;
  /** Makes the files that pages want beside them. */
  making?: MakeQueue | undefined;
  /** Whether the outbox may hold more than when it was looked at last. */
  hasNews?: (() => boolean) | undefined;
  /** When feeds that may follow have their turn; without it, whenever nothing waits. */
  following?: Debounce | undefined;
}

export interface PublisherEvents {
  published(what: string, rendered: Rendered): void;
  /** Files were not as they had been written. */
  mended(mending: Mending): void;
  /** Something beside the pages went wrong, and is tried again with the next change. */
  failed(what: string, error: unknown): void;
}

/** Publishes step by step, as whoever holds it says: the process that waits for changes, and tests. */
export interface Publisher {
  /**
   * Takes up the release that readers see, or makes a new one where its templates or settings are old, and publishes
   * what has changed meanwhile.
   */
  resume(): Promise<void>;
  /**
   * Publishes what the outbox holds, then tries again what has failed, then puts right what was found to be damaged.
   * @returns whether there was anything
   */
  drainOutbox(): Promise<boolean>;
  /** When something changes by itself: the end of an embargo, or pages that failed are tried again. */
  nextDueAt(): Date | undefined;
}

/** What a publisher keeps between changes. */
interface Work extends Beside {
  client: Client;
  rendering: Rendering;
  options: PublisherOptions;
  authenticity: Authenticity;
  /** The folder of the current release. */
  out: string;
  /** Of pages that could not be rendered. */
  retry: Retry;
  /** Addresses of feeds that are rendered when nothing else waits. */
  later: Set<string>;
  /** When it was last looked at what is no news any more. */
  newsAt: Date;
  /** Of files that could not be made. */
  fileRetry: Retry;
  /** Pages that wait for files which nobody is making yet. */
  unmade: string[];
  /** Where the files of many pages are made at once. */
  filling: 'no' | 'at work' | 'done' | 'tried';
}

/**
 * A publisher on a connection that is open. There must be no other at work on the database.
 *
 * @throws UserError when the store has another form than this code reads
 */
export async function openPublisher(
  client: Client,
  options: PublisherOptions,
  beside: Beside,
): Promise<Publisher> {
  await assertReadable(client);
  const open = await openPublications(client);
  const authenticity = await openAuthenticity(client);
  const { origins, made, render } = options;
  const rendering = await openRendering(client, { origins, made, render: withLog(render, authenticity.log) });
  for (const row of rendering.catalogue.unreadable)
    beside.events.failed(`A text of the published store, ${nameOf(row)}`, row.reason);
  const work: Work = {
    ...beside,
    client,
    rendering,
    options,
    authenticity,
    out: '',
    retry: createRetry(),
    later: new Set(),
    newsAt: new Date(),
    ...noFiles(),
  };
  return {
    async resume() {
      options.made?.store.sweep();
      await resume(work, open);
      work.unmade = await pagesWithTags(client, [unmadeTag]);
      if ((await failedFiles(work)).length > 0) work.fileRetry.plan();
      if (await isFailing(work)) work.retry.plan();
      // What had been news may be so no more, and what was to follow may not have come.
      for (const address of [...newsAddresses, ...(await incompletePages(client))]) work.later.add(address);
    },
    drainOutbox: () => drainOutbox(work),
    nextDueAt: () =>
      [
        nextDueAt(rendering.catalogue, new Date()),
        work.retry.at(),
        work.fileRetry.at(),
        newsEndsAt(rendering.catalogue, work.newsAt),
        work.later.size > 0 ? work.following?.at() : undefined,
      ].reduce(earlier),
  };
}

const noFiles = () => ({ fileRetry: createRetry(), unmade: [], filling: 'no' as const });

function earlier(one: Date | undefined, other: Date | undefined): Date | undefined {
  return one && other && one > other ? other : (one ?? other);
}

/** `open` was read before the catalogue. */
async function resume(work: Work, open: OpenPublication[]): Promise<void> {
  const { client, rendering, options, search } = work;
  const { catalogue, routes } = rendering;
  await saveRouteRecords(client, recordAllRoutes(routes, catalogue, new Date()));
  const release = await findRelease(options.publicLink);
  work.out = release?.folder ?? '';
  if (!release || release.id !== (await currentRelease(client)))
    return rebuild(
      work,
      open.filter((one) => !isVerification(one)),
    );
  if (release.madeWith !== madeWith(options) || open.some(touchesAll)) {
    // What changes meanwhile goes to the release that readers see, with the style sheets of its new templates.
    await copyBuiltAssets(options.bundle, release.folder);
    await publishMissed(work);
    return rebuild(work, open.filter(touchesAll));
  }
  search.use(release.folder, exceptionsIn(catalogue));
  work.precompressor.request(release.folder);
  // Before anything is added to the log: where its head is as it should be, so is all that goes before.
  await writeMissing(client, work.authenticity.log, rendering, work.out);
  await publishMissed(work);
  await removeStrays(client, { out: work.out, bundle: options.bundle });
  await writeHostFiles(rendering, work.out);
  inspect(work);
  // Makes the lists now, so that the first change does not wait for them.
  archiveYears(catalogue);
}

/** Publishes what has changed or fallen due while no publisher was at work, but for what touches every page. */
async function publishMissed(work: Work): Promise<void> {
  const { client, rendering } = work;
  await recordDue(client, await missedDocuments(client, rendering));
  const changes = (await openPublications(client)).filter(isChange);
  if (changes.length > 0) await publishOpen(work, { changes, isFirst: true });
}

/** What the pages depend on beside the content. */
function madeWith({ build, origins: { siteUrl, cmsUrl, sendsMail, hub = '' } }: PublisherOptions): string {
  return `${build} ${siteUrl} ${cmsUrl} ${hub}${sendsMail ? ' mail' : ''}`.trimEnd();
}

/**
 * Publishes what the outbox holds. What touches every page goes last: what the new release is made of must
 * stand in the one that readers see, whose lists are rendered from the same catalogue meanwhile.
 */
async function drainOutbox(work: Work): Promise<boolean> {
  const { client, rendering } = work;
  const pending = await pendingNow(work);
  if (pending.length === 0)
    return (
      (await publishLater(work)) ||
      (await retryIfDue(work)) ||
      (await lookAfterFiles(work)) ||
      (await mendFound(work))
    );
  const whole = pending.filter(touchesAll);
  const changes = pending.filter(isChange);
  if (changes.length > 0) await publishOpen(work, { changes });
  if (whole.length > 0) {
    const [row] = await refreshCatalogue(rendering.catalogue, client, [{ source: 'settings' }], new Date());
    if (row) await markFailed(client, whole.map(idOf), userErrors.storeUnreadable(row).message);
    await rebuild(work, whole);
  }
  const asked = pending.filter(isVerification);
  if (asked.length > 0) await verifyAll(work, asked.map(idOf));
  return true;
}

/** Has what stands in the release looked at from now on. */
function inspect({ inspector, options, out }: Work): void {
  const { publicLink, bundle, origins } = options;
  inspector.watch({ publicLink, folder: out, bundle, siteUrl: origins.siteUrl });
}

/** Puts right some of what is damaged. Where that cannot be written, it is found again. */
async function mendFound(work: Work): Promise<boolean> {
  const found = work.inspector.take();
  if (found.length === 0) return false;
  work.events.mended(await mendSome(work, found));
  return true;
}

/** The whole release is made anew where it is gone; what it held is not looked at any more. */
async function mendSome(work: Work, found: Finding[]): Promise<Mending> {
  const { client, rendering, options, out, search, precompressor } = work;
  const { publicLink, bundle } = options;
  if (!isShown(publicLink, out)) {
    if (await showAgain(publicLink, out)) inspect(work);
    else await rebuild(work, []);
    return { ...nothingMended(), mended: [publicLink] };
  }
  return mend(
    {
      ...{ client, rendering, out, bundle },
      publishAgain: (again) => publishOpen(work, { changes: [], again }),
      reopenSearch: () => search.use(out, exceptionsIn(rendering.catalogue)),
      compress: (files) => precompressor.request(out, files),
    },
    found,
  );
}

/** How many files are put right before changes have their turn again. */
const mendedAtOnce = 50;

/** Looks at everything, puts it right, and tells whoever has asked. */
async function verifyAll(work: Work, asked: number[]): Promise<void> {
  const { client, inspector } = work;
  const inspecting = inspector.inspectAll();
  await during(inspecting, () => publishMeanwhile(work));
  const { checked, findings } = await inspecting;
  const mending = nothingMended();
  for (let from = 0; from < findings.length; from += mendedAtOnce) {
    const some = await mendSome(work, findings.slice(from, from + mendedAtOnce));
    for (const key of ['mended', 'removed', 'unmended', 'reasons'] as const) mending[key].push(...some[key]);
    await publishMeanwhile(work);
  }
  work.events.mended(mending);
  await tellVerdict(client, asked, {
    sentence: verdictOf(checked, mending),
    isWhole: mending.unmended.length === 0,
  });
}

/** How many files that may follow are rendered before changes have their turn again. */
const laterAtOnce = 4;

/** Renders some of what may follow. Where that fails it is tried again as pages are. */
async function publishLater(work: Work): Promise<boolean> {
  const { client, rendering, out, later, following, precompressor, webSub } = work;
  const now = new Date();
  const endsAt = newsEndsAt(rendering.catalogue, work.newsAt);
  if (endsAt && endsAt <= now) for (const address of newsAddresses) later.add(address);
  work.newsAt = now;
  const some = [...later].slice(0, laterAtOnce);
  if (some.length === 0 || (following && following.at() > now)) return false;
  const result = await publishChanges(
    client,
    rendering,
    out,
    { changes: [], again: some, ...optional('isInterrupted', work.hasNews) },
    { commit: () => Promise.resolve() },
  );
  for (const address of some) later.delete(address);
  for (const address of result.later) later.add(address);
  if (later.size === 0) following?.done();
  if (hasFailed(result)) work.retry.plan();
  webSub.tell(result.changed);
  precompressor.request(out, result.files);
  return true;
}

async function retryIfDue(work: Work): Promise<boolean> {
  const at = work.retry.at();
  if (!at || at > new Date()) return false;
  await retryFailed(work);
  return true;
}

/** Those that could not be rendered; files beside pages are tried again by themselves. */
async function failedPages(client: Client): Promise<string[]> {
  return (await pagesWithTags(client, [failedTag])).filter((address) => !pageOfMadeFile(address));
}

async function isFailing({ client, rendering }: Work): Promise<boolean> {
  return rendering.catalogue.unreadable.length > 0 || (await failedPages(client)).length > 0;
}

/**
 * Tries once more what could not be rendered or read: its cause may have gone without any change of the content.
 * Rows that can be read by now go live as changes do.
 */
async function retryFailed(work: Work): Promise<void> {
  const { client, rendering, options, events, retry } = work;
  await recordChanges(client, await readableNow(client, rendering.catalogue.unreadable));
  const failed = await failedPages(client);
  const trying = tryPages(options, failed).catch((error: unknown): string[] => {
    events.failed('Trying failed pages again', error);
    return [];
  });
  await during(trying, () => publishMeanwhile(work));
  const again = await trying;
  if (again.length > 0) await publishAgain(work, again);
  retry.tried({ isFailing: await isFailing(work) });
}

/** Tells staff no longer of what has come by that. */
async function publishAgain(work: Work, again: string[]): Promise<void> {
  const { client, rendering } = work;
  const result = await publishOpen(work, { changes: [], again });
  const failing = await pagesWithTags(client, [failedTag]);
  const mended = again.filter((address) => !failing.includes(address));
  const unreadable = rendering.catalogue.unreadable.map(nameOf);
  verify(work, await forgetFailures(client, mended, [...failing, ...unreadable]), result);
}

/** How many pages at most get their files one by one; of more, all are made first and then shown in one step. */
const fewPages = 300;
/** How many of these are looked at before changes have their turn again. */
const pagesAtOnce = 20;

/** Shows the files that have been made, and has those made that are missing. @returns whether there was anything */
async function lookAfterFiles(work: Work): Promise<boolean> {
  const { making, options } = work;
  if (!making || !options.made) return false;
  if (work.filling === 'done') {
    await rebuild(work, []);
    // What is missing still is looked at page by page.
    work.filling = 'tried';
    return true;
  }
  if (await retryFilesIfDue(work)) return true;
  const ready = making.takeReady();
  if (ready.length > 0) await showFiles(work, ready);
  if (ready.length > 0) return true;
  if (work.unmade.length > fewPages) fill(work);
  const some = work.unmade.splice(0, pagesAtOnce);
  if (some.length > 0) await publishOpen(work, { changes: [], again: some });
  return some.length > 0;
}

async function showFiles(work: Work, pages: string[]): Promise<void> {
  const { failed } = await publishOpen(work, { changes: [], again: pages });
  const files = failed.filter(({ address }) => pageOfMadeFile(address));
  if (files.length > 0) work.fileRetry.plan();
  for (const { address, reason } of files) {
    const change = documentAt(work.rendering, address);
    if (change) await tellFailure(work.client, change, `${address}: ${reason}`);
  }
}

/** The document whose page or file stands at an address. */
function documentAt({ catalogue }: Rendering, address: string): Changed | undefined {
  const [kind, page] = [sectionOf(address), pageOfMadeFile(address) ?? address];
  if (!isKind(kind)) return undefined;
  const stored = catalogue.in[languageOf(address)].documents[kind].bySlug(slugOf(page));
  return stored && { source: kind, documentId: stored.id };
}

async function failedFiles({ client }: Pick<Work, 'client'>): Promise<string[]> {
  return (await pagesWithTags(client, [failedTag])).filter((address) => pageOfMadeFile(address));
}

/** What a file failed of may have gone, such as a full memory. */
async function retryFilesIfDue(work: Work): Promise<boolean> {
  const at = work.fileRetry.at();
  if (!at || at > new Date()) return false;
  const again = await failedFiles(work);
  work.options.made?.store.forgetFailures();
  work.fileRetry.tried({ isFailing: again.length > 0 });
  if (again.length > 0) await publishAgain(work, again);
  return true;
}

/** Goes on beside what changes. */
function fill(work: Work): void {
  const { options, events, making } = work;
  if (!options.made || work.filling !== 'no') return;
  work.filling = 'at work';
  const pages = work.unmade.splice(0);
  fillStore(options, options.made, pages)
    .then(() => {
      work.filling = 'done';
    })
    .catch((error: unknown) => {
      work.filling = 'no';
      events.failed('Making files for pages', error);
    })
    .finally(() => making?.wake());
}

/** Publishes what changes while something longer goes on, but for what touches every page. */
async function publishMeanwhile(work: Work, known = new Set<number>()): Promise<Invalidation> {
  const pending = (await pendingNow(work)).filter(({ id }) => !known.has(id));
  const changes = pending.filter(isChange);
  return changes.length > 0 ? (await publishOpen(work, { changes })).affected : nothingInvalidated();
}

/** What is pending, with what has fallen due by now. */
async function pendingNow({ client, rendering }: Work): Promise<OpenPublication[]> {
  await recordDue(client, dueNow(rendering.catalogue, new Date()));
  return claimPending(client);
}

async function publishOpen(
  work: Work,
  open: { changes: OpenPublication[]; isFirst?: boolean; again?: string[] },
): Promise<ChangeResult> {
  const { client, rendering, out, events, search, authenticity } = work;
  const { changes } = open;
  let appended: Appended | undefined;
  const result = await publishChanges(client, rendering, out, open, {
    ownPages: (rendered) => search.update(ownPageChange(rendering, changes, rendered)),
    async commit({ failed, pages, gone }) {
      await markWritten(client, changes.map(idOf), reasons(failed));
      appended = await authenticity.append(client, rendering, { pages, gone, folder: out, isWhole: false });
    },
  }).catch((error: unknown) => failPending(client, changes, error));
  events.published(open.again ? 'some pages once more' : `${changes.length} changes`, result);
  for (const address of result.later) work.later.add(address);
  // What has long been over, and nothing waited for, must not count.
  if (changes.length > 0 && work.later.size > 0) work.following?.note();
  if (hasFailed(result) || rendering.catalogue.unreadable.length > 0) work.retry.plan();
  search.update({ ...pageChange(result), publications: changes.map(idOf) });
  work.webSub.tell(result.changed);
  work.precompressor.request(out, result.files);
  work.making?.want(result.wanted);
  verify(work, changes, result);
  // Readers have the change by now: what proves it follows.
  const proofs = (await appended?.write(client, rendering, out)) ?? [];
  work.precompressor.request(out, proofs);
  return result;
}

/** What the search must know of it. */
function pageChange({ saved, gone }: Pick<ChangeResult, 'saved' | 'gone'>): Omit<PageChange, 'publications'> {
  const isOpened = (page: PublishedPage) => isStanding(page) && isPresent(page);
  const others = saved.filter((page) => !isOpened(page));
  return {
    standing: new Map(saved.filter(isOpened).map(({ address, hash }) => [address, hash])),
    gone: [...gone, ...others.map(({ address }) => address)],
  };
}

/** What it can make found at once, beside the rendering of pages that tell of it. */
function ownPageChange(
  { catalogue }: Rendering,
  changes: OpenPublication[],
  rendered: ReadonlyMap<string, PublishedPage>,
): PageChange {
  const found = changes.filter((change) => {
    const own = ownAddresses(catalogue, change);
    return own.length > 0 && own.every((address) => rendered.has(address));
  });
  return { ...pageChange({ saved: [...rendered.values()], gone: new Set() }), publications: found.map(idOf) };
}

/** The changes stay pending and are tried again; where nothing can be written, staff see why they wait. */
async function failPending(client: Client, pending: OpenPublication[], error: unknown): Promise<never> {
  if (!isStorageTrouble(error)) throw error;
  const reason = toldTrouble(error);
  await markFailed(client, pending.map(idOf), reason.message);
  throw reason;
}

const idOf = ({ id }: OpenPublication) => id;
/** Settings show on every page; and somebody may have asked for everything. */
const touchesAll = ({ source }: OpenPublication) => source === 'settings' || source === everything;
/** Somebody wants to know whether all stands. */
const isVerification = ({ source }: OpenPublication) => source === verification;
const isChange = (one: OpenPublication) => !touchesAll(one) && !isVerification(one);

/** Has the public addresses of the changes fetched, without waiting for it. What failed is not live. */
function verify(
  { rendering, options, events, verifyLive }: Work,
  changes: OpenPublication[],
  rendered: Rendered,
): void {
  const publications = changes
    .map(({ id, ...change }) => ({ id, addresses: addressesShowing(rendering, change, rendered) }))
    .filter(({ addresses }) => addresses.length > 0);
  const { databaseUrl, origins } = options;
  verifyLive({ databaseUrl, siteUrl: origins.siteUrl, publications }).catch((error: unknown) =>
    events.failed('Checking the public address', error),
  );
}

/** How many pages tell of a change that has none of its own, such as that of a picture. */
const samples = 3;

/** The addresses at which readers can tell a change; none where it alters nothing public or has failed. */
function addressesShowing(
  { catalogue, routes }: Rendering,
  change: Changed,
  { pages, failed }: Rendered,
): string[] {
  const own = ownAddresses(catalogue, change);
  if (failed.some(({ address }) => own.includes(address))) return [];
  const former = addressesOf(routes, [change]).map(({ address }) => address);
  const all = new Set([...own, ...former]);
  if (all.size > 0) return [...all];
  const showing = pages.values().filter(({ tags }) => tags.some(isTaggedBy(change)));
  return [...showing.take(samples).map(({ address }) => address)];
}

/**
 * Renders everything into a new folder; what changes meanwhile goes to readers as ever, and there too.
 * `pending` was read before the catalogue: what has come since is not in it, and stays pending. Settings that
 * change meanwhile wait for the next time, but hold up nothing else.
 */
async function rebuild(work: Work, pending: OpenPublication[]): Promise<void> {
  const { client, rendering, options, events, search, authenticity } = work;
  let appended: Appended | undefined;
  const known = new Set(pending.map(idOf));
  const progress = createProgress(client);
  work.precompressor.pause();
  work.inspector.pause();
  const { release, rendered } = await publishNewRelease(client, rendering, {
    ...options,
    madeWith: madeWith(options),
    publishMeanwhile: async () => {
      await progress.tell();
      // Before there is a release, what changes waits for this one.
      return work.out ? publishMeanwhile(work, known) : nothingInvalidated();
    },
    onProgress: progress.note,
    onSearchError: (error) => events.failed('Search', error),
    async commit({ failed, pages, gone }, folder) {
      await markWritten(client, pending.map(idOf), reasons(failed));
      appended = await authenticity.append(client, rendering, { pages, gone, folder, isWhole: true });
    },
    complete: async (folder) => appended?.writeAll(client, rendering, folder),
  })
    .catch((error: unknown) => failPending(client, pending, error))
    .finally(() => {
      work.precompressor.resume();
      work.inspector.resume();
    });
  work.out = release.folder;
  if (work.filling === 'tried') work.filling = 'no';
  work.precompressor.request(release.folder);
  search.use(release.folder, exceptionsIn(rendering.catalogue));
  inspect(work);
  work.unmade = await pagesWithTags(client, [unmadeTag]);
  events.published('everything', rendered);
  if (await isFailing(work)) work.retry.plan();
  verify(work, pending, rendered);
}

function reasons(failed: Rendered['failed']): string | undefined {
  return failed.map(({ address, reason }) => `${address}: ${reason}`).join('\n') || undefined;
}
