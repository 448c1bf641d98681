/** The public site as a process: the published files, and nothing else. */
import path from 'node:path';
import { listenOnLoopback } from '../../common/http-server.ts';
import { logConsole, logFatal } from '../../common/log.ts';
import { readerPaths, readerUrl } from '../../common/protocol/intake.ts';
import { securityHeaders } from '../../common/security-headers.ts';
import { serveFiles } from './static-files.ts';

/** How long a reader may take to the end of a file when the server is ended, in milliseconds. */
const closeTimeout = 2000;

logConsole();
logFatal();
const { DATA_DIR = '', PORT, SITE_URL: siteUrl = '', CMS_URL: cmsUrl = '' } = process.env;
const headers = securityHeaders({ siteUrl, readerUrl: readerUrl(readerPaths.feedback, { siteUrl, cmsUrl }) });
const server = await listenOnLoopback(serveFiles(path.join(DATA_DIR, 'public'), headers), Number(PORT));

process.once('SIGTERM', () => void server.close(closeTimeout).then(() => process.exit(0)));
process.send?.({ ready: true });
