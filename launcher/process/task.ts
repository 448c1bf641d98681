/** A child that does one thing with the content and ends: publish it all, import it, or export it. */
import type { Payload } from 'payload';
import { openPayload } from '../../cms/open-payload.ts';
import { UserError } from '../../common/errors.ts';
import type { Counts } from '../../cms/import-export/index.ts';

export type TaskName = keyof typeof tasks;

type Work = (payload: Payload, folder: string) => Promise<string>;

const tasks = {
  async publish(payload, folder) {
    const { publishAll } = await import('../../publisher/publish-all.ts');
    await publishAll(payload, folder, (done, total) => process.send?.({ done, total }));
    return `The whole site is written to ${folder}`;
  },
  async publishLive(payload) {
    const { publishLive } = await import('../../publisher/publish-live.ts');
    await publishLive(payload, (done, total) => process.send?.({ done, total }));
    return `Every page is rendered anew, and readers see it.`;
  },
  async import(payload, folder) {
    const { importContent } = await import('../../cms/import-export/index.ts');
    return `Imported ${describe(await importContent(payload, folder, report))} from ${folder}`;
  },
  async export(payload, folder) {
    const { exportContent } = await import('../../cms/import-export/index.ts');
    return `Exported ${describe(await exportContent(payload, folder, report))} to ${folder}`;
  },
} satisfies Record<string, Work>;

function describe({ documents, texts, uploads }: Counts): string {
  return `${documents} documents (${texts} texts, ${uploads} pictures and files)`;
}

function report(step: string): void {
  console.log(step);
  process.send?.({ step });
}

const [name = '', folder = ''] = process.argv.slice(2);
try {
  if (!isTask(name)) throw new Error(`There is no task ${name}.`);
  const payload = await openPayload();
  const done = await tasks[name](payload, folder);
  process.send?.({ ready: true, done }, () => process.exit(0));
} catch (error) {
  console.error(error);
  if (!(error instanceof UserError)) process.exit(1);
  process.send?.({ problem: error.message }, () => process.exit(1));
}

function isTask(value: string): value is TaskName {
  return value in tasks;
}
