import {
  checkAdminPassword,
  loadEnvironmentFile,
  readSettings,
  type Environment,
} from '../config/settings.ts';
import { claimInstance, openInstance, readyLine, waitForAnswer, type Instance } from './instance.ts';
import { runCommand } from './session.ts';

/** Opens the database, and gives the environment of all parts that need it, see {@link openInstance}. */
type Open = (options: { isRequired: boolean }) => Promise<Environment>;

/**
 * Runs an instance with the settings of the environment until it is ended.
 *
 * @param startParts resolves when all parts are up, and tells whether anybody can sign in
 */
export async function runInstance(
  startParts: (instance: Instance, open: Open) => Promise<{ hasUsers: boolean }>,
): Promise<void> {
  await runCommand(async (session) => {
    loadEnvironmentFile();
    const settings = readSettings(process.env);
    await checkAdminPassword(settings);
    const { instance, lock } = await claimInstance(settings, session);
    const open: Open = ({ isRequired }) => openInstance(instance, lock, isRequired);
    const { hasUsers } = await startParts(instance, open);
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
