/** A child that does one thing with the content and ends: publish it all, look at what stands, import it, export it, derive the store, make a new key, or let somebody in again. */
import type { Payload } from 'payload';
import { environment } from '../../common/environment.ts';
import { UserError } from '../../common/errors.ts';
import type { Counts } from '../../cms/import-export/index.ts';

export type TaskName = keyof typeof tasks;

const tasks = {
  async publish(folder: string) {
    const { publishAll } = await import('../../publisher/publish-all.ts');
    await publishAll(folder, reportCount);
    return `The whole site is written to ${folder}`;
  },
  async publishLive() {
    const { publishLive } = await import('../../publisher/publish-live.ts');
    await publishLive(reportCount);
    return `Every page is rendered anew, and readers see it.`;
  },
  async verify() {
    const { verifySite } = await import('../../publisher/publish-live.ts');
    return verifySite();
  },
  async rebuildStore() {
    const { deriveStore } = await import('../../cms/published/derive-store.ts');
    const { checked, changed } = await withPayload((payload) => deriveStore(payload, reportCount));
    return changed === 0
      ? `All ${checked} entries of the published store are as the content has them.`
      : `Of ${checked} entries of the published store ${changed} were not as the content has them, and are now.`;
  },
  async rotateKeys() {
    const { rotateKeysOf } = await import('../../publisher/authenticity/rotate-keys.ts');
    const id = await rotateKeysOf(environment.databaseUrl);
    return `What is published is signed with the new key ${id} from now on.`;
  },
  async import(folder: string) {
    const { importContent } = await import('../../cms/import-export/index.ts');
    const counts = await withPayload((payload) => importContent(payload, folder, report));
    return `Imported ${describe(counts)} from ${folder}`;
  },
  async export(folder: string) {
    const { exportContent } = await import('../../cms/import-export/index.ts');
    const counts = await withPayload((payload) => exportContent(payload, folder, report));
    return `Exported ${describe(counts)} to ${folder}`;
  },
  async mailReport(file: string) {
    const { takeReportFile } = await import('../../cms/mailings/reports/take-report-file.ts');
    return takeReportFile(file);
  },
  async resetUser(email: string) {
    const { resetAccount } = await import('../../cms/accounts/reset-account.ts');
    return withPayload((payload) => resetAccount(payload, email));
  },
} satisfies Record<string, (subject: string) => Promise<string>>;

/** Publishing does without; the others work on the content itself. */
async function withPayload<T>(work: (payload: Payload) => Promise<T>): Promise<T> {
  const { openPayload } = await import('../../cms/open-payload.ts');
  return work(await openPayload());
}

function describe({ documents, texts, uploads }: Counts): string {
  return `${documents} documents (${texts} texts, ${uploads} pictures and files)`;
}

function report(step: string): void {
  console.log(step);
  process.send?.({ step });
}

function reportCount(done: number, total: number): void {
  process.send?.({ done, total });
}

const [name = '', subject = ''] = process.argv.slice(2);
try {
  if (!isTask(name)) throw new Error(`There is no task ${name}.`);
  const done = await tasks[name](subject);
  process.send?.({ ready: true, done }, () => process.exit(0));
} catch (error) {
  console.error(error);
  if (!(error instanceof UserError)) process.exit(1);
  process.send?.({ problem: error.message }, () => process.exit(1));
}

function isTask(value: string): value is TaskName {
  return value in tasks;
}
