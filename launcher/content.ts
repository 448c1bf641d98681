/** `npm run content -- import FOLDER` and `export FOLDER`: content to and from files. */
import { existsSync } from 'node:fs';
import { problems } from '../cms/problems.ts';
import { namedFolder } from './root.ts';
import { runTask } from './run-task.ts';
import { runCommand } from './session.ts';

const usage = 'npm run content -- import FOLDER, or npm run content -- export FOLDER';

await runCommand(async (session) => {
  const { direction, folder } = readArguments(process.argv.slice(2));
  const title = direction === 'import' ? `Import ${folder}` : `Export to ${folder}`;
  await runTask({ name: direction, title, folder }, session);
});

function readArguments(args: string[]): { direction: 'import' | 'export'; folder: string } {
  const [direction, name, ...rest] = args;
  if (direction !== 'import' && direction !== 'export') throw problems.usage('Say import or export.', usage);
  if (!name || rest.length > 0) throw problems.usage('Name one folder.', usage);
  const folder = namedFolder(name);
  if (direction === 'import' && !existsSync(folder)) throw problems.folderMissing(folder);
  return { direction, folder };
}
