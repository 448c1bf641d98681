import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { diedError, runChild, startChild, type Child } from '../process/child.ts';
import { waitForLock } from '../process/lock.ts';
import type { Logs } from '../terminal/logs.ts';
import type { Progress } from '../terminal/progress.ts';
import { inRoot } from '../config/root.ts';
import { inheritedEnvironment, type Environment } from '../config/settings.ts';
import { filesMatching, fingerprint, withImports } from './sources.ts';

/** Something that is built once and shared by all instances of this checkout. */
interface BuildTarget {
  name: 'cms' | 'site';
  title: string;
  entry: string;
  args: string[];
  /** Whatever the outcome depends on. */
  sources(): string[];
  /** A file that the build leaves behind. */
  outcome: string;
}

const shared = ['package-lock.json', 'tsconfig.json'];

export const cms: BuildTarget = {
  name: 'cms',
  title: 'Build the CMS',
  entry: 'node_modules/next/dist/bin/next',
  args: ['build', 'cms'],
  sources: () => [
    ...withImports([...filesMatching(['cms/app/**/*']), 'cms/next.config.mjs', 'cms/payload.config.ts']),
    ...[...shared, 'cms/tsconfig.json'],
  ],
  outcome: 'cms/.next/BUILD_ID',
};

export const site: BuildTarget = {
  name: 'site',
  title: 'Build the site',
  entry: 'node_modules/astro/bin/astro.mjs',
  args: ['build'],
  sources: () => [
    ...filesMatching(['common/**/*', 'site/**/*', 'content/pages/**/*', 'astro.config.mjs']),
    ...shared,
  ],
  outcome: '.build/site/server/entry.mjs',
};

export interface BuildContext {
  progress: Progress;
  logs: Logs;
  /** Called with each process that works, so that it can be ended. */
  onChild(child: Child): void;
}

/**
 * Builds a target unless its last build came from the same sources. Two instances never build the same one
 * at once: the second waits, and finds it built.
 */
export async function build(target: BuildTarget, context: BuildContext): Promise<void> {
  if (isCurrent(target)) return;
  await context.progress.step(target.title, async (detail) => {
    const lock = await waitForLock(inRoot(`.build/${target.name}.lock`), (holder) =>
      detail(`wait for process ${holder.pid}, which builds it`),
    );
    try {
      if (!isCurrent(target)) await run(target, context);
    } finally {
      lock.release();
    }
  });
}

async function run(target: BuildTarget, { logs, onChild }: BuildContext): Promise<void> {
  // From here until the end nothing says that it is built. Sources that change meanwhile count as changed.
  rmSync(stampOf(target), { force: true });
  rmSync(inRoot(target.outcome), { force: true });
  const sources = fingerprint(target.sources());
  const env: Environment = {
    ...inheritedEnvironment(),
    NODE_ENV: 'production',
    PAYLOAD_CONFIG_PATH: 'cms/payload.config.ts',
  };
  const { entry, args, title } = target;
  const options = { name: `build-${target.name}`, title: `“${title}”`, entry, args, env, logs };
  const child = startChild(options);
  onChild(child);
  await runChild(child, options);
  if (!existsSync(inRoot(target.outcome))) throw diedError(options);
  mkdirSync(inRoot('.build'), { recursive: true });
  writeFileSync(stampOf(target), sources);
}

function isCurrent(target: BuildTarget): boolean {
  const stamp = stampOf(target);
  if (!existsSync(inRoot(target.outcome)) || !existsSync(stamp)) return false;
  return readFileSync(stamp, 'utf8') === fingerprint(target.sources());
}

function stampOf(target: BuildTarget): string {
  return inRoot(`.build/${target.name}.fingerprint`);
}
