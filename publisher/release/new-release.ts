import { rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import { kinds, pageAddress } from '../../common/addresses.ts';
import { startOfDay } from '../../common/dates.ts';
import { languages } from '../../common/languages.ts';
import { turningDays } from '../../common/project-status.ts';
import { fileOf, goneFileOf } from '../../common/publication.ts';
import {
  forgetUnreadable,
  guideDays,
  withdrawnDocuments,
  type Catalogue,
  type LanguageCatalogue,
} from '../store/catalogue.ts';
import { dayTag, type Tag } from '../../common/protocol/cache-tags.ts';
import { recordAllRoutes } from '../routes/route-history.ts';
import { dependentsOfHeldBack, settleHeldBack } from '../invalidation/settle-held-back.ts';
import type { Invalidation } from '../invalidation/invalidation.ts';
import { formerFiles, retireFiles } from './former-files.ts';
import { writeHostFiles } from '../routes/host-files.ts';
import { publicPath } from '../render/uploads.ts';
import type { DueDocument } from '../outbox/outbox.ts';
import {
  allFiles,
  allPages,
  inTransaction,
  isGone,
  isPresent,
  pagesWithTags,
  readPages,
  replacePages,
  type PublishedPage,
} from './pages.ts';
import { newOutput } from '../render/output.ts';
import { saveRouteRecords } from '../routes/route-records.ts';
import { publishSite, type OnProgress } from './publish-site.ts';
import type { PublisherOptions } from '../options.ts';
import { startRenderThreads, type RenderedShare } from './render-threads.ts';
import { createRelease, showRelease, type Release } from './release.ts';
import {
  failureOf,
  nothingRendered,
  removeStale,
  renderInto,
  standingNow,
  type Rendered,
  type Rendering,
} from '../render/render-pages.ts';
import { exceptionsIn } from '../search/pages/exceptions.ts';
import { createWholeIndex } from '../search/build/whole-index.ts';

export interface NewRelease extends Pick<PublisherOptions, 'publicLink' | 'databaseUrl' | 'bundle'> {
  madeWith: string;
  /** Publishes what has changed meanwhile into the release that readers see, and tells what that touched. */
  publishMeanwhile: () => Promise<Invalidation>;
  onProgress?: OnProgress;
  /** Is told when the search could not be made; the pages are shown without. */
  onSearchError: (error: unknown) => void;
  /** Runs in the transaction in which the table of pages becomes that of the new release. */
  commit: (rendered: Rendered) => Promise<void>;
}

/** How often in a row pages are tried again whose document goes on changing. */
const maxTurns = 5;

/** How often changes are let in while pages and search come, in milliseconds. */
const interval = 20;

/**
 * Renders everything into a new folder and shows it to readers in one step, with its search index.
 * Changes go to readers meanwhile as ever, and are rendered into the new folder as well. What could not be rendered
 * is taken over from the release before.
 */
export async function publishNewRelease(
  client: ClientBase,
  rendering: Rendering,
  { madeWith, publishMeanwhile, onProgress, onSearchError, commit, ...options }: NewRelease,
): Promise<{ release: Release; rendered: Rendered }> {
  const release = await createRelease(options.publicLink);
  const { folder } = release;
  await saveRouteRecords(client, recordAllRoutes(rendering.routes, rendering.catalogue, new Date()));
  const { rendered, catchUp, onRendered, settle } = createCatchUp(rendering, folder, publishMeanwhile);
  const search = createWholeIndex(folder, exceptionsIn(rendering.catalogue));
  const { bundle, databaseUrl } = options;
  const threads = startRenderThreads(
    { databaseUrl, origins: rendering.origins, bundle, folder },
    { onUnreadable: (rows) => forgetUnreadable(rendering.catalogue, rows) },
  );
  try {
    const site = { bundle, threads, search, onProgress, onRendered };
    await during(publishSite(rendering, folder, site, rendered), catchUp);
    await settle(await readPages(client, [...rendered.incomplete.keys()]));
    await during(search.done().catch(onSearchError), catchUp);
    await writeHostFiles(rendering, folder);
    await removeStale(rendered, folder);
  } catch (error) {
    await threads.stop();
    // On a full disk what is left of it would be in the way of the next try.
    await rm(folder, { recursive: true, force: true });
    throw error;
  } finally {
    await search.stop();
  }
  rendered.failed.push(...rendering.catalogue.unreadable.map(failureOf));
  const before = await readPages(client, [...rendered.incomplete.keys()]);
  const former = await inTransaction(client, async () => {
    const shownUntilNow = await allFiles(client);
    await replacePages(client, release.id, standingNow(rendered, before));
    await retireFiles(client, shownUntilNow);
    await commit(rendered);
    return formerFiles(client);
  });
  const kept = [...before.values()].filter(isPresent);
  await showRelease(options.publicLink, release, {
    madeWith,
    formerFiles: [...former.map(publicPath), ...kept.flatMap(filesOf)],
    hasFormerPages: kept.length > 0,
  });
  return { release, rendered };
}

/** The files of a page with those that it shows, relative to the public folder. */
function filesOf(page: PublishedPage): string[] {
  const own = isGone(page) ? goneFileOf(page.address) : fileOf(page.address);
  return [own, ...page.files.map(publicPath)];
}

/**
 * What changes while a release is made. The threads that render it know the content as it was at their start: each
 * page that has read something of a change since is rendered once more, whenever it comes.
 */
function createCatchUp(rendering: Rendering, folder: string, publishMeanwhile: () => Promise<Invalidation>) {
  const rendered = nothingRendered();
  const output = newOutput(folder);
  const changed: Invalidation = { tags: new Set(), addresses: new Set() };
  const again = new Set<string>();
  const untilNow = dependentsOfHeldBack(rendering.catalogue);

  const isTouched = (address: string, tags: Tag[]) =>
    changed.addresses.has(address) || tags.some((tag) => changed.tags.has(tag));

  function onRendered({ pages, incomplete, gone }: RenderedShare): void {
    for (const [address, { tags }] of pages) if (isTouched(address, tags)) again.add(address);
    for (const [address, tags] of incomplete) if (isTouched(address, tags)) again.add(address);
    for (const address of gone) if (isTouched(address, [])) again.add(address);
  }

  // A document that is outdated has changed once more: that change is in the outbox by now.
  async function catchUp(): Promise<void> {
    for (let turn = 0; turn === 0 || (rendered.outdated.length > 0 && turn < maxTurns); turn += 1) {
      for (const address of rendered.skipped) again.add(address);
      rendered.outdated = [];
      rendered.skipped.clear();
      const { tags, addresses } = await publishMeanwhile();
      for (const tag of tags) changed.tags.add(tag);
      for (const address of addresses) changed.addresses.add(address);
      // What pages have read here may differ from what they read in the release that readers see.
      for (const address of [...addresses, ...readersOf(tags, rendered)]) again.add(address);
      for (const address of again) {
        again.delete(address);
        await renderInto(rendered, rendering, address, output);
      }
    }
  }

  /** The threads have had lists lead to documents whose page does not stand, and to none that was held back before. */
  async function settle(before: ReadonlyMap<string, PublishedPage>): Promise<void> {
    let told: Invalidation | undefined = untilNow;
    for (; told; told = settleHeldBack(rendering.catalogue, rendered, before)) {
      const { tags, addresses } = told;
      for (const address of new Set([...addresses, ...readersOf(tags, rendered)]))
        if (!rendered.incomplete.has(address)) await renderInto(rendered, rendering, address, output);
    }
  }

  return { rendered, catchUp, onRendered, settle };
}

function readersOf(tags: Set<Tag>, { pages }: Rendered): string[] {
  if (tags.size === 0) return [];
  return [...pages.values()]
    .filter((page) => page.tags.some((tag) => tags.has(tag)))
    .map((page) => page.address);
}

/** Does something again and again until a longer work has ended, and once after it. */
export async function during(work: Promise<unknown>, act: () => Promise<unknown>): Promise<void> {
  const ended = work.then(() => true);
  ended.catch(() => undefined); // Whoever waits for it gets the error, also where `act` fails before.
  do await act();
  while (!(await Promise.race([ended, wait(interval, false)])));
  await act();
}

/**
 * Documents that have become visible or were to be taken away, guides that say something else by now, and projects that have begun or ended,
 * while no publisher was at work.
 */
export async function missedDocuments(
  client: ClientBase,
  { catalogue, routes }: Pick<Rendering, 'catalogue' | 'routes'>,
): Promise<DueDocument[]> {
  const published = new Set(await allPages(client));
  for (const address of await pagesWithTags(client, pastDays(catalogue))) published.delete(address);
  const missed = languages.flatMap((language) =>
    [...kinds, 'projects' as const].flatMap((kind) =>
      recordsOf(catalogue.in[language], kind)
        .filter(({ slug }) => !published.has(pageAddress(kind, language, slug)))
        .map(({ id }) => [`${kind}:${id}`, { kind, id }] as const),
    ),
  );
  const overdue = withdrawnDocuments(catalogue).filter(({ kind, id }) =>
    routes.of({ collection: kind, documentId: id }).some(({ address }) => published.has(address)),
  );
  return [...new Map(missed).values(), ...overdue];
}

function recordsOf(
  { documents, subjects }: LanguageCatalogue,
  kind: DueDocument['kind'],
): { id: number; slug: string }[] {
  return [...(kind === 'projects' ? subjects.projects : documents[kind]).values()];
}

/** As tags of the pages that were rendered before those days. */
function pastDays(catalogue: Catalogue): Set<Tag> {
  const days = languages.flatMap((language) => {
    const { documents, subjects } = catalogue.in[language];
    return [
      ...[...documents.guides.values()].flatMap(guideDays),
      ...[...subjects.projects.values()].flatMap(({ project }) => (project ? turningDays(project) : [])),
    ];
  });
  return new Set(days.filter((one) => startOfDay(one) <= new Date()).map(dayTag));
}
