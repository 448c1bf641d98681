/**
 * `npm run publish -- --all`: renders every page anew and shows all of them to readers in one step. With
 * `--out FOLDER` the whole site is written there instead, for those who publish from a build server.
 */
import { parseArgs } from 'node:util';
import { userErrors } from '../../common/errors.ts';
import { build, site } from '../build/build.ts';
import { namedFolder } from '../config/root.ts';
import { runTask, type Task } from '../process/run-task.ts';
import { runCommand } from '../process/session.ts';

const usage = 'npm run publish -- --all [--out FOLDER]';

await runCommand(async (session) => {
  const folder = readFolder(process.argv.slice(2));
  const before: Task['before'] = (logs, { isRunning }) =>
    // The publisher of a running instance goes on with the templates that it was started with.
    isRunning && !folder
      ? Promise.resolve()
      : build(site, { progress: session.progress, logs, onChild: session.onEnd });
  const title = 'Publish the whole site';
  if (folder) await runTask({ name: 'publish', title, folder, before }, session);
  else await runTask({ name: 'publishLive', title, folder: '', before }, session);
});

/** @returns where to write to; nothing when the site that readers see is meant */
function readFolder(args: string[]): string | undefined {
  const { all, out } = parse(args);
  if (!all) throw userErrors.usage('Say --all: the whole site is published.', usage);
  return out === undefined ? undefined : namedFolder(out);
}

function parse(args: string[]): { all?: boolean; out?: string } {
  try {
    return parseArgs({ args, options: { all: { type: 'boolean' }, out: { type: 'string' } } }).values;
  } catch {
    throw userErrors.usage(`These arguments mean nothing here: ${args.join(' ')}.`, usage);
  }
}
