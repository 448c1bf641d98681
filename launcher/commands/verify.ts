/**
 * `npm run verify`: looks at every file of the public site, puts right what is not as it was written, and says so. Ends
 * with 1 where something could not be put right.
 */
import { userErrors } from '../../common/errors.ts';
import { build, site } from '../build/build.ts';
import { runTask, type Task } from '../process/run-task.ts';
import { runCommand } from '../process/session.ts';

await runCommand(async (session) => {
  const [argument] = process.argv.slice(2);
  if (argument) throw userErrors.usage(`${argument} means nothing here.`, 'npm run verify');
  const before: Task['before'] = (logs, { isRunning }) =>
    // The publisher of a running instance goes on with the templates that it was started with.
    isRunning ? Promise.resolve() : build(site, { progress: session.progress, logs, onChild: session.onEnd });
  await runTask({ name: 'verify', title: 'Look at the public site', subject: '', before }, session);
});
