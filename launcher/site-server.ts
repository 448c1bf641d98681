/** The public site as a process: the published files, and nothing else. */
import path from 'node:path';
import { listenOnLoopback } from '../cms/loopback.ts';
import { serveFiles } from './static-files.ts';

const folder = path.join(process.env['DATA_DIR'] ?? '', 'public');
const servers = await listenOnLoopback(serveFiles(folder), Number(process.env['PORT']));

process.once('SIGTERM', () => {
  for (const server of servers) server.close(() => process.exit(0));
  for (const server of servers) server.closeIdleConnections();
  setTimeout(() => process.exit(0), 2000).unref();
});
process.send?.({ ready: true });
