import type { TextKey } from '../i18n/texts.ts';
import type { OwnAddresses } from './read/reader.ts';
import type { WordText } from './read/read-word.ts';

export interface Request {
  data: Uint8Array;
  addresses: OwnAddresses;
}

export type Answer = { text: WordText } | Refused;

/** Why a file cannot become a text: a sentence for staff and, where it tells that, what the file is in truth. */
export interface Refused {
  issue: TextKey;
  kind?: TextKey | undefined;
}
