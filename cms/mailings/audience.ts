import type { ClientBase } from 'pg';
import type { Language } from '../../common/languages.ts';

/** What is to be sent, and to whom. */
export interface Mailing {
  id: number;
  /** Names one of the audiences. */
  audience: string;
  /**
   * `release`, `correction <id of its row>`, of gathered letters `daily <day>` or `weekly <day>`; of letters to the press
   * `press <key>` or `embargo <key>`, and `text <key>` of what such a letter tells of in another language.
   */
  occasion: string;
  /** Of gathered letters: from when on what they tell of went out, until {@link dueAt}. */
  since: Date | null;
  dueAt: Date;
}

/** Whoever gets a letter, as they are at the moment at which it is handed over. */
export interface Recipient {
  address: string;
  /** In which they are spoken to outside of texts. */
  language: Language;
  /** Where they change what they get, and where they leave; both without signing in. */
  links: { choices: string; leave: string };
  /** Of those who have not asked for letters: where the address is from. */
  source?: string;
}

/** Those to whom something is sent. Whoever has left is no recipient from that moment on. */
export interface Audience {
  /** Writes down the deliveries of a mailing, in the transaction of `database`. */
  writeDown(database: ClientBase, mailing: Mailing): Promise<void>;
  /** @returns nothing when they are to get nothing, by now */
  recipient(database: ClientBase, id: number): Promise<Recipient | undefined>;
  /** Notes that a mail server takes nothing for an address. */
  bounced(database: ClientBase, id: number): Promise<void>;
  /** Notes that whoever got a letter does not want it. */
  complained(database: ClientBase, id: number): Promise<void>;
}
