/** `astro build` of the same templates as static pages, as a process: OUT CACHE CONTENT [incremental]. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type AstroIntegration } from 'astro';
import config from '../../../astro.config.mjs';
import { shareContent } from '../../../launcher/dev/dev-content.ts';
import { root } from '../../../launcher/config/root.ts';
import { readContent } from './content.ts';

const [out = '', cacheDir = '', content = '', mode] = process.argv.slice(2);

/** Templates with a route that has a parameter. */
const withParameter = [
  ...['document-or-year.astro', 'subject.astro', 'pictures.astro'],
  ...['document.md.ts', 'ninjs.json.ts', 'ttninjs.json.ts', 'oembed.json.ts'],
  ...['rss.xml.ts', 'atom.xml.ts', 'feed.json.ts', 'latest.json.ts'],
].map((file) => path.join(root, 'site/templates', file));
withParameter.push(path.join(root, 'site/pages/sitemaps/[file].xml.ts'));
const getStaticPaths = `export { getStaticPaths } from '${path.join(import.meta.dirname, 'paths.ts')}';\n`;

/** Gives each template its content and its addresses; nothing else of it is changed. */
const asStatic: AstroIntegration = {
  name: 'bruket-static',
  hooks: {
    'astro:config:setup': ({ addMiddleware, updateConfig }) => {
      addMiddleware({
        order: 'pre',
        entrypoint: pathToFileURL(path.join(root, 'launcher/dev/dev-middleware.ts')),
      });
      updateConfig({ vite: { plugins: [{ name: 'bruket-static-paths', enforce: 'pre', load }] } });
    },
  },
};

async function load(id: string): Promise<string | undefined> {
  if (!withParameter.includes(id)) return undefined;
  const source = await readFile(id, 'utf8');
  return id.endsWith('.astro') ? source.replace(/^---\n/, `---\n${getStaticPaths}`) : getStaticPaths + source;
}

const source = await readContent(content, {
  siteUrl: process.env['SITE_URL'] ?? '',
  cmsUrl: process.env['CMS_URL'] ?? '',
  sendsMail: false,
});
shareContent(() => Promise.resolve(source));
await build({
  ...config,
  configFile: false,
  root,
  output: 'static',
  adapter: undefined,
  outDir: out,
  cacheDir,
  logLevel: 'warn',
  integrations: [...(config.integrations ?? []), asStatic],
  experimental: { incrementalBuild: mode === 'incremental' },
});
process.exit(0);
