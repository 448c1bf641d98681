import { createApp as createAstroApp } from 'astro/app/entrypoint';

type Options = Parameters<typeof createAstroApp>[0];

/**
 * The entry of the server bundle.
 *
 * @example
 * const { createApp } = await import('./.build/site/server/entry.mjs');
 * const response = await createApp().render(new Request(url), { locals: { content } });
 */
export function createApp(options?: Options) {
  const app = createAstroApp(options);
  const pages = app.manifest.pageMap;
  // Astro imports the module of a page for each address anew, which takes longer than to find out what it shows.
  for (const [name, load] of pages ?? []) {
    let loaded: ReturnType<typeof load> | undefined;
    pages?.set(name, () => (loaded ??= load()));
  }
  return app;
}
