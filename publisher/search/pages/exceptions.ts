import type { Catalogue } from '../../store/catalogue.ts';
import { readWordParts } from '../../../common/protocol/word-parts.ts';
import type { Exceptions } from './search-page.ts';

/** What editors say of words that the search splits wrongly. Settings make everything anew, the search too. */
export function exceptionsIn(catalogue: Catalogue): Exceptions {
  return readWordParts(catalogue.in.sv.settings.wordParts);
}
