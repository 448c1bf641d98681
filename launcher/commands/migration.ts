/** `npm run migration -- NAME`: writes a migration that brings the database to the collections as they are. */
import { readFileSync, writeFileSync } from 'node:fs';
import { userErrors } from '../../common/errors.ts';
import { filesMatching } from '../build/sources.ts';
import { runCommand } from '../process/session.ts';
import { payloadTool, runTool } from '../build/tools.ts';

const usage = 'npm run migration -- NAME';
const migrations = 'cms/migrations/*.ts';

await runCommand(async ({ progress }) => {
  const [name, ...rest] = process.argv.slice(2);
  if (!name || rest.length > 0 || !/^[a-z0-9_-]+$/.test(name)) {
    throw userErrors.usage('Name the migration, in small letters, digits, hyphens and underscores.', usage);
  }
  const before = new Set(filesMatching([migrations]));
  await progress.step('Write the migration', () =>
    runTool(payloadTool('migrate:create', name, '--skip-empty')),
  );
  const made = filesMatching([migrations]).filter((file) => !before.has(file) && !file.endsWith('index.ts'));
  if (made.length === 0) return progress.say('The collections ask for no change of the database.');
  await progress.step('Tidy it', async () => {
    for (const file of made) dropUnused(file);
    // Plain Node runs it, and needs to see which of its imports are types.
    await runTool({ entry: 'node_modules/eslint/bin/eslint.js', args: ['--fix', ...made] });
    await runTool({ entry: 'node_modules/prettier/bin/prettier.cjs', args: ['--write', ...made] });
  });
  progress.say(`Look it through: ${made.join(', ')}`);
});

/** Payload hands each migration more than those that it writes itself ever use. */
function dropUnused(file: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('{ db, payload, req }', '{ db }'));
}
