/** `npm run dev`: everything with hot reload. Pages show what is published, through the templates as they are. */
import { build, site } from '../build/build.ts';
import {
  prepare,
  publisherPart,
  startRequired,
  startSupervised,
  waitForAnswer,
} from '../process/instance.ts';
import { runInstance, untilCmsAnswers } from '../process/run-instance.ts';

await runInstance(async (instance, open) => {
  const { settings, session, logs } = instance;
  const { progress } = session;
  const env = await open({ isRequired: true });
  const prepared = await prepare(instance, env);

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
    untilCmsAnswers(instance, cms.ready),
    progress.step('Start astro dev', async () => {
      await astro.ready;
      await waitForAnswer(`http://127.0.0.1:${settings.port}/`, 'astro dev', logs.fileOf('astro'));
    }),
    // Search and pictures come from what the publisher makes.
    build(site, { progress, logs, onChild: session.onEnd }).then(() =>
      progress.step('Publish the site', () => startSupervised(instance, { ...publisherPart, env })),
    ),
  ]);
  return prepared;
});
