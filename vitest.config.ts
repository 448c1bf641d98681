import path from 'node:path';
import { defineConfig } from 'vitest/config';

const minute = 60_000;
/** What is compiled once serves all that tests start: each publish from scratch begins with four threads. */
const env = { NODE_COMPILE_CACHE: path.resolve('.build/compile-cache') };
/**
 * Suites that share a machine's ports, processor and one running product: a file at a time. The limits are for
 * what hangs; a machine may be several times as slow as another.
 */
const oneAtATime = { env, fileParallelism: false, testTimeout: 5 * minute, hookTimeout: 5 * minute };
/** What is waited for is not timed here: on a busy machine a first search takes seconds. */
const patient = { expect: { poll: { timeout: 15_000 } } };

export default defineConfig({
  test: {
    reporters: ['default', './tests/support/counts-reporter.ts'],
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: minute } },
      { test: { name: 'integration', include: ['tests/integration/**/*.test.ts'], ...oneAtATime } },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/e2e/global-setup.ts',
          ...oneAtATime,
          ...patient,
        },
      },
    ],
  },
});
