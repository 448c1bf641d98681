import { chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Client } from 'pg';
import { ifMissing } from '../common/files.ts';
import { uploadFolder } from '../common/environment.ts';
import { userErrors } from '../common/errors.ts';
import { pageOfMadeFile } from '../common/made-files.ts';
import type { MadeFiles } from './made/made-files.ts';
import { writeHostFiles } from './routes/host-files.ts';
import { recordAllRoutes } from './routes/route-history.ts';
import { putFiles } from './authenticity/authenticity.ts';
import { openLog } from './authenticity/log.ts';
import { newOutput } from './render/output.ts';
import { openRendering } from './render/open-rendering.ts';
import { saveRouteRecords } from './routes/route-records.ts';
import { publishSite, type OnProgress } from './release/publish-site.ts';
import type { Rendered } from './render/render-pages.ts';
import { publisherOptions, type PublisherOptions } from './options.ts';
import { startRenderThreads } from './release/render-threads.ts';
import { assertReadable } from './store/read-texts.ts';
import { exceptionsIn } from './search/pages/exceptions.ts';
import { createWholeIndex } from './search/build/whole-index.ts';

/** Nobody reads the pages yet: they wait for their files. */
function makingIn({ store, publicLink }: MadeFiles) {
  return { made: { folder: store.folder, publicLink, pictures: uploadFolder('media') } };
}

/** Marks a folder as one that we wrote, so that nobody loses another folder's files by a slip. */
const mark = 'robots.txt';

/**
 * Writes the whole site with its search index into a folder, for those who publish from a build
 * server. The folder is replaced as a whole when all has gone well, and untouched otherwise.
 */
export async function publishAll(
  out: string,
  onProgress?: OnProgress,
  options?: PublisherOptions,
): Promise<Rendered> {
  const target = path.resolve(out);
  const present: string[] = await ifMissing(readdir(target), []);
  if (present.length > 0 && !present.includes(mark)) throw userErrors.folderHoldsOtherFiles(target);
  await mkdir(path.dirname(target), { recursive: true });
  const folder = await mkdtemp(path.join(path.dirname(target), '.bruket-'));
  const { databaseUrl, bundle, render, origins, made } = options ?? (await publisherOptions());
  const client = new Client({ connectionString: databaseUrl });
  try {
    await client.connect();
    await assertReadable(client);
    const rendering = await openRendering(client, { render, origins, made });
    const [unreadable] = rendering.catalogue.unreadable;
    if (unreadable) throw userErrors.storeUnreadable(unreadable);
    const noted = recordAllRoutes(rendering.routes, rendering.catalogue, new Date());
    const search = createWholeIndex(folder, exceptionsIn(rendering.catalogue));
    const threads = startRenderThreads({ databaseUrl, origins, bundle, folder, ...(made && makingIn(made)) });
    let rendered: Rendered;
    try {
      rendered = await publishSite(rendering, folder, { bundle, threads, search, onProgress });
      await search.done();
    } finally {
      await threads.stop();
      await search.stop();
    }
    // Pages stand without files that cannot be made.
    const failed = rendered.failed.filter(({ address }) => !pageOfMadeFile(address));
    if (failed.length > 0) throw userErrors.pagesFailed(failed);
    if (rendered.outdated.length > 0) throw userErrors.contentChangedMeanwhile();
    await writeHostFiles(rendering, folder);
    await putFiles(await openLog(client), newOutput(folder));
    await saveRouteRecords(client, noted);
    await rm(target, { recursive: true, force: true });
    await rename(folder, target);
    await chmod(target, 0o755);
    return rendered;
  } finally {
    await client.end();
    await rm(folder, { recursive: true, force: true });
  }
}
