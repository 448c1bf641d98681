import { rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import { kinds, pageAddress } from '../../common/addresses.ts';
import { startOfDay } from '../../common/dates.ts';
import { languages } from '../../common/languages.ts';
import type { Catalogue } from '../content/catalogue.ts';
import { day } from '../content/days.ts';
import { dayTag, type Tag } from '../../common/protocol/cache-tags.ts';
import { recordAllRoutes } from '../routes/route-history.ts';
import type { Invalidation } from '../invalidation/invalidation.ts';
import { formerFiles, retireFiles } from './former-files.ts';
import { writeHostFiles } from '../routes/host-files.ts';
import { publicPath } from '../render/uploads.ts';
import type { DueDocument } from '../outbox/outbox.ts';
import { allFiles, allPages, inTransaction, pagesWithTags, replacePages } from './pages.ts';
import { newOutput } from '../render/output.ts';
import { saveRouteRecords } from '../routes/route-records.ts';
import { publishSite, type OnProgress } from './publish-site.ts';
import { createRelease, showRelease, type Release } from './release.ts';
import {
  nothingRendered,
  removeStale,
  renderInto,
  standingNow,
  type Rendered,
  type Rendering,
} from '../render/render-pages.ts';
import { exceptionsIn } from '../search/exceptions.ts';
import { createWholeIndex } from '../search/whole-index.ts';

export interface NewRelease {
  publicLink: string;
  madeWith: string;
  /** Publishes what has changed meanwhile into the release that readers see, and tells what that touched. */
  publishMeanwhile: () => Promise<Invalidation>;
  onProgress?: OnProgress;
  /** Is told when the search could not be made; the pages are shown without. */
  onSearchError: (error: unknown) => void;
  /** Runs in the transaction in which the table of pages becomes that of the new release. */
  settle: (rendered: Rendered) => Promise<void>;
}

/** How often in a row pages are tried again whose document goes on changing. */
const mostTurns = 5;

/** How often changes are let in while the search index is made, in milliseconds. */
const interval = 100;

/**
 * Renders everything into a new folder and shows it to readers in one step, with its search index.
 * Changes go to readers meanwhile as ever, and are rendered into the new folder as well.
 */
export async function publishNewRelease(
  client: ClientBase,
  rendering: Rendering,
  { publicLink, madeWith, publishMeanwhile, onProgress, onSearchError, settle }: NewRelease,
): Promise<{ release: Release; rendered: Rendered }> {
  const release = await createRelease(publicLink);
  const rendered = nothingRendered();
  await saveRouteRecords(client, recordAllRoutes(rendering.addresses, rendering.catalogue, new Date()));
  const output = newOutput(release.folder);
  // A document that is outdated has changed once more: that change is in the outbox by now.
  const catchUp = async () => {
    for (let turn = 0; turn === 0 || (rendered.outdated.length > 0 && turn < mostTurns); turn += 1) {
      const again = new Set(rendered.skipped);
      rendered.outdated = [];
      rendered.skipped.clear();
      const { tags, addresses } = await publishMeanwhile();
      // What pages have read here may differ from what they read in the release that readers see.
      for (const address of [...addresses, ...readersOf(tags, rendered)]) again.add(address);
      for (const address of again) await renderInto(rendered, rendering, address, output);
    }
  };
  const search = createWholeIndex(release.folder, exceptionsIn(rendering.catalogue));
  try {
    await publishSite(rendering, release.folder, { rendered, pause: catchUp, search, onProgress });
    await during(search.done().catch(onSearchError), catchUp);
    await writeHostFiles(rendering, release.folder);
    await removeStale(rendered, release.folder);
  } catch (error) {
    // On a full disk what is left of it would be in the way of the next try.
    await rm(release.folder, { recursive: true, force: true });
    throw error;
  } finally {
    await search.stop();
  }
  const former = await inTransaction(client, async () => {
    const shownUntilNow = await allFiles(client);
    await replacePages(client, release.id, standingNow(rendered));
    await retireFiles(client, shownUntilNow);
    await settle(rendered);
    return formerFiles(client);
  });
  await showRelease(publicLink, release, { madeWith, formerFiles: former.map(publicPath) });
  return { release, rendered };
}

function readersOf(tags: Set<Tag>, { pages }: Rendered): string[] {
  if (tags.size === 0) return [];
  return [...pages.values()]
    .filter((page) => page.tags.some((tag) => tags.has(tag)))
    .map((page) => page.address);
}

/** Does something again and again until a longer work has ended, and once after it. */
async function during(work: Promise<void>, act: () => Promise<void>): Promise<void> {
  const ended = work.then(() => true);
  do await act();
  while (!(await Promise.race([ended, wait(interval, false)])));
  await act();
}

/** Documents that have become visible, and guides whose review has fallen due, while no publisher was at work. */
export async function missedDocuments(client: ClientBase, catalogue: Catalogue): Promise<DueDocument[]> {
  const published = new Set(await allPages(client));
  for (const address of await pagesWithTags(client, pastReviewDays(catalogue))) published.delete(address);
  const missed = languages.flatMap((language) =>
    kinds.flatMap((kind) =>
      [...catalogue.in[language].documents[kind].values()]
        .filter(({ slug }) => !published.has(pageAddress(kind, language, slug)))
        .map(({ id }) => [`${kind}:${id}`, { kind, id }] as const),
    ),
  );
  return [...new Map(missed).values()];
}

/** As tags of the pages that were rendered before those days. */
function pastReviewDays(catalogue: Catalogue): Set<Tag> {
  const guides = languages.flatMap((language) => [...catalogue.in[language].documents.guides.values()]);
  const days = guides.flatMap(({ reviewDueAt }) => day(reviewDueAt) ?? []);
  return new Set(days.filter((one) => startOfDay(one) <= new Date()).map(dayTag));
}
