import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findFreePort } from '../../launcher/process/ports.ts';
import { inRoot, root } from '../../launcher/config/root.ts';

export interface Product {
  process: ChildProcess;
  settings: Record<string, string>;
  siteUrl: string;
  cmsUrl: string;
  dataDir: string;
  /** All that it wrote so far, of both streams. */
  output(): string;
  /** Waits for the line with both addresses. Throws when it ends instead. */
  ready(): Promise<string>;
  /** Waits for its end. */
  exitCode(): Promise<number | null>;
  stop(): Promise<void>;
}

/** A folder for an instance, removed by {@link removeDataDir}. */
export function makeDataDir(): string {
  return mkdtempSync(path.join(tmpdir(), 'bruket-data-'));
}

export function removeDataDir(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

async function freePorts(): Promise<{ PORT: string; CMS_PORT: string }> {
  const [port, cmsPort] = [await findFreePort(), await findFreePort()];
  return { PORT: String(port), CMS_PORT: String(cmsPort) };
}

const byNpm = ['npm', 'start', '--silent'];

/** Starts the product as a person would, but with exactly these settings. */
export async function startProduct(
  given: Record<string, string> & { DATA_DIR: string },
  { command = byNpm, onOutput = () => {} }: { command?: string[]; onOutput?: (text: string) => void } = {},
): Promise<Product> {
  const settings: Record<string, string> = { ...(await freePorts()), ...given };
  const [program = '', ...args] = command;
  // A group of its own, as a terminal gives each command.
  const child = spawn(program, args, { cwd: root, env: environmentWith(settings), detached: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      onOutput(text);
    });
  }
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve));
  let ended = false;
  void exit.then(() => (ended = true));
  return {
    process: child,
    settings,
    siteUrl: `http://localhost:${settings['PORT']}`,
    cmsUrl: `http://localhost:${settings['CMS_PORT']}`,
    dataDir: given.DATA_DIR,
    output: () => output,
    async ready() {
      for (;;) {
        const line = /^Bruket is ready:.*$/m.exec(output);
        if (line) return line[0];
        if (ended) throw new Error(`It ended before it was ready:\n${output}`);
        await wait(50);
      }
    },
    exitCode: () => exit,
    async stop() {
      child.kill('SIGTERM');
      await exit;
    },
  };
}

export const launcherAlone = [process.execPath, inRoot('launcher/commands/start.ts')];

/** Every process that has the data folder in its environment or on its command line. */
export function processesOf(dataDir: string): { pid: number; command: string }[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  return pids.flatMap((pid) => {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      const environment = readFileSync(`/proc/${pid}/environ`, 'utf8');
      const isOurs = command.includes(dataDir) || environment.includes(`DATA_DIR=${dataDir}\0`);
      return isOurs ? [{ pid: Number(pid), command: command.replaceAll('\0', ' ') }] : [];
    } catch {
      return [];
    }
  });
}

/** What the test runner sets must not change what is tested. */
function environmentWith(settings: Record<string, string>): NodeJS.ProcessEnv {
  const foreign = /^(VITEST|NODE_ENV$|TEST$|DEV$|PROD$|MODE$|SSR$|BASE_URL$|npm_)/;
  const rest = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(rest), ...settings } as NodeJS.ProcessEnv;
}
