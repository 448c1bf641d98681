import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Language } from '../../../common/languages.ts';
import type { Exceptions } from '../pages/search-page.ts';
import type { BaseSegment, Pages } from '../segment/segment.ts';

export interface SegmentsTask {
  /** The folder of the site. */
  site: string;
  language: Language;
  exceptions?: Exceptions | undefined;
  /** Of a segment, at most. */
  maxPages: number;
}

/** Base segments of pages, built in a thread of its own while the pages come. */
export interface SegmentsBuilder {
  /** Pages that stand there by now. One that comes again counts as it was last. */
  add(pages: Pages): void;
  /** Resolves when all that was added is in the segments. */
  finish(): Promise<BaseSegment[]>;
  /** Gives up what is not finished. */
  stop(): Promise<void>;
}

export type ToSegmentsThread = { pages: Pages } | { finish: true };

export function startSegments(task: SegmentsTask): SegmentsBuilder {
  const thread = new Worker(new URL('./segments-thread.ts', import.meta.url), { workerData: task });
  const tell = (message: ToSegmentsThread) => thread.postMessage(message);
  const built = once(thread, 'message') as Promise<[BaseSegment[]]>;
  built.catch(() => undefined); // `finish` tells of it.
  return {
    add: (pages) => tell({ pages }),
    async finish() {
      tell({ finish: true });
      const [segments] = await built;
      return segments;
    },
    async stop() {
      await thread.terminate();
    },
  };
}

/** As {@link startSegments}, of pages that are all there. */
export function buildSegments({ pages, ...task }: SegmentsTask & { pages: Pages }): Promise<BaseSegment[]> {
  const builder = startSegments(task);
  builder.add(pages);
  return builder.finish();
}
