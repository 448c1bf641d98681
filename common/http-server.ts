import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
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

/**
 * Listens on this machine's own addresses only; browsers take either for `localhost`.
 *
 * @throws UserError when somebody else listens there
 */
export async function listenOnLoopback(answer: RequestListener, port: number): Promise<Listening> {
  const [first, ...further] = loopbackAddresses;
  const servers = [await listen(answer, port, first)];
  for (const address of further) {
    try {
      servers.push(await listen(answer, port, address));
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

function listen(answer: RequestListener, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(answer);
    server.once('error', (error) => reject(isTaken(error) ? userErrors.portTakenMeanwhile(port) : error));
    server.listen(port, host, () => resolve(server));
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
