/** `npm run check`: format, lint, types of everything, that pages are valid HTML and generated files current. */
import { userErrors } from '../../common/errors.ts';
import { findOutdated } from '../build/generated.ts';
import { runCommand } from '../process/session.ts';
import { runTool, type Tool } from '../build/tools.ts';

const tools: Record<string, Tool> = {
  Format: { entry: 'node_modules/prettier/bin/prettier.cjs', args: ['--check', '.'] },
  Lint: { entry: 'node_modules/eslint/bin/eslint.js', args: ['.'] },
  Types: { entry: 'node_modules/typescript/bin/tsc', args: ['--noEmit', '--project', '.'] },
  'Types of the site': { entry: 'node_modules/astro/bin/astro.mjs', args: ['check'] },
  'Valid HTML': {
    entry: 'node_modules/vitest/vitest.mjs',
    args: ['run', '--project', 'unit', 'tests/unit/site/valid-html.test.ts'],
  },
};

await runCommand(async ({ progress }) => {
  const failed: string[] = [];
  const check = async (title: string, work: () => Promise<void>) => {
    try {
      await progress.step(title, work);
    } catch (error) {
      failed.push(title);
      progress.say(`\n${error instanceof Error ? error.message : String(error)}\n`);
    }
  };
  for (const [title, tool] of Object.entries(tools)) await check(title, () => runTool(tool));
  await check('Generated files', async () => {
    const outdated = await findOutdated();
    if (outdated.length > 0) throw userErrors.generatedOutdated(outdated);
  });
  if (failed.length > 0) throw userErrors.checksFailed(failed);
  progress.say('All checks passed.');
});
