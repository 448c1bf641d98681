/** `npm run user -- reset EMAIL`: lets somebody in again who has lost their password. */
import { userErrors } from '../../common/errors.ts';
import { runTask } from '../process/run-task.ts';
import { runCommand } from '../process/session.ts';

const usage = 'npm run user -- reset EMAIL';

await runCommand(async (session) => {
  const [act, email, ...rest] = process.argv.slice(2);
  if (act !== 'reset' || !email || rest.length > 0) throw userErrors.usage('Name one e-mail address.', usage);
  await runTask({ name: 'resetUser', title: `Reset the account ${email}`, subject: email }, session);
});
