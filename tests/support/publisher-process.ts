import { spawn, type ChildProcess } from 'node:child_process';
import { inRoot } from '../../launcher/config/root.ts';

/** A publisher as in a running product, on the database and data folder of the test file. */
export interface PublisherProcess {
  process: ChildProcess;
  /** Resolves when it works, or stands by for the one that does. */
  begun: Promise<void>;
  /** Resolves when all that was open as it began is on the site. */
  working: Promise<void>;
  isRunning(): boolean;
  /** All that it wrote so far. */
  output(): string;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Nothing answers here: for tests that do not ask whether a page is live. */
export const nowhere = 'http://127.0.0.1:9';

export function startPublisher({ siteUrl }: { siteUrl: string } = { siteUrl: nowhere }): PublisherProcess {
  const child = spawn(process.execPath, ['--trace-deprecation', inRoot('publisher/main.ts')], {
    cwd: inRoot('.'),
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, SITE_URL: siteUrl, CMS_URL: nowhere },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  const exit = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const told = (wanted: (message: { standby?: boolean }) => boolean) =>
    new Promise<void>((resolve, reject) => {
      child.on('message', (message: { standby?: boolean }) => wanted(message) && resolve());
      void exit.then(() => reject(new Error(`The publisher ended by itself.\n${output}`)));
    });
  const begun = told(() => true);
  const working = told(({ standby }) => !standby);
  // Whoever waits for it gets the rejection; a publisher that is killed before owes nothing.
  for (const promise of [begun, working]) promise.catch(() => undefined);
  return {
    process: child,
    begun,
    working,
    isRunning,
    output: () => output,
    async stop(signal = 'SIGKILL') {
      child.kill(signal);
      if (isRunning()) await exit;
    },
  };
}
