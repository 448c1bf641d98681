import { environment } from '../../../common/environment.ts';
import { libreTranslate } from './libre-translate.ts';
import type { TranslationService } from './service.ts';

/** The service that `TRANSLATE_URL` names; nothing where there is none. */
export function translationService(): TranslationService | undefined {
  const { url, key } = environment.translation;
  return url ? libreTranslate({ url, key }) : undefined;
}
