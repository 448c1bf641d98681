/** `npm run keys -- rotate`: signs what is published with a new key from now on. What was signed before stays valid. */
import { userErrors } from '../../common/errors.ts';
import { runTask } from '../process/run-task.ts';
import { runCommand } from '../process/session.ts';

await runCommand(async (session) => {
  const [act, ...more] = process.argv.slice(2);
  if (act !== 'rotate' || more.length > 0)
    throw userErrors.usage('Say rotate: a new key is made.', 'npm run keys -- rotate');
  await runTask({ name: 'rotateKeys', title: 'Make a new key', subject: '' }, session);
});
