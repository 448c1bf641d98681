/**
 * The entry of the server bundle.
 *
 * @example
 * const { createApp } = await import('./.build/site/server/entry.mjs');
 * const response = await createApp().render(new Request(url), { locals: { content } });
 */
export { createApp } from 'astro/app/entrypoint';
