import { defineMiddleware } from 'astro/middleware';
import { sharedContent } from './dev-content.ts';

/** The same seam that the publisher uses: pages ask `Astro.locals.content`. */
export const onRequest = defineMiddleware(async (context, next) => {
  context.locals.content = await sharedContent();
  return next();
});
