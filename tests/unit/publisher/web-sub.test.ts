import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createWebSub, type WebSub } from '../../../publisher/web-sub.ts';

const siteUrl = 'https://bruket.example';
/** What the hub was told, and how it answers. */
let told: URLSearchParams[];
let statuses: number[];
let hub: Server;
let errors: unknown[];
let webSub: WebSub;

beforeEach(async () => {
  [told, statuses, errors] = [[], [], []];
  hub = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      expect(request.headers['content-type']).toContain('application/x-www-form-urlencoded');
      told.push(new URLSearchParams(body));
      response.writeHead(statuses.shift() ?? 204).end();
    });
  });
  await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve));
  webSub = open(`http://127.0.0.1:${(hub.address() as AddressInfo).port}/`);
});

afterEach(async () => {
  await webSub.stop();
  hub.closeAllConnections();
  await new Promise((resolve) => hub.close(resolve));
});

const open = (address: string | undefined) =>
  createWebSub({ hub: address, siteUrl, onError: (error) => errors.push(error), delays: [10, 10] });
const soon = <T>(read: () => T) => expect.poll(read, { timeout: 20_000 });
const addresses = () => told.map((form) => form.getAll('hub.url'));

describe('A hub', () => {
  it('is told of the feeds that have changed, those of one change together', async () => {
    webSub.tell(['/rss.xml', '/guider/elen/', '/sitemap.xml']);
    webSub.tell(['/amnen/energi/feed.json', '/rss.xml']);
    await soon(() => told).toHaveLength(1);
    expect(told[0]?.get('hub.mode')).toBe('publish');
    expect(addresses()).toEqual([[`${siteUrl}/rss.xml`, `${siteUrl}/amnen/energi/feed.json`]]);
  });

  it('that fails is told again, with what has changed meanwhile', async () => {
    statuses = [503];
    webSub.tell(['/rss.xml']);
    await soon(() => told.length).toBeGreaterThan(0);
    webSub.tell(['/atom.xml']);
    await soon(() => told.length).toBeGreaterThan(1);
    expect(addresses()[1]).toContain(`${siteUrl}/rss.xml`);
    await soon(() => addresses().flat()).toContain(`${siteUrl}/atom.xml`);
    expect(errors).toEqual([]);
  });

  it('that goes on failing is given up, and hears of the next change', async () => {
    statuses = [500, 500, 500];
    webSub.tell(['/rss.xml']);
    await soon(() => errors).toHaveLength(1);
    expect(String(errors[0])).toMatch(/WEBSUB_HUB\) answered with 500/);
    webSub.tell(['/atom.xml']);
    await soon(() => told).toHaveLength(4);
    expect(addresses()[3]).toEqual([`${siteUrl}/atom.xml`]);
  });

  it('is asked nothing where none is set', async () => {
    const none = open(undefined);
    none.tell(['/rss.xml']);
    await none.stop();
    expect(told).toEqual([]);
  });

  it('keeps nobody waiting who ends', async () => {
    webSub.tell(['/rss.xml']);
    await webSub.stop();
    expect([told, errors]).toEqual([[], []]);
  });
});
