/** `npm start`: brings up the whole product, and ends it with Ctrl-C. */
import { build, cms, site } from '../build/build.ts';
import { prepare, publisherPart, startSupervised, waitForAnswer } from '../process/instance.ts';
import { runInstance, untilCmsAnswers } from '../process/run-instance.ts';

await runInstance(async (instance, env) => {
  const { settings, session, logs } = instance;
  const { progress } = session;
  const context = { progress, logs, onChild: session.onEnd };
  const [prepared] = await Promise.all([prepare(instance, env), build(cms, context), build(site, context)]);

  const cmsReady = startSupervised(instance, { name: 'cms', title: 'The CMS', entry: 'cms/server.ts', env });
  const publisherReady = startSupervised(instance, { ...publisherPart, env });
  const siteReady = startSupervised(instance, {
    ...{ name: 'site', title: 'The site', entry: 'launcher/static-server/main.ts' },
    env: { ...env, DATABASE_URL: '', PAYLOAD_SECRET: '', ADMIN_PASSWORD: '' },
  });
  await Promise.all([
    untilCmsAnswers(instance, cmsReady),
    progress.step('Publish the site', async () => {
      await Promise.all([publisherReady, siteReady]);
      await waitForAnswer(`http://127.0.0.1:${settings.port}/`, 'The site', logs.fileOf('site'));
    }),
  ]);
  return prepared;
});
