import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { lookup } from 'mrmime';
import sharp from 'sharp';
import { inRoot } from '../../launcher/config/root.ts';
import type { ContentSource } from '../../common/view-model/content-source.ts';
import { builtSite } from './built-site.ts';

/** The built site with content of a test's own, each page rendered when it is asked for. */
export interface FakeSite {
  origin: string;
  /** What pages show from now on. */
  show(content: ContentSource): void;
  close(): Promise<void>;
}

export async function serveFakeSite(content: ContentSource): Promise<FakeSite> {
  const render = await builtSite();
  const anyPicture = await sharp({
    create: { width: 960, height: 640, channels: 3, background: '#7a8b94' },
  })
    .webp()
    .toBuffer();
  let shown = content;

  async function answer(address: string, response: ServerResponse): Promise<void> {
    if (address.startsWith('/media/')) {
      response.writeHead(200, { 'Content-Type': 'image/webp' }).end(anyPicture);
      return;
    }
    const file = await readFile(path.join(inRoot('.build/site/client'), address)).catch(() => undefined);
    if (file) {
      response.writeHead(200, { 'Content-Type': lookup(address) ?? 'application/octet-stream' }).end(file);
      return;
    }
    const page = await render(address, shown);
    response.writeHead(page.status, Object.fromEntries(page.headers)).end(await page.text());
  }

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    answer(pathname, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    show(other) {
      shown = other;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
