/**
 * `npm run advisories -- FOLDER`: renews the list of known weaknesses from a clone of
 * https://github.com/github/advisory-database.
 */
import { writeFile } from 'node:fs/promises';
import { userErrors } from '../../common/errors.ts';
import { runTool } from '../build/tools.ts';
import { inRoot, namedFolder } from '../config/root.ts';
import { runCommand } from '../process/session.ts';
import { advisoriesFile, readAdvisories, readJson } from '../supply-chain/advisories.ts';
import { keepNotes, readDatabase } from '../supply-chain/database.ts';
import { installedPackages, type LockFile } from '../supply-chain/lock-file.ts';

await runCommand(({ progress }) => {
  const [name, ...rest] = process.argv.slice(2);
  if (!name || rest.length > 0)
    throw userErrors.usage('Name one folder.', 'npm run advisories -- FOLDER_OF_THE_CLONE');
  return progress.step('Read advisories', () => renew(namedFolder(name)));
});

async function renew(folder: string): Promise<void> {
  const installed = installedPackages(await readJson<LockFile>('package-lock.json'));
  const list = await readDatabase(folder, new Set(installed.map(({ name }) => name)));
  const kept = keepNotes(list, await readAdvisories());
  await writeFile(inRoot(advisoriesFile), JSON.stringify(kept, undefined, 2));
  await runTool({ entry: 'node_modules/prettier/bin/prettier.cjs', args: ['--write', advisoriesFile] });
}
