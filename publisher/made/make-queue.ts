import type { WantedFile } from './made-files.ts';
import type { Maker } from './maker.ts';

/** The files that pages wait for which stand already. */
export interface MakeQueue {
  want(files: WantedFile[]): void;
  /** Takes the pages whose files have been made or could not be. */
  takeReady(): string[];
  /** Has whoever takes pages look again. */
  wake(): void;
  stop(): void;
}

export interface QueueEvents {
  /** Pages are ready. */
  onReady(): void;
  /** Nothing can be kept, such as on a full disk. */
  onError(error: unknown): void;
}

/** When a file is made once more that could not be kept, in milliseconds. */
const retryDelay = 30_000;

export function createMakeQueue(maker: Maker, { onReady, onError }: QueueEvents): MakeQueue {
  const waiting = new Map<string, WantedFile>();
  const ready = new Set<string>();
  let working = false;

  async function work(): Promise<void> {
    working = true;
    for (const [address, file] of waiting) {
      const isKept = await maker.make(file).then(
        () => true,
        (error: unknown) => {
          onError(error);
          setTimeout(() => want([file]), retryDelay).unref();
          return false;
        },
      );
      // The page may want another by now.
      if (waiting.get(address) === file) waiting.delete(address);
      if (!isKept) continue;
      if (!waiting.values().some(({ page }) => page === file.page)) ready.add(file.page);
      if (ready.size > 0) onReady();
    }
    working = false;
  }

  function want(files: WantedFile[]): void {
    for (const file of files) {
      // At the end, also where another was wanted at its address before.
      waiting.delete(file.address);
      waiting.set(file.address, file);
    }
    if (!working && waiting.size > 0) void work();
  }

  return {
    want,
    takeReady() {
      const pages = [...ready];
      ready.clear();
      return pages;
    },
    wake: onReady,
    stop() {
      waiting.clear();
      maker.stop();
    },
  };
}
