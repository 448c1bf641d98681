/** `npm run bench publish`, `preview`, `dashboard`, `history`, `search`, `site`, `kills` and `crowd`: measure, print tables, and hold nobody to any figure. */
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { build, cms, site } from '../../launcher/build/build.ts';
import { runCommand, type Session } from '../../launcher/process/session.ts';
import { openBench, type Bench } from './cms.ts';
import { createSurroundings } from './corpus/surroundings.ts';
import {
  readOptions,
  type CrowdOptions,
  type DashboardOptions,
  type HistoryOptions,
  type KillsOptions,
  type PreviewOptions,
  type PublishOptions,
  type SearchOptions,
  type SiteOptions,
} from './options.ts';

await runCommand(async (session) => {
  const options = readOptions(process.argv.slice(2));
  if (options.bench === 'kills') return benchKills(session, options.kills);
  const bench = await session.progress.step('Start PostgreSQL and Payload', () => openBench(session));
  await build(site, { progress: session.progress, logs: bench.logs, onChild: session.onEnd });
  if (options.bench === 'publish') await benchPublish(session, bench, options.publish);
  else if (options.bench === 'preview') await benchTyping(session, bench, options.preview);
  else if (options.bench === 'dashboard') await benchOverview(session, bench, options.dashboard);
  else if (options.bench === 'history') await benchActs(session, bench, options.history);
  else if (options.bench === 'search') await benchSearch(session, bench, options.search);
  else if (options.bench === 'site') await benchSite(session, bench, options.site);
  else await benchReaders(session, bench, options.crowd);
});

// The benchmarks load parts of the CMS, which read their settings from the environment that `openBench` has made.

async function benchPublish(session: Session, bench: Bench, options: PublishOptions): Promise<void> {
  const { benchSize } = await import('./publish/index.ts');
  const { publishTable } = await import('./publish/table.ts');
  const about = await makeSurroundings(session, bench);
  const results: Awaited<ReturnType<typeof benchSize>>[] = [];
  for (const size of options.sizes) {
    const result = await benchSize(bench, about, size, options);
    results.push(result);
    session.progress.say(`\n${publishTable(result)}\n`);
    await keep(options.json, { results });
  }
}

async function benchTyping(session: Session, bench: Bench, options: PreviewOptions): Promise<void> {
  await buildCms(session, bench);
  const { benchPreview } = await import('./preview/index.ts');
  const { previewTable } = await import('./preview/table.ts');
  const about = await makeSurroundings(session, bench);
  const results: Awaited<ReturnType<typeof benchPreview>>[] = [];
  for (const size of options.sizes) {
    const result = await benchPreview(bench, about, size);
    results.push(result);
    session.progress.say(`\n${previewTable(result)}\n`);
    await keep(options.json, { results });
  }
}

async function benchOverview(session: Session, bench: Bench, options: DashboardOptions): Promise<void> {
  await buildCms(session, bench);
  const { benchDashboard } = await import('./dashboard/index.ts');
  const { dashboardTable } = await import('./dashboard/table.ts');
  const about = await makeSurroundings(session, bench);
  const results: Awaited<ReturnType<typeof benchDashboard>>[] = [];
  for (const size of options.sizes) {
    const result = await benchDashboard(bench, about, size);
    results.push(result);
    session.progress.say(`\n${dashboardTable(result)}\n`);
    await keep(options.json, { results });
  }
}

async function benchActs(session: Session, bench: Bench, options: HistoryOptions): Promise<void> {
  await buildCms(session, bench);
  const { benchHistory } = await import('./history/index.ts');
  const { historyTable } = await import('./history/table.ts');
  const history = await benchHistory(bench, options.acts);
  session.progress.say(`\n${historyTable(history)}\n`);
  await keep(options.json, { history });
}

async function benchSearch(session: Session, bench: Bench, options: SearchOptions): Promise<void> {
  const { benchCosts, benchRelevance } = await import('./search/index.ts');
  const { costTable, relevanceTable, summary } = await import('./search/table.ts');
  const { answers, typing } = await benchRelevance(bench, options);
  session.progress.say(`\n${relevanceTable(answers, typing)}\n`);
  const results = {
    relevance: summary(answers),
    typing,
    costs: [] as Awaited<ReturnType<typeof benchCosts>>[],
  };
  await keep(options.json, results);
  if (options.sizes.length === 0) return;
  const about = await makeSurroundings(session, bench);
  for (const size of options.sizes) {
    const costs = await benchCosts(bench, about, size);
    results.costs.push(costs);
    session.progress.say(`\n${costTable(costs)}\n`);
    await keep(options.json, results);
  }
}

async function benchSite(session: Session, bench: Bench, options: SiteOptions): Promise<void> {
  const { benchPages } = await import('./site/index.ts');
  const { pagesTable } = await import('./site/table.ts');
  const pages = await benchPages(bench, options);
  session.progress.say(`\n${pagesTable(pages)}\n`);
  await keep(options.json, { pages });
}

async function benchKills(session: Session, options: KillsOptions): Promise<void> {
  const { killAgainAndAgain } = await import('./kills/index.ts');
  const { killsTable } = await import('./kills/table.ts');
  const result = await killAgainAndAgain(session, options);
  session.progress.say(`\n${killsTable(result)}\n`);
  await keep(options.json, { kills: result });
}

async function benchReaders(session: Session, bench: Bench, options: CrowdOptions): Promise<void> {
  const { benchCrowd } = await import('./crowd/index.ts');
  const { crowdTable } = await import('./crowd/table.ts');
  const crowd = await benchCrowd(bench, await makeSurroundings(session, bench), options);
  session.progress.say(`\n${crowdTable(crowd)}\n`);
  await keep(options.json, { crowd });
}

function buildCms({ progress, onEnd }: Session, { logs }: Bench): Promise<void> {
  return build(cms, { progress, logs, onChild: onEnd });
}

function makeSurroundings({ progress }: Session, { payload }: Bench) {
  return progress.step('Make topics, people and pictures', () => createSurroundings(payload));
}

async function keep(file: string | undefined, results: object): Promise<void> {
  if (file) await writeFile(file, `${JSON.stringify({ machine: machine(), ...results }, null, 2)}\n`);
}

function machine() {
  const processors = cpus();
  return {
    node: process.version,
    processors: processors.length,
    model: processors[0]?.model,
    at: new Date(),
  };
}
