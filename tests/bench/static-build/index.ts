import { spawnSync } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../../../publisher/release/files.ts';
import type { Bench } from '../cms.ts';
import { editOneDocument, writeContent } from './content.ts';
import { writeHugoSite } from './hugo-site.ts';
import { measureRun, type Run } from './run.ts';

/** What publishing the same pages by building them costs. */
export interface StaticBuild {
  pages: number;
  plain: Run;
  pagefind: Run;
  /** The second build with `experimental.incrementalBuild`, after one document has changed. */
  incremental: Run;
  /** Missing where Hugo is not installed. */
  hugo?: { build: Run; pagefind: Run };
}

type Mode = 'plain' | 'incremental';

const pagefindEntry = 'node_modules/pagefind/lib/runner/bin.cjs';
const entry = 'tests/bench/static-build/build.ts';

/**
 * Builds the same templates with the same content, which lies ready in files, as static pages. What was built stays
 * until the next time: where many files have just been removed, ext4 is slow to make new ones, and whatever is measured
 * next would pay for it.
 */
export async function measureStaticBuild(bench: Bench, size: number): Promise<StaticBuild> {
  const { step } = bench.session.progress;
  const folder = path.join(bench.dataDir, 'static');
  const [content, cache] = [path.join(folder, 'content'), path.join(folder, 'cache')];
  const out = (mode: Mode) => path.join(folder, mode);
  const named = (title: string) => `${size} documents: ${title}`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(content, { recursive: true });
  await step(named('copy the content to files'), () => writeContent(bench.databaseUrl, content));
  const build = (mode: Mode) =>
    measureRun(bench, `astro-${mode}`, entry, [out(mode), path.join(cache, mode), content, mode]);
  const plain = await step(named('astro build'), () => build('plain'));
  const pages = (await listFiles(out('plain'))).filter((file) => /\.(html|xml|txt)$/.test(file)).length;
  const pagefind = await step(named('pagefind'), () =>
    measureRun(bench, 'pagefind', pagefindEntry, ['--site', out('plain')]),
  );
  await step(named('astro build, incremental, first'), () => build('incremental'));
  await editOneDocument(bench.payload);
  await writeContent(bench.databaseUrl, content);
  const incremental = await step(named('astro build, incremental, one document changed'), () =>
    build('incremental'),
  );
  const hugo = hasHugo()
    ? await step(named('hugo and pagefind'), () => measureHugo(bench, content, path.join(folder, 'hugo')))
    : undefined;
  return { pages, plain, pagefind, incremental, ...(hugo && { hugo }) };
}

/** The same texts with templates that do the least: the mark to reach, not the same pages. */
async function measureHugo(bench: Bench, content: string, site: string): Promise<StaticBuild['hugo']> {
  await writeHugoSite(content, site);
  const out = path.join(site, 'public');
  const build = await measureRun(bench, 'hugo', 'tests/bench/static-build/hugo.ts', [site, out]);
  return { build, pagefind: await measureRun(bench, 'pagefind-hugo', pagefindEntry, ['--site', out]) };
}

function hasHugo(): boolean {
  return spawnSync('hugo', ['version']).status === 0;
}
