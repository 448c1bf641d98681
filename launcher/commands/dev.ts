/** `npm run dev`: everything with hot reload. Pages show what is published, through the templates as they are. */
import { build, site } from '../build/build.ts';
import {
  claimInstance,
  environmentOf,
  prepare,
  publisherPart,
  readyLine,
  startSupervised,
  startRequired,
  waitForAnswer,
} from '../process/instance.ts';
import { runCommand, type Session } from '../process/session.ts';
import { loadEnvironmentFile, readSettings, type Settings } from '../config/settings.ts';

await runCommand(async (session) => {
  loadEnvironmentFile();
  const line = await startDevelopment(readSettings(process.env), session);
  session.progress.say(line);
  await session.failure;
});

async function startDevelopment(settings: Settings, session: Session): Promise<string> {
  const { progress } = session;
  const { instance, databaseUrl } = await claimInstance(settings, session);
  const { logs } = instance;
  const env = environmentOf(instance, databaseUrl);
  const { hasUsers } = await prepare(instance, env);

  const cms = startRequired(instance, {
    ...{ name: 'cms', title: 'The CMS', entry: 'cms/server.ts' },
    env: { ...env, NODE_ENV: 'development' },
  });
  const astro = startRequired(instance, {
    ...{ name: 'astro', title: 'astro dev', entry: 'launcher/dev/astro-dev.ts' },
    // Payload would wait for the hot reload of a Next around it, which there is not.
    env: { ...env, NODE_ENV: 'development', DISABLE_PAYLOAD_HMR: 'true' },
  });
  await Promise.all([
    progress.step('Start the CMS', async () => {
      await cms.ready;
      await waitForAnswer(`http://127.0.0.1:${settings.cmsPort}/admin/login`, 'The CMS', logs.fileOf('cms'));
    }),
    progress.step('Start astro dev', async () => {
      await astro.ready;
      await waitForAnswer(`http://127.0.0.1:${settings.port}/`, 'astro dev', logs.fileOf('astro'));
    }),
    // Search and pictures come from what the publisher makes.
    build(site, { progress, logs, onChild: session.onEnd }).then(() =>
      progress.step('Publish the site', () => startSupervised(instance, { ...publisherPart, env })),
    ),
  ]);
  return readyLine(settings, hasUsers);
}
