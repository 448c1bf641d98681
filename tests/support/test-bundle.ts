import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { inRoot } from '../../launcher/config/root.ts';

/**
 * The built site with templates that misbehave as a test says, in whatever thread or process renders them: it takes
 * its orders from files.
 */
export interface TestBundle {
  folder: string;
  /** From now on the templates of these addresses throw. */
  tear(...addresses: string[]): Promise<void>;
  /** From now on an address gives this page. */
  replace(address: string, html: string): Promise<void>;
  /** The threads of a full publish stop at the first address that matches, until `goOn`. */
  stopAt(address: RegExp): Promise<{ reached(): Promise<void>; goOn(): Promise<void> }>;
  /** From now on a thread of a full publish that renders this address dies of it. */
  killAt(address: string): Promise<void>;
  remove(): Promise<void>;
}

interface Orders {
  torn: string[];
  replaced: Record<string, string>;
  stopAt?: string;
  deadly?: string;
}

export async function createTestBundle(): Promise<TestBundle> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bruket-bundle-'));
  const site = inRoot('.build/site');
  await mkdir(path.join(folder, 'server'));
  await symlink(path.join(site, 'client'), path.join(folder, 'client'));
  const at = (name: string) => path.join(folder, 'server', name);
  const orders: Orders = { torn: [], replaced: {} };
  const give = () => writeFile(at('orders.json'), JSON.stringify(orders));
  await give();
  await writeFile(at('entry.mjs'), entryOf(pathToFileURL(path.join(site, 'server/entry.mjs')).href));
  return {
    folder,
    tear(...addresses) {
      orders.torn = addresses;
      return give();
    },
    replace(address, html) {
      orders.replaced[address] = html;
      return give();
    },
    async stopAt(address) {
      orders.stopAt = address.source;
      await give();
      return {
        reached: () =>
          expect.poll(() => existsSync(at('reached')), { timeout: 60_000, interval: 20 }).toBe(true),
        goOn: () => writeFile(at('go-on'), ''),
      };
    },
    killAt(address) {
      orders.deadly = address;
      return give();
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

function entryOf(site: string): string {
  return `import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { createApp as createSite } from '${site}';
const at = (name) => new URL(name, import.meta.url);
export function createApp(options) {
  const site = createSite(options);
  return {
    render(request, given) {
      const address = decodeURI(new URL(request.url).pathname);
      const orders = JSON.parse(readFileSync(at('orders.json'), 'utf8'));
      if (!isMainThread && orders.stopAt && new RegExp(orders.stopAt).test(address) && !existsSync(at('go-on'))) {
        writeFileSync(at('reached'), '');
        while (!existsSync(at('go-on'))) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
      }
      if (!isMainThread && orders.deadly === address) process.exit(9);
      const page = site.render(request, given);
      if (orders.torn.includes(address)) return page.then(() => Promise.reject(new Error('torn')));
      const html = orders.replaced[address];
      return html === undefined ? page : Promise.resolve(new Response(html));
    },
  };
}
`;
}
