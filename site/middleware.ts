import { defineMiddleware } from 'astro/middleware';
import { languageOf } from '../common/addresses.ts';
import { messagesIn } from './i18n/index.ts';

/** Gives each page its language and texts, whoever has it rendered. */
export const onRequest = defineMiddleware(({ locals, originPathname }, next) => {
  // Not `url`: the 404 page is reached by rewriting, and `url` then forgets the language.
  Object.assign(locals, messagesIn(languageOf(originPathname)));
  return next();
});
