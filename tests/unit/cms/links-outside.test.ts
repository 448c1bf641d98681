import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createLinkStates } from '../../../cms/checks/outside/link-state.ts';
import { isPublicAddress, tryLink } from '../../../cms/checks/outside/try-link.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

/** A site on this machine, which is tried in tests alone. @returns its origin */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const here = { allowsPrivate: true };

describe('A link to another site', () => {
  it.each([
    [200, 'alive'],
    [404, 'missing'],
    [410, 'missing'],
    [403, 'unsure'],
    [429, 'unsure'],
    [503, 'unsure'],
  ])('that answers %i is %s', async (status, state) => {
    const origin = await serve((_, response) => response.writeHead(status).end());
    expect(await tryLink(`${origin}/sida`, here)).toBe(state);
  });

  it('is asked for whole where the server knows no short question', async () => {
    const origin = await serve(({ method }, response) =>
      response.writeHead(method === 'GET' ? 200 : 405).end(),
    );
    expect(await tryLink(origin, here)).toBe('alive');
  });

  it('is followed to where it leads, and not for ever', async () => {
    const origin = await serve(({ url }, response) =>
      url === '/ny'
        ? response.writeHead(404).end()
        : response.writeHead(301, { location: url === '/runt' ? '/runt' : '/ny' }).end(),
    );
    expect(await tryLink(`${origin}/gammal`, here)).toBe('missing');
    expect(await tryLink(`${origin}/runt`, here)).toBe('unsure');
  });

  it('is silent where nobody answers, or not in time', async () => {
    const origin = await serve(() => undefined);
    expect(await tryLink(origin, { ...here, timeout: 300 })).toBe('silent');
    const closed = await serve(() => undefined);
    await new Promise((resolve) => servers.at(-1)?.close(resolve));
    expect(await tryLink(closed, here)).toBe('silent');
  });
});

describe('No text makes the CMS ask', () => {
  it('this machine, by number, by name or by way of a public page', async () => {
    let count = 0;
    const origin = await serve((_, response) => {
      count += 1;
      response.end();
    });
    const { port } = new URL(origin);
    for (const host of ['127.0.0.1', 'localhost', '[::1]', '[::ffff:127.0.0.1]', '0x7f.1', '2130706433'])
      expect(await tryLink(`http://${host}:${port}/`), host).toBe('unsure');
    expect(await tryLink('http://localhost/')).toBe('unsure');
    expect(count).toBe(0);
  });

  it.each([
    ...['127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.0.1', '169.254.169.254', '100.64.0.1', '0.0.0.0'],
    ...['::1', '::', 'fe80::1', 'fd00::1', '::ffff:10.0.0.1', '64:ff9b::a00:1', '2002:a00:1::', '224.0.0.1'],
  ])('%s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it('but the internet', () => {
    expect(isPublicAddress('93.184.216.34')).toBe(true);
    expect(isPublicAddress('2a00:1450:400f:80d::200e')).toBe(true);
  });

  it('by other protocols, ports or passwords', async () => {
    for (const address of ['ftp://example.org/', 'http://example.org:22/', 'http://anna@example.org/'])
      expect(await tryLink(address), address).toBe('unsure');
  });
});

describe('What is known of links', () => {
  it('is found out once, beside what asks for it', async () => {
    let count = 0;
    const origin = await serve((_, response) => {
      count += 1;
      response.writeHead(count > 0 ? 200 : 500).end();
    });
    const states = createLinkStates(here);
    expect(states.look(origin)).toBeUndefined();
    expect(states.isBusy()).toBe(true);
    await expect.poll(() => states.look(origin)).toBe('alive');
    await expect.poll(() => states.isBusy()).toBe(false);
    expect(count).toBe(1);
  });
});
