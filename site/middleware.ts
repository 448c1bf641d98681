import { defineMiddleware } from 'astro/middleware';
import { languageOf } from '../common/addresses.ts';
import { messagesIn } from './i18n/index.ts';

/** Gives each page its language, its texts and the settings, whoever has it rendered. */
export const onRequest = defineMiddleware(async ({ locals, originPathname }, next) => {
  // Not `url`: the 404 page is reached by rewriting, and `url` then forgets the language.
  const messages = messagesIn(languageOf(originPathname));
  const settings = await locals.content.settings(messages.language);
  Object.assign(locals, messages, { settings });
  return next();
});
