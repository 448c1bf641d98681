import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listenOnLoopback, type Listening } from '../../../common/http-server.ts';
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

test('connections on which nobody asks keep nothing', async () => {
  const { text } = await begin();
  underWay[0]!.end('first');
  await text;
  const silent = connect(port, '127.0.0.1');
  await once(silent, 'connect');
  await server.close(longTimeout);
});
