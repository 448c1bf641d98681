import { chmod, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Payload } from 'payload';
import { Client } from 'pg';
import { environment } from '../common/environment.ts';
import { userErrors } from '../common/errors.ts';
import { recordAllRoutes } from './routes/route-history.ts';
import { openRendering } from './render/open-rendering.ts';
import { saveRouteRecords } from './routes/route-records.ts';
import { publishSite, type OnProgress } from './release/publish-site.ts';
import { nothingRendered, type Rendered } from './render/render-pages.ts';
import { loadRenderer } from './render/renderer.ts';
import { exceptionsIn } from './search/exceptions.ts';
import { createWholeIndex } from './search/whole-index.ts';

/** Marks a folder as one that we wrote, so that nobody loses another folder's files by a slip. */
const mark = 'robots.txt';

/**
 * Writes the whole site with its search index into a folder, for those who publish from a build
 * server. The folder is replaced as a whole when all has gone well, and untouched otherwise.
 */
export async function publishAll(payload: Payload, out: string, onProgress?: OnProgress): Promise<Rendered> {
  const target = path.resolve(out);
  const present: string[] = await readdir(target).catch(() => []);
  if (present.length > 0 && !present.includes(mark)) throw userErrors.folderHoldsOtherFiles(target);
  await mkdir(path.dirname(target), { recursive: true });
  const folder = await mkdtemp(path.join(path.dirname(target), '.bruket-'));
  const client = new Client({ connectionString: environment.databaseUrl });
  try {
    await client.connect();
    const { siteUrl } = environment;
    const rendering = await openRendering(client, { payload, render: await loadRenderer(siteUrl), siteUrl });
    const noted = recordAllRoutes(rendering.addresses, rendering.catalogue, new Date());
    const rendered = nothingRendered();
    const search = createWholeIndex(folder, exceptionsIn(rendering.catalogue));
    try {
      await publishSite(rendering, folder, { rendered, search, onProgress });
      await search.done();
    } finally {
      await search.stop();
    }
    if (rendered.failed.length > 0) throw userErrors.pagesFailed(rendered.failed);
    if (rendered.outdated.length > 0) throw userErrors.contentChangedMeanwhile();
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
