import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

/**
 * Looks at what stands in the public folder, and compares it with what was written there: in a thread of low
 * priority, from which publishing takes nothing. It changes nothing itself: whoever publishes does, when nothing else
 * is to be done, after a look of its own.
 */
export interface Inspector {
  /** Looks at this folder from now on: at the content of all files first, then again and again at whether they have changed. */
  watch(place: InspectedPlace): void;
  /** Some of what was found since; each is told once a round for as long as it is so. */
  take(): Finding[];
  /** Looks at the content of everything at once. */
  inspectAll(): Promise<Inspection>;
  /** While something must have the processor for itself. */
  pause(): void;
  resume(): void;
  stop(): Promise<void>;
}

export interface InspectedPlace {
  /** The link through which readers come to the folder. */
  publicLink: string;
  /** The folder of the release. */
  folder: string;
  /** The folder of the built site. */
  bundle: string;
  /** Of the public site, which pictures tell that they come from. */
  siteUrl: string;
}

/** What is not as it was written. */
export interface Finding {
  kind: FindingKind;
  /** Relative to the public folder; of the whole release its name. */
  file: string;
  /** Of a page, or of an upload. */
  address?: string;
}

export type FindingKind =
  /** The whole folder, or the link to it. */
  | 'release'
  | 'page'
  | 'upload'
  /** A compressed copy of the file. */
  | 'copy'
  /** A file that was built. */
  | 'asset'
  /** What web servers and hosts read. */
  | 'host'
  | 'search'
  /** Nothing refers to it. */
  | 'stray';

/** What a look at one file has come to: nothing where it is right. */
export type Look = Finding | undefined;
export type Looks = Generator<Look, void, undefined>;

export interface Inspection {
  /** How many files there should be. */
  checked: number;
  findings: Finding[];
}

export interface InspectionThreadOptions {
  databaseUrl: string;
  signal: Int32Array;
}

export type ToInspectionThread = { place: InspectedPlace } | { all: true } | { stop: true };
export type FromInspectionThread = { findings: Finding[] } | { inspection: Inspection } | { trouble: string };

/** How much is put right at once, before changes have their turn again. */
const shareSize = 50;

/** How long the thread may take to end (ms). */
const stopTimeout = 1000;

const goesOn = 0;
export const pauses = 1;

export interface InspectorOptions {
  databaseUrl: string;
  /** There is something to take. */
  onFound: () => void;
  onError: (error: unknown) => void;
}

export function createInspector({ databaseUrl, onFound, onError }: InspectorOptions): Inspector {
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const workerData: InspectionThreadOptions = { databaseUrl, signal };
  const found = new Map<string, Finding>();
  const asked: PromiseWithResolvers<Inspection>[] = [];
  let place: InspectedPlace | undefined;
  let thread: Worker | undefined;

  const tell = (message: ToInspectionThread) => thread?.postMessage(message);

  function receive(message: FromInspectionThread): void {
    if ('trouble' in message) return onError(message.trouble);
    if ('inspection' in message) {
      for (const { resolve } of asked.splice(0)) resolve(message.inspection);
      return;
    }
    for (const finding of message.findings) found.set(keyOf(finding), finding);
    onFound();
  }

  function leave(): void {
    thread = undefined;
    const error = new Error('The public folder could not be looked at.');
    for (const { reject } of asked.splice(0)) reject(error);
  }

  /** A thread that has died is started once more when it is wanted. */
  function start(): void {
    if (thread) return;
    thread = new Worker(new URL('./inspection-thread.ts', import.meta.url), { workerData });
    thread.unref();
    thread.on('message', receive).on('error', onError).once('exit', leave);
    if (place) tell({ place });
  }

  return {
    watch(next) {
      place = next;
      found.clear();
      if (thread) tell({ place });
      else start();
    },
    take() {
      const some = [...found.values()].slice(0, shareSize);
      for (const finding of some) found.delete(keyOf(finding));
      return some;
    },
    inspectAll() {
      const inspection = Promise.withResolvers<Inspection>();
      asked.push(inspection);
      start();
      tell({ all: true });
      return inspection.promise;
    },
    pause: () => void Atomics.store(signal, 0, pauses),
    resume: () => void Atomics.store(signal, 0, goesOn),
    async stop() {
      if (thread) await end(thread);
    },
  };
}

const keyOf = ({ kind, file }: Finding) => `${kind} ${file}`;

async function end(thread: Worker): Promise<void> {
  const ended = once(thread, 'exit').catch(() => undefined);
  thread.postMessage({ stop: true } satisfies ToInspectionThread);
  await Promise.race([ended, wait(stopTimeout, undefined, { ref: false })]);
  await thread.terminate();
}
