/** `npm run publish -- --all --out FOLDER`: writes the whole site once, for those who publish from CI. */
import { parseArgs } from 'node:util';
import { problems } from '../cms/problems.ts';
import { build, site } from './build.ts';
import { namedFolder } from './root.ts';
import { runTask } from './run-task.ts';
import { runCommand } from './session.ts';

const usage = 'npm run publish -- --all --out FOLDER';

await runCommand(async (session) => {
  const { progress, onEnd } = session;
  await runTask(
    {
      name: 'publish',
      title: 'Publish the whole site',
      folder: readFolder(process.argv.slice(2)),
      before: (logs) => build(site, { progress, logs, onChild: onEnd }),
    },
    session,
  );
});

function readFolder(args: string[]): string {
  const { all, out } = parse(args);
  if (!all) throw problems.usage('Say --all: the whole site is written.', usage);
  if (!out) throw problems.usage('Name the folder to write to with --out.', usage);
  return namedFolder(out);
}

function parse(args: string[]): { all?: boolean; out?: string } {
  try {
    return parseArgs({ args, options: { all: { type: 'boolean' }, out: { type: 'string' } } }).values;
  } catch {
    throw problems.usage(`These arguments mean nothing here: ${args.join(' ')}.`, usage);
  }
}
