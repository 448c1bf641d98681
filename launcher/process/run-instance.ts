import { loadEnvironmentFile, readSettings, type Environment } from '../config/settings.ts';
import { claimInstance, environmentOf, readyLine, waitForAnswer, type Instance } from './instance.ts';
import { runCommand } from './session.ts';

/**
 * Runs an instance with the settings of the environment until it is ended.
 *
 * @param startParts resolves when all parts are up, and tells whether anybody can sign in
 */
export async function runInstance(
  startParts: (instance: Instance, env: Environment) => Promise<{ hasUsers: boolean }>,
): Promise<void> {
  await runCommand(async (session) => {
    loadEnvironmentFile();
    const settings = readSettings(process.env);
    const { instance, databaseUrl } = await claimInstance(settings, session);
    const { hasUsers } = await startParts(instance, environmentOf(instance, databaseUrl));
    session.progress.say(readyLine(settings, hasUsers));
    await session.failure;
  });
}

/** Waits until the CMS, which has been started, lets staff sign in. */
export async function untilCmsAnswers(
  { settings, session, logs }: Instance,
  started: Promise<unknown>,
): Promise<void> {
  await session.progress.step('Start the CMS', async () => {
    await started;
    await waitForAnswer(`http://127.0.0.1:${settings.cmsPort}/admin/login`, 'The CMS', logs.fileOf('cms'));
  });
}
