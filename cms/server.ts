/** The CMS as a process: Next behind a server of our own, which tells when it listens and ends cleanly. */
import { createServer } from 'node:http';
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
import { keepTakingVisits } from './visits/keep-taking.ts';
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
// Next would hear of changes of protocol at the one address alone at which it is asked first.
const upgrades = createServer();
const dir = path.resolve(import.meta.dirname);
const app = next({ dev, dir, hostname: 'localhost', port, quiet: true, httpServer: upgrades });
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

/** In development, browsers hear through these of changes, and of what React waits for before a page does anything. */
const upgraded = new Set<Duplex>();
for (const server of listening.servers) {
  server.on('upgrade', (request, socket, head) => {
    upgraded.add(socket);
    socket.once('close', () => upgraded.delete(socket));
    if (!upgrades.emit('upgrade', request, socket, head)) socket.destroy();
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
keepTakingVisits(environment.databaseUrl, environment.dataDir);
watchDrift(environment.databaseUrl);
process.send?.({ ready: true });
