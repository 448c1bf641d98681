import { expect, it } from 'vitest';
import { startRenderThreads } from '../../../publisher/release/render-threads.ts';

it('Threads that cannot begin, such as without a database, say why once instead of failing page by page', async () => {
  const nowhere = 'http://127.0.0.1:9';
  const task = {
    databaseUrl: 'postgresql://nobody@127.0.0.1:9/none',
    origins: { siteUrl: nowhere, cmsUrl: nowhere, sendsMail: false },
    bundle: '/nonexistent',
    folder: '/nonexistent',
  };
  const threads = startRenderThreads(task, { count: 1 });
  const failed: string[] = [];
  const rendering = threads.render(['/', '/om/', '/sok/'], (share) =>
    failed.push(...share.failed.map(({ address }) => address)),
  );
  await expect(rendering).rejects.toThrow(/ECONNREFUSED|connect/);
  expect(failed).toEqual([]);
  await threads.stop();
});
