/** Makes a full bundle beside the publishing of pages, with a Pagefind process that ends with it. */
import { parentPort, workerData } from 'node:worker_threads';
import { writeFullBundle } from './bundle.ts';
import type { FullBundleTask } from './full-bundle.ts';
import { closePagefind } from './pagefind.ts';

const { site, language, pages } = workerData as FullBundleTask;
try {
  parentPort?.postMessage(await writeFullBundle(site, language, pages));
} finally {
  await closePagefind();
}
