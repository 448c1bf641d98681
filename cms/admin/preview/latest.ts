/** Does something again whenever that is wanted, but one at a time. */
export interface Latest {
  want: () => void;
  end: () => void;
}

/**
 * @param work what is done; it must not throw
 * @param pause how long wishes are gathered before each time, in milliseconds
 */
export function createLatest(work: () => Promise<void>, pause: number): Latest {
  const state = { isWanted: false, isRunning: false, isOver: false };

  async function run(): Promise<void> {
    state.isRunning = true;
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (state.isOver || !state.isWanted) break;
      state.isWanted = false;
      await work();
    }
    state.isRunning = false;
  }

  return {
    want() {
      state.isWanted = true;
      state.isOver = false;
      if (!state.isRunning) void run();
    },
    end() {
      state.isOver = true;
    },
  };
}
