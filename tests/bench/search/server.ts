import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serveFiles } from '../../../launcher/static-server/static-files.ts';
import { securityHeaders } from '../../../common/security-headers.ts';
import type { Ending } from '../../../launcher/process/session.ts';

/** One origin for the site and for what the other engines need, that counts what goes over the network. */
export interface CountingServer extends Ending {
  origin: string;
  /** Answers since the last call, as they were sent: compressed, with their headers. */
  takeAnswers(): SentAnswer[];
}

export interface SentAnswer {
  address: string;
  bytes: number;
}

/** @param mounts folders by the address below which they are served, the longest first */
export async function startServer(mounts: Record<string, string>): Promise<CountingServer> {
  const headers = securityHeaders({ siteUrl: 'http://127.0.0.1' });
  const handlers = Object.entries(mounts).map(([under, folder]) => ({
    under,
    serve: serveFiles(folder, headers),
  }));
  let answers: SentAnswer[] = [];
  const server = createServer((request, response) => {
    const address = request.url ?? '/';
    const handler = handlers.find(({ under }) => address.startsWith(under));
    if (!handler) return response.writeHead(404).end();
    const before = request.socket.bytesWritten;
    response.once('close', () => answers.push({ address, bytes: request.socket.bytesWritten - before }));
    request.url = address.slice(handler.under.length - 1);
    return handler.serve(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeAnswers() {
      const taken = answers;
      answers = [];
      return taken;
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
