import type { IncomingMessage } from 'node:http';
import Negotiator from 'negotiator';
import { defaultLanguage, isLanguage, languages, type Language } from '../../common/languages.ts';

/** The language of whoever asks: as chosen in the admin, else the one that the browser likes best. */
export function languageOf(request: IncomingMessage): Language {
  const chosen = /(?:^|;\s*)payload-lng=(\w+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  if (isLanguage(chosen)) return chosen;
  return new Negotiator(request).languages([...languages]).find(isLanguage) ?? defaultLanguage;
}
