/** `npm run content -- import FOLDER` and `export FOLDER`: content to and from files. */
import { existsSync } from 'node:fs';
import { userErrors } from '../../common/errors.ts';
import { namedFolder } from '../config/root.ts';
import { runTask } from '../process/run-task.ts';
import { runCommand } from '../process/session.ts';

const usage = 'npm run content -- import FOLDER, or npm run content -- export FOLDER';

await runCommand(async (session) => {
  const { direction, folder } = readArguments(process.argv.slice(2));
  const title = direction === 'import' ? `Import ${folder}` : `Export to ${folder}`;
  await runTask({ name: direction, title, subject: folder }, session);
});

function readArguments(args: string[]): { direction: 'import' | 'export'; folder: string } {
  const [direction, name, ...rest] = args;
  if (direction !== 'import' && direction !== 'export')
    throw userErrors.usage('Say import or export.', usage);
  if (!name || rest.length > 0) throw userErrors.usage('Name one folder.', usage);
  const folder = namedFolder(name);
  if (direction === 'import' && !existsSync(folder)) throw userErrors.folderMissing(folder);
  return { direction, folder };
}
