/** A child that does one thing with the content and ends: publish it all, import it, or export it. */
import { openPayload } from '../cms/open-payload.ts';
import { Problem } from '../cms/problems.ts';

export type TaskName = keyof typeof tasks;

const tasks = {
  async publish(payload: Awaited<ReturnType<typeof openPayload>>, folder: string) {
    const { publishAll } = await import('../cms/publisher/publish-all.ts');
    const { pages } = await publishAll(payload, folder);
    return `${pages} pages written to ${folder}`;
  },
  async import(payload: Awaited<ReturnType<typeof openPayload>>, folder: string) {
    const { importContent } = await import('../cms/transfer/index.ts');
    await importContent(payload, folder);
    return `Imported ${folder}`;
  },
  async export(payload: Awaited<ReturnType<typeof openPayload>>, folder: string) {
    const { exportContent } = await import('../cms/transfer/index.ts');
    await exportContent(payload, folder);
    return `Exported to ${folder}`;
  },
};

const [name = '', folder = ''] = process.argv.slice(2);
try {
  const payload = await openPayload();
  const done = await tasks[name as TaskName](payload, folder);
  process.send?.({ ready: true, done }, () => process.exit(0));
} catch (error) {
  console.error(error);
  if (!(error instanceof Problem)) process.exit(1);
  process.send?.({ problem: error.message }, () => process.exit(1));
}
