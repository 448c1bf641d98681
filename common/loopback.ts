import { createServer, type RequestListener, type Server } from 'node:http';

/**
 * Listens on this machine's own addresses only; browsers take either for `localhost`. Machines without
 * IPv6 lack the second.
 */
export async function listenOnLoopback(answer: RequestListener, port: number): Promise<Server[]> {
  const servers = [await listen(answer, port, '127.0.0.1')];
  try {
    servers.push(await listen(answer, port, '::1'));
  } catch (error) {
    if (!isMissingAddress(error)) throw error;
  }
  return servers;
}

function listen(answer: RequestListener, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(answer);
    server.once('error', reject).listen(port, host, () => resolve(server));
  });
}

function isMissingAddress(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(String(error.code))
  );
}
