import { randomInt } from 'node:crypto';
import { createServer, type AddressInfo } from 'node:net';
import { userErrors } from '../../common/errors.ts';
import { loopbackAddresses } from '../../common/loopback.ts';

/** Throws a `UserError` that names the setting when something listens on the port already. */
export async function assertPortFree(setting: string, port: number): Promise<void> {
  for (const host of loopbackAddresses) {
    const code = await tryListening(port, host);
    if (code === 'EADDRINUSE') throw userErrors.portTaken(setting, port);
    if (code === 'EACCES') throw userErrors.portForbidden(setting, port);
  }
}

/** A port of 127.0.0.1 that nobody listens on at this moment. */
export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (!isTcp(address)) throw new Error('no port');
  return address.port;
}

/**
 * A port of 127.0.0.1 as well, for what may be away for a while and must come back there: below those that systems
 * give to connections that begin here, one of which could take it meanwhile.
 */
export async function findLastingPort(): Promise<number> {
  for (;;) {
    const port = randomInt(10_000, 32_000);
    if ((await tryListening(port, '127.0.0.1')) === undefined) return port;
  }
}

/** The error's code. Machines without IPv6 give EADDRNOTAVAIL for `::1`, which is no obstacle. */
function tryListening(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

function isTcp(address: AddressInfo | string | null): address is AddressInfo {
  return typeof address === 'object' && address !== null;
}
