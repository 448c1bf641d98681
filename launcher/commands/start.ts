/** `npm start`: brings up the whole product, and ends it with Ctrl-C. */
import { build, cms, site } from '../build/build.ts';
import {
  claimInstance,
  environmentOf,
  prepare,
  publisherPart,
  readyLine,
  startSupervised,
  waitForAnswer,
} from '../process/instance.ts';
import { runCommand, type Session } from '../process/session.ts';
import { loadEnvironmentFile, readSettings, type Settings } from '../config/settings.ts';

await runCommand(async (session) => {
  loadEnvironmentFile();
  const settings = readSettings(process.env);
  const line = await start(settings, session);
  session.progress.say(line);
  await session.failure;
});

async function start(settings: Settings, session: Session): Promise<string> {
  const { progress } = session;
  const { instance, databaseUrl } = await claimInstance(settings, session);
  const { logs } = instance;
  const env = environmentOf(instance, databaseUrl);
  const context = { progress, logs, onChild: session.onEnd };
  const [{ hasUsers }] = await Promise.all([
    prepare(instance, env),
    build(cms, context),
    build(site, context),
  ]);

  const cmsReady = startSupervised(instance, { name: 'cms', title: 'The CMS', entry: 'cms/server.ts', env });
  const publisherReady = startSupervised(instance, { ...publisherPart, env });
  const siteReady = startSupervised(instance, {
    ...{ name: 'site', title: 'The site', entry: 'launcher/static-server/main.ts' },
    env: { ...env, DATABASE_URL: '', PAYLOAD_SECRET: '', ADMIN_PASSWORD: '' },
  });
  await Promise.all([
    progress.step('Start the CMS', async () => {
      await cmsReady;
      await waitForAnswer(`http://127.0.0.1:${settings.cmsPort}/admin/login`, 'The CMS', logs.fileOf('cms'));
    }),
    progress.step('Publish the site', async () => {
      await Promise.all([publisherReady, siteReady]);
      await waitForAnswer(`http://127.0.0.1:${settings.port}/`, 'The site', logs.fileOf('site'));
    }),
  ]);
  return readyLine(settings, hasUsers);
}
