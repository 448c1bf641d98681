/** The public site as a process: the published files, and nothing else. */
import { setPriority } from 'node:os';
import path from 'node:path';
import { listenOnLoopback, type Limits } from '../../common/http-server.ts';
import { logConsole, logFatal } from '../../common/log.ts';
import { readerPaths, readerUrl } from '../../common/protocol/intake.ts';
import { securityHeaders } from '../../common/security-headers.ts';
import { serveFiles } from './static-files.ts';
import { openVisitLog } from './visit-log.ts';

/** How long a reader may take to the end of a file when the server is ended, in milliseconds. */
const closeTimeout = 2000;

/**
 * A crowd takes all the processor that it can get. What it has come to read must still be published beside it,
 * which needs little: the publisher, the CMS and PostgreSQL go first. See setpriority(2).
 */
const priority = 5;

/** Requests have no body, and readers ask at once, or come again. */
const limits: Limits = {
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 5000,
  keepAliveTimeout: 5000,
  silence: 60_000,
  maxHeadersCount: 100,
  listeners: 64,
  // Connections on which nothing happens take 12 kB each: some 4,000 at each address.
  maxConnections: 64,
  backlog: 4096,
};

logConsole();
logFatal();
setPriority(priority);
const { DATA_DIR = '', PORT, SITE_URL: siteUrl = '', CMS_URL: cmsUrl = '' } = process.env;
const headers = securityHeaders({ siteUrl, readerUrl: readerUrl(readerPaths.feedback, { siteUrl, cmsUrl }) });
const visits = openVisitLog(DATA_DIR, siteUrl);
const serve = serveFiles(path.join(DATA_DIR, 'public'), headers, (read) => visits.count(read));
const server = await listenOnLoopback(serve, Number(PORT), limits);

process.once('SIGTERM', () => {
  void server.close(closeTimeout).then(() => {
    visits.write();
    process.exit(0);
  });
});
process.send?.({ ready: true });
