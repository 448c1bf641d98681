import path from 'node:path';
import { defineConfig } from 'vitest/config';

const minute = 60_000;
/** What is compiled once serves all that tests start: each publish from scratch begins with four threads. */
const env = { NODE_COMPILE_CACHE: path.resolve('.build/compile-cache') };
/** For what hangs: a machine may be several times as slow as another. */
const limits = { testTimeout: 5 * minute, hookTimeout: 5 * minute };
/** What is waited for is not timed here: on a busy machine a first search takes seconds. */
const patient = { expect: { poll: { timeout: 15_000 } } };

export default defineConfig({
  test: {
    reporters: ['default', './tests/support/counts-reporter.ts'],
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: minute } },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: 'tests/integration/global-setup.ts',
          // Each file has a database and folders of its own, and waits for half of its time.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          env,
          ...limits,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/e2e/global-setup.ts',
          // All on one running product: a file at a time.
          fileParallelism: false,
          sequence: { groupOrder: 2 },
          env,
          ...limits,
          ...patient,
        },
      },
    ],
  },
});
