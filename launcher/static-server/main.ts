/** The public site as a process: the published files, and nothing else. */
import path from 'node:path';
import { listenOnLoopback } from '../../common/loopback.ts';
import { readerPaths, readerUrl } from '../../common/protocol/intake.ts';
import { securityHeaders } from '../../common/security-headers.ts';
import { serveFiles } from './static-files.ts';

const { DATA_DIR = '', PORT, SITE_URL: siteUrl = '', CMS_URL: cmsUrl = '' } = process.env;
const headers = securityHeaders({ siteUrl, readerUrl: readerUrl(readerPaths.feedback, { siteUrl, cmsUrl }) });
const servers = await listenOnLoopback(serveFiles(path.join(DATA_DIR, 'public'), headers), Number(PORT));

process.once('SIGTERM', () => {
  for (const server of servers) server.close(() => process.exit(0));
  for (const server of servers) server.closeIdleConnections();
  setTimeout(() => process.exit(0), 2000).unref();
});
process.send?.({ ready: true });
