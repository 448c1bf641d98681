/** Builds segments beside the publishing of pages, with a Pagefind process that ends with it. */
import { parentPort, workerData } from 'node:worker_threads';
import { closePagefind } from '../pages/pagefind.ts';
import type { SegmentsTask, ToSegmentsThread } from './build-segments.ts';
import { openSegmentsWriter } from './write-segments.ts';

const opening = openSegmentsWriter(workerData as SegmentsTask);

/** One thing after the other, in the order in which they come. */
let work: Promise<unknown> = opening;
parentPort?.on('message', (message: ToSegmentsThread) => {
  if ('pages' in message) work = work.then(async () => (await opening).add(message.pages));
  else void work.then(finish, fail);
});

async function finish(): Promise<void> {
  try {
    parentPort?.postMessage(await (await opening).finish());
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
