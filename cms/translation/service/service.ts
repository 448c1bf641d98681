import type { Language } from '../../../common/languages.ts';
import type { TextKey } from '../../i18n/texts.ts';

/** Something to be translated: words, or HTML whose tags stay. */
export interface Piece {
  text: string;
  isHtml: boolean;
}

export interface Languages {
  from: Language;
  to: Language;
}

/** What translates texts. Another service is another of these. */
export interface TranslationService {
  /** Whose it is, as staff are told before a text is sent there. */
  host: string;
  /** One for one. @throws ServiceError when it does not */
  translate(pieces: Piece[], languages: Languages): Promise<string[]>;
}

/** Why nothing was translated. */
export class ServiceError extends Error {
  readonly key: TextKey & `error.side.service.${string}`;

  constructor(key: ServiceError['key']) {
    super(key);
    this.key = key;
  }
}
