import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Language } from '../../../site/languages.ts';
import type { Bundle, Pages } from './bundle.ts';
import type { Exceptions } from './search-page.ts';

export interface FullBundleTask {
  /** The folder of the site. */
  site: string;
  language: Language;
  /** All that stand there in this language. */
  pages: Pages;
  exceptions?: Exceptions;
}

/** Indexes all pages of one language, in a thread of its own. */
export async function makeFullBundle(task: FullBundleTask): Promise<Bundle> {
  const thread = new Worker(new URL('./full-bundle-thread.ts', import.meta.url), { workerData: task });
  const [bundle] = (await once(thread, 'message')) as [Bundle];
  return bundle;
}
