import {
  createServer,
  type RequestListener,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http';
import type { ListenOptions } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { userErrors } from './errors.ts';
import { loopbackAddresses } from './loopback.ts';

export interface Listening {
  servers: Server[];
  /**
   * Takes no more connections, lets those requests end that are under way, and closes all connections.
   *
   * @param timeout in milliseconds, after which what is still under way is cut off
   */
  close(timeout: number): Promise<void>;
}

/** What a server bears of many and of slow clients; where nothing is said, what Node takes for right. */
export interface Limits extends ServerOptions {
  /** Of each listener. What comes beyond is closed, and so are those on which nobody asks at that moment. */
  maxConnections?: number;
  /**
   * How many listeners share each address, on Linux. In a turn of the event loop libuv takes one connection from each:
   * beside a crowd that is there already, others would wait for seconds. See SO_REUSEPORT in socket(7).
   */
  listeners?: number;
  /** How many may wait to be taken, when a crowd comes at one moment. The system may allow fewer. */
  backlog?: number;
  maxHeadersCount?: number;
  /** After which a connection on which nothing moves is cut off, in milliseconds. */
  silence?: number;
}

/**
 * Listens on this machine's own addresses only; browsers take either for `localhost`.
 *
 * @throws UserError when somebody else listens there
 */
export async function listenOnLoopback(
  answer: RequestListener,
  port: number,
  limits: Limits = {},
): Promise<Listening> {
  const [first, ...further] = loopbackAddresses;
  const servers = await listenAt(limits, answer, port, first);
  for (const address of further) {
    try {
      servers.push(...(await listenAt(limits, answer, port, address)));
    } catch (error) {
      if (!isMissingAddress(error)) throw error;
    }
  }
  const underWay = watchRequests(servers);
  return {
    servers,
    async close(timeout) {
      for (const server of servers) server.close();
      const timer = new AbortController();
      await Promise.race([
        underWay.end(),
        wait(timeout, undefined, { signal: timer.signal }).catch(() => {}),
      ]);
      timer.abort();
      // Browsers keep some open on which they may ask later.
      for (const server of servers) server.closeAllConnections();
    },
  };
}

/** @returns what resolves when no request is under way any more */
function watchRequests(servers: Server[]): { end(): Promise<void> } {
  const underWay = new Set<ServerResponse>();
  let onNone: (() => void) | undefined;
  for (const server of servers) {
    server.on('request', (_, response) => {
      underWay.add(response);
      response.shouldKeepAlive &&= onNone === undefined;
      response.once('close', () => {
        underWay.delete(response);
        if (underWay.size === 0) onNone?.();
      });
    });
  }
  return {
    end: () =>
      new Promise((resolve) => {
        onNone = resolve;
        for (const response of underWay) response.shouldKeepAlive = false;
        if (underWay.size === 0) resolve();
      }),
  };
}

async function listenAt(
  { listeners = 1, backlog, ...limits }: Limits,
  answer: RequestListener,
  port: number,
  host: string,
): Promise<Server[]> {
  const isShared = listeners > 1 && process.platform === 'linux';
  const all = Array.from({ length: isShared ? listeners : 1 }, () => createLimited(limits, answer));
  for (const server of all) await listen(server, { port, host, backlog, reusePort: isShared });
  return all;
}

function createLimited(
  { maxConnections, maxHeadersCount, silence, ...options }: Omit<Limits, 'listeners' | 'backlog'>,
  answer: RequestListener,
): Server {
  const server = createServer(options, answer);
  if (maxConnections !== undefined) server.maxConnections = maxConnections;
  if (maxHeadersCount !== undefined) server.maxHeadersCount = maxHeadersCount;
  if (silence !== undefined) server.setTimeout(silence);
  return server.on('drop', () => server.closeIdleConnections());
}

function listen(server: Server, { port, ...options }: ListenOptions & { port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (error: Error) => reject(isTaken(error) ? userErrors.portTakenMeanwhile(port) : error);
    server.once('error', refuse).listen({ ...options, port }, resolve);
  });
}

function isTaken(error: Error): boolean {
  return 'code' in error && error.code === 'EADDRINUSE';
}

function isMissingAddress(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(String(error.code))
  );
}
