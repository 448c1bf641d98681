import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listenOnLoopback, type Limits, type Listening } from '../../../common/http-server.ts';
import { findFreePort } from '../../../launcher/process/ports.ts';

const longTimeout = 60_000;

let port: number;
let server: Listening;
let underWay: ServerResponse[];

beforeEach(async () => {
  underWay = [];
  port = await findFreePort();
  server = await listenOnLoopback((_, response) => underWay.push(response), port);
});

afterEach(() => server.close(0));

/** A request that has arrived and is not answered yet. */
async function begin(): Promise<{ text: Promise<string> }> {
  const text = fetch(`http://localhost:${port}`).then((response) => response.text());
  text.catch(() => undefined);
  await expect.poll(() => underWay.length).toBe(1);
  return { text };
}

test('a request that is under way gets its answer, and then nothing keeps the server', async () => {
  const { text } = await begin();
  const closed = server.close(longTimeout);
  await expect(fetch(`http://localhost:${port}`)).rejects.toThrow();
  underWay[0]!.end('saved');
  expect(await text).toBe('saved');
  await closed;
});

test('one that takes too long is cut off', async () => {
  const { text } = await begin();
  await server.close(100);
  await expect(text).rejects.toThrow();
});

describe('A server with limits', () => {
  let limited: Listening;
  let limitedPort: number;

  const listen = async (limits: Limits) => {
    limitedPort = await findFreePort();
    limited = await listenOnLoopback((_, response) => void response.end('told'), limitedPort, limits);
  };
  afterEach(() => limited.close(0));

  /** Sends something and tells what came until the connection was closed. */
  async function sendAndWait(sent: string): Promise<string> {
    const socket = connect(limitedPort, '127.0.0.1');
    socket.write(sent);
    return text(socket);
  }

  test('cuts off who never comes to the end of a request, and who sends nothing at all', async () => {
    await listen({ headersTimeout: 200, requestTimeout: 300, connectionsCheckingInterval: 50 });
    expect(await sendAndWait('GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ')).toMatch(/^HTTP\/1.1 408 /);
    expect(await sendAndWait('')).toMatch(/^HTTP\/1.1 408 /);
  });

  test('cuts off a connection on which nothing moves', async () => {
    await listen({ keepAliveTimeout: 100, silence: 300 });
    expect(await sendAndWait('GET / HTTP/1.1\r\nHost: a\r\n\r\n')).toMatch(/told/);
  });

  test('refuses a header that is too large', async () => {
    await listen({ maxHeaderSize: 4096 });
    const sent = `GET / HTTP/1.1\r\nHost: a\r\nX-Large: ${'a'.repeat(5000)}\r\n\r\n`;
    expect(await sendAndWait(sent)).toMatch(/^HTTP\/1.1 431 /);
  });

  test('answers and closes whichever of its listeners a connection has come to', async () => {
    await listen({ listeners: 8 });
    for (let asked = 0; asked < 40; asked += 1)
      expect(await sendAndWait('GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')).toMatch(/told/);
    await limited.close(0);
    await expect(sendAndWait('GET / HTTP/1.1\r\n')).rejects.toThrow();
  });

  test('takes no more connections than it bears, and makes room where nobody asks', async () => {
    await listen({ maxConnections: 5 });
    const idle = Array.from({ length: 5 }, () => connect(limitedPort, '127.0.0.1'));
    for (const socket of idle) {
      socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
      await once(socket, 'data');
    }
    const closed = Promise.all(idle.map((socket) => once(socket, 'close')));
    expect(await sendAndWait('').catch(() => '')).toBe('');
    await closed;
    expect(await sendAndWait('GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')).toMatch(/told/);
  });
});

test('connections on which nobody asks keep nothing', async () => {
  const { text } = await begin();
  underWay[0]!.end('first');
  await text;
  const silent = connect(port, '127.0.0.1');
  await once(silent, 'connect');
  await server.close(longTimeout);
});
