import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { serveFiles } from '../../launcher/static-server/static-files.ts';
import { securityHeaders } from '../../common/security-headers.ts';
import type { OpenedPayload } from './payload.ts';

/** The public folder behind the product's own server. */
export interface ServedSite {
  /** Its origin, to be given to the publisher as `SITE_URL`. */
  siteUrl: string;
  /** As a reader's program asks: redirects are for the caller, nothing is compressed. */
  get(address: string): Promise<Answer>;
  close(): Promise<void>;
}

export interface Answer {
  status: number;
  headers: Headers;
  body: Buffer;
}

export async function serveSite({ dataDir }: Pick<OpenedPayload, 'dataDir'>): Promise<ServedSite> {
  const headers = securityHeaders({ siteUrl: 'http://127.0.0.1' });
  const server = createServer(serveFiles(path.join(dataDir, 'public'), headers));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const siteUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    siteUrl,
    async get(address) {
      const headers = { 'accept-encoding': 'identity' };
      const response = await fetch(new URL(address, siteUrl), { redirect: 'manual', headers });
      const body = Buffer.from(await response.arrayBuffer());
      return { status: response.status, headers: response.headers, body };
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
