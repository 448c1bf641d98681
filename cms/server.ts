/** The CMS as a process: Next behind a server of our own, which tells when it listens and ends cleanly. */
import type { Duplex } from 'node:stream';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import next from 'next';
import { timeZone } from '../common/dates.ts';
import { environment } from '../common/environment.ts';
import { listenOnLoopback } from '../common/http-server.ts';
import { logConsole, logFatal } from '../common/log.ts';
import { endWeakSessions } from './accounts/second-factor/end-weak-sessions.ts';
import { guardDoor } from './door/door.ts';
import { tellSender } from './door/sender.ts';
import { keepPurging } from './intake/purge.ts';
import { keepDelivering } from './mail/keep-delivering.ts';
import { keepMailing } from './mailings/keep-mailing.ts';
import { watchDrift } from './published/watch-drift.ts';
import { isSiteAsset, sendSiteAsset } from './preview/site-assets.ts';

/** How long a save or an upload may take to its end when the CMS is ended, in milliseconds. */
const closeTimeout = 8000;

// What the server writes of versions must show the same time as what the browser does.
process.env['TZ'] = timeZone;
// Payload runs in this process, and is told by this that it is not a task.
process.env['SERVES_STAFF'] = 'true';

const port = Number(process.env['CMS_PORT']);
const dev = process.env.NODE_ENV !== 'production';

logConsole();
logFatal();
const app = next({ dev, dir: path.resolve(import.meta.dirname), hostname: 'localhost', port, quiet: true });
await app.prepare();
if (environment.isSecondFactorRequired) await endWeakSessions(environment.databaseUrl);
const answer = app.getRequestHandler();
const door = guardDoor(
  (request, response) => (isSiteAsset(request) ? sendSiteAsset : answer)(request, response),
  { ...environment, dev },
);
const listening = await listenOnLoopback((request, response) => {
  tellSender(request);
  door(request, response);
}, port);

/** In development, browsers hear of changes through these. */
const upgraded = new Set<Duplex>();
for (const server of listening.servers) {
  server.on('upgrade', (request, socket, head) => {
    upgraded.add(socket);
    socket.once('close', () => upgraded.delete(socket));
    void app.getUpgradeHandler()(request, socket, head);
  });
}

process.once('SIGTERM', () => {
  for (const socket of upgraded) socket.destroy();
  // A letter that is just being taken is noted as sent.
  const ended = Promise.all([endDelivering(), endMailing()]);
  const delivered = Promise.race([ended, wait(closeTimeout, undefined, { ref: false })]);
  void Promise.all([listening.close(closeTimeout), delivered]).then(() => process.exit(0));
});
const endDelivering = keepDelivering(environment.databaseUrl);
const endMailing = keepMailing(environment.databaseUrl);
keepPurging(environment.databaseUrl);
watchDrift(environment.databaseUrl);
process.send?.({ ready: true });
