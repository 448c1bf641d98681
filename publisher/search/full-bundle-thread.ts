/** Makes a full bundle beside the publishing of pages, with a Pagefind process that ends with it. */
import { parentPort, workerData } from 'node:worker_threads';
import type { FullBundleTask, ToBundleThread } from './full-bundle.ts';
import { closePagefind } from './pagefind.ts';
import { openFullBundle } from './write-full-bundle.ts';

const bundle = openFullBundle(workerData as FullBundleTask);

/** One thing after the other, in the order in which they come. */
let work: Promise<unknown> = Promise.resolve();
parentPort?.on('message', (message: ToBundleThread) => {
  if ('pages' in message) work = work.then(() => bundle.add(message.pages));
  else void work.then(finish, fail);
});

async function finish(): Promise<void> {
  try {
    parentPort?.postMessage(await bundle.write());
    await closePagefind();
    parentPort?.close();
  } catch (error) {
    await fail(error);
  }
}

/** The error ends the thread, and tells whoever waits for it. */
async function fail(error: unknown): Promise<void> {
  await closePagefind();
  setImmediate(() => {
    throw error;
  });
}
