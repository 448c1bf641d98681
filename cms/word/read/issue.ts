import type { TextKey } from '../../i18n/texts.ts';

/** Why a file cannot become a text: a sentence for staff, and what goes into its braces. */
export class WordIssue extends Error {
  readonly key: TextKey;
  readonly kind: TextKey | undefined;

  /** @param kind what the file is in truth, where the sentence tells it */
  constructor(key: TextKey, kind?: TextKey) {
    super(key);
    this.key = key;
    this.kind = kind;
  }
}
