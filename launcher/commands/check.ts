/** `npm run check`: every tool that can tell what is wrong without running the product, two at a time. */
import { userErrors } from '../../common/errors.ts';
import { findOutdated } from '../build/generated.ts';
import { runTool, type Tool } from '../build/tools.ts';
import { runCommand } from '../process/session.ts';
import { checkWeaknesses } from '../supply-chain/check-weaknesses.ts';

const tools: Record<string, Tool> = {
  'Lint and borders': { entry: 'node_modules/eslint/bin/eslint.js', args: ['--quiet', '.'] },
  Types: { entry: 'node_modules/typescript/bin/tsc', args: ['--noEmit', '--project', '.'] },
  'Types of the site': { entry: 'node_modules/astro/bin/astro.mjs', args: ['check'] },
  Format: { entry: 'node_modules/prettier/bin/prettier.cjs', args: ['--check', '.'] },
  'Valid HTML': {
    entry: 'node_modules/vitest/vitest.mjs',
    args: ['run', '--project', 'unit', 'tests/unit/site/valid-html.test.ts'],
  },
  'Unused code': { entry: 'node_modules/knip/bin/knip.js', args: ['--no-progress'] },
};

/** More than the processors of a small machine would only make them wait for each other. */
const sideBySide = 2;

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

  const waiting = Object.entries(tools).values();
  const takeTurns = async () => {
    for (const [title, tool] of waiting) await check(title, () => runTool(tool));
  };
  await Promise.all(Array.from({ length: sideBySide }, takeTurns));
  await check('Known weaknesses', () => checkWeaknesses((line) => progress.say(line)));
  // It writes the files for a moment, which the others read.
  await check('Generated files', checkGenerated);

  if (failed.length > 0) throw userErrors.checksFailed(failed);
  progress.say('All checks passed.');
});

async function checkGenerated(): Promise<void> {
  const outdated = await findOutdated();
  if (outdated.length > 0) throw userErrors.generatedOutdated(outdated);
}
