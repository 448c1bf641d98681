/** Makes a full bundle beside the publishing of pages, with a Pagefind process that ends with it. */
import { parentPort, workerData } from 'node:worker_threads';
import type { FullBundleTask } from './full-bundle.ts';
import { closePagefind } from './pagefind.ts';
import { writeFullBundle } from './write-full-bundle.ts';

try {
  parentPort?.postMessage(await writeFullBundle(workerData as FullBundleTask));
} finally {
  await closePagefind();
}
