/** `astro dev` as a process: the site's templates with hot reload, on what is published at the moment. */
import path from 'node:path';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import { dev } from 'astro';
import { openContent } from '../../publisher/live-content.ts';
import { shareContent } from './dev-content.ts';
import { root } from '../config/root.ts';
import { serveFiles } from '../static-server/static-files.ts';

/** Hands each page its content. */
const liveContent: AstroIntegration = {
  name: 'bruket-live-content',
  hooks: {
    'astro:config:setup': ({ addMiddleware }) => {
      addMiddleware({ order: 'pre', entrypoint: new URL('./dev-middleware.ts', import.meta.url) });
    },
  },
};

/** Serves what only the publisher makes: pictures, files, search index. */
function publishedFiles(): NonNullable<ViteUserConfig['plugins']>[number] {
  const serve = serveFiles(path.join(process.env['DATA_DIR'] ?? '', 'public'), {});
  return {
    name: 'bruket-published-files',
    enforce: 'pre',
    configureServer(vite) {
      vite.middlewares.use((request, response, next) => {
        if (/^\/(pagefind|media|files)\//.test(request.url ?? '')) serve(request, response);
        else next();
      });
    },
  };
}

const content = await openContent();
shareContent(() => content.source());

const server = await dev({
  root,
  logLevel: 'info',
  server: { host: '127.0.0.1', port: Number(process.env['PORT']) },
  integrations: [liveContent],
  // Another port than the one that was asked for would leave whoever waits for it waiting.
  vite: { plugins: [publishedFiles()], server: { strictPort: true } },
});

process.once('SIGTERM', () => {
  void server
    .stop()
    .then(() => content.close())
    .finally(() => process.exit(0));
});
process.send?.({ ready: true });
