import mdx from '@astrojs/mdx';
import { defineConfig, passthroughImageService } from 'astro/config';
import { adapter } from './site/adapter/index.ts';
import { embedding } from './site/embed/emit.ts';
import { icons } from './site/icons.ts';
import { linkModules } from './site/module-preloads.ts';
import { routing } from './site/routing.ts';
import { typeset } from './site/typeset/build.ts';

export default defineConfig({
  srcDir: './site',
  publicDir: './site/public',
  outDir: './.build/site',
  cacheDir: './.build/astro-cache',
  output: 'server',
  trailingSlash: 'always',
  // The default ('jsx') drops the space between inline elements on different lines.
  compressHTML: true,
  adapter: adapter(),
  integrations: [routing(), icons(), embedding(), typeset(), linkModules(), mdx({ syntaxHighlight: false })],
  devToolbar: { enabled: false },
  build: {
    // One cached file for the whole site, and a content security policy without inline exceptions.
    inlineStylesheets: 'never',
    assets: '_astro',
  },
  // Renditions come ready-made with the content.
  image: { service: passthroughImageService() },
  vite: { build: { assetsInlineLimit: 0 } },
});
