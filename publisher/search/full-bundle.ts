import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Language } from '../../common/languages.ts';
import type { Bundle, Pages } from './bundle.ts';
import type { Exceptions } from './search-page.ts';

export interface FullBundleTask {
  /** The folder of the site. */
  site: string;
  language: Language;
  exceptions?: Exceptions | undefined;
}

/** A bundle of all pages of a language, made in a thread of its own while the pages come. */
export interface FullBundleMaker {
  /** Pages that stand there by now. One that comes again counts as it was last. */
  add(pages: Pages): void;
  /** Resolves when all that was added is in the bundle. */
  finish(): Promise<Bundle>;
  /** Gives up what is not finished. */
  stop(): Promise<void>;
}

export type ToBundleThread = { pages: Pages } | { finish: true };

export function startFullBundle(task: FullBundleTask): FullBundleMaker {
  const thread = new Worker(new URL('./full-bundle-thread.ts', import.meta.url), { workerData: task });
  const tell = (message: ToBundleThread) => thread.postMessage(message);
  const made = once(thread, 'message') as Promise<[Bundle]>;
  made.catch(() => undefined); // `finish` tells of it.
  return {
    add: (pages) => tell({ pages }),
    async finish() {
      tell({ finish: true });
      const [bundle] = await made;
      return bundle;
    },
    async stop() {
      await thread.terminate();
    },
  };
}

/** As {@link startFullBundle}, of pages that are all there. */
export function makeFullBundle({ pages, ...task }: FullBundleTask & { pages: Pages }): Promise<Bundle> {
  const maker = startFullBundle(task);
  maker.add(pages);
  return maker.finish();
}
