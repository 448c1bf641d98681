/**
 * `npm run publish-site -- --all`: renders every page anew and shows all of them to readers in one step. With
 * `--out FOLDER` the whole site is written there instead, for those who publish from a build server. With
 * `--rebuild-store` what the public may read is derived from the content anew, and nothing is rendered but what
 * was wrong.
 */
import { parseArgs } from 'node:util';
import { userErrors } from '../../common/errors.ts';
import { build, site } from '../build/build.ts';
import { namedFolder } from '../config/root.ts';
import { runTask, type Task } from '../process/run-task.ts';
import { runCommand } from '../process/session.ts';

const usage = 'npm run publish-site -- --all [--out FOLDER] | --rebuild-store';

await runCommand(async (session) => {
  const { folder, isStoreMeant } = readArguments(process.argv.slice(2));
  if (isStoreMeant) {
    const title = 'Derive the published store';
    return runTask({ name: 'rebuildStore', title, subject: '' }, session);
  }
  const before: Task['before'] = (logs, { isRunning }) =>
    // The publisher of a running instance goes on with the templates that it was started with.
    isRunning && !folder
      ? Promise.resolve()
      : build(site, { progress: session.progress, logs, onChild: session.onEnd });
  const title = 'Publish the whole site';
  if (folder) await runTask({ name: 'publish', title, subject: folder, before }, session);
  else await runTask({ name: 'publishLive', title, subject: '', before }, session);
});

/** @returns where to write to; no folder when the site that readers see is meant */
function readArguments(args: string[]): { folder?: string | undefined; isStoreMeant: boolean } {
  const { all, out, 'rebuild-store': isStoreMeant = false } = parse(args);
  if (isStoreMeant && (all || out))
    throw userErrors.usage('Say either --rebuild-store or --all, one after the other.', usage);
  if (isStoreMeant) return { isStoreMeant };
  if (!all) throw userErrors.usage('Say --all: the whole site is published.', usage);
  return { isStoreMeant, folder: out === undefined ? undefined : namedFolder(out) };
}

function parse(args: string[]): { all?: boolean; out?: string; 'rebuild-store'?: boolean } {
  const options = {
    all: { type: 'boolean' },
    out: { type: 'string' },
    'rebuild-store': { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ args, options }).values;
  } catch {
    throw userErrors.usage(`These arguments mean nothing here: ${args.join(' ')}.`, usage);
  }
}
