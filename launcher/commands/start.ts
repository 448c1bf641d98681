/** `npm start`: brings up the whole product, and ends it with Ctrl-C. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { build, cms, site } from '../build/build.ts';
import { untilDone } from '../process/backoff.ts';
import { prepare, publisherPart, startSite, startSupervised, waitForAnswer } from '../process/instance.ts';
import { runInstance, untilCmsAnswers } from '../process/run-instance.ts';

/** How long to wait at last before something is built once more that could not be, in milliseconds. */
const buildDelay = 10 * 60_000;

await runInstance(async (instance, open) => {
  const { settings, session, logs } = instance;
  const { progress } = session;
  // Readers of a site that is published need nothing but its files, and lose it by no trouble of the other parts.
  const isPublished = existsSync(path.join(settings.dataDir, 'public'));
  const siteReady = startSite(instance);
  if (isPublished) await progress.step('Serve the published site', () => siteReady);
  const isRequired = !isPublished;
  const done = <T>(work: () => Promise<T>, maxDelay?: number): Promise<T> =>
    isPublished ? untilDone(session, work, maxDelay) : work();

  const env = await done(() => open({ isRequired }));
  const context = { progress, logs, onChild: session.onEnd };
  const [prepared] = await Promise.all([
    done(() => prepare(instance, env)),
    done(() => build(cms, context), buildDelay),
    done(() => build(site, context), buildDelay),
  ]);

  const cmsPart = { name: 'cms', title: 'The CMS', entry: 'cms/server.ts' };
  const cmsReady = startSupervised(instance, { ...cmsPart, env }, { isRequired });
  const publisherReady = startSupervised(instance, { ...publisherPart, env }, { isRequired });
  await Promise.all([
    done(() => untilCmsAnswers(instance, cmsReady)),
    done(() =>
      progress.step('Publish the site', async () => {
        await Promise.all([publisherReady, siteReady]);
        await waitForAnswer(`http://127.0.0.1:${settings.port}/`, 'The site', logs.fileOf('site'));
      }),
    ),
  ]);
  return prepared;
});
