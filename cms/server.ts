/** The CMS as a process: Next behind a server of our own, which tells when it listens and ends cleanly. */
import path from 'node:path';
import next from 'next';
import { environment } from '../common/environment.ts';
import { listenOnLoopback } from '../common/loopback.ts';
import { keepPurging } from './intake/purge.ts';
import { timeZone } from '../common/dates.ts';
import { isSiteAsset, sendSiteAsset } from './site-assets.ts';

// What the server writes of versions must show the same time as what the browser does.
process.env['TZ'] = timeZone;

const port = Number(process.env['CMS_PORT']);
const dev = process.env.NODE_ENV !== 'production';

const app = next({ dev, dir: path.resolve(import.meta.dirname), hostname: 'localhost', port, quiet: true });
await app.prepare();
const answer = app.getRequestHandler();
const servers = await listenOnLoopback((request, response) => {
  if (isSiteAsset(request)) void sendSiteAsset(request, response);
  else void answer(request, response);
}, port);
// In development, the browser hears of changes through it.
for (const server of servers) {
  server.on('upgrade', (...upgrade) => void app.getUpgradeHandler()(...upgrade));
}

process.once('SIGTERM', () => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
  process.exit(0);
});
keepPurging(environment.databaseUrl);
process.send?.({ ready: true });
