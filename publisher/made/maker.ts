import { fileURLToPath } from 'node:url';
import {
  startBoundedChild,
  Stopped,
  type BoundedChild,
  type Bounds,
} from '../../common/processes/bounded-child.ts';
import type { MadeStore } from './made-store.ts';
import type { WantedFile } from './made-files.ts';
import type { MakeAnswer, MakeRequest } from './make-process.ts';
import type { TypesetterPlaces } from './typesetter.ts';

/** Makes files, one after the other, and keeps them in the store. */
export interface Maker {
  /** Resolves when it has been made, or could not be, which the store tells; or when this was stopped. */
  make(file: WantedFile): Promise<void>;
  stop(): void;
}

const bounds: Bounds = { maxMemory: 1_500_000_000, maxBusy: 30, maxTime: 120_000 };
const script = fileURLToPath(new URL('make-process.ts', import.meta.url));

/** How long the process waits for the next file before it ends, in milliseconds. */
const idleTime = 5 * 60_000;

type Child = BoundedChild<MakeRequest, MakeAnswer>;

export function createMaker(store: MadeStore, places: TypesetterPlaces): Maker {
  let child: Child | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const end = () => {
    child?.end();
    child = undefined;
  };

  async function makeNow({ key, template, data }: WantedFile): Promise<void> {
    if (store.find(key)) return;
    clearTimeout(idle);
    const own = (child ??= startBoundedChild<MakeRequest, MakeAnswer>(
      script,
      bounds,
      () => (child = undefined),
    ));
    const answer = await own
      .ask({ template, data, places })
      .catch((error: unknown): MakeAnswer | undefined =>
        error instanceof Stopped ? undefined : { failure: 'It takes more time or memory than one file may.' },
      );
    if (!answer) return;
    idle = setTimeout(end, idleTime).unref();
    if ('bytes' in answer) store.put(key, Buffer.from(answer.bytes));
    else store.noteFailure(key, answer.failure);
  }

  return {
    make(file) {
      const made = last.then(() => makeNow(file));
      last = made.catch(() => undefined);
      return made;
    },
    stop() {
      clearTimeout(idle);
      end();
    },
  };
}
