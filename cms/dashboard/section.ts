import type { PayloadRequest } from 'payload';
import type { Language } from '../../common/languages.ts';
import type { Capability } from '../access/roles.ts';

/** What one person could do something about, or should know, at the moment. Its texts are `dashboard.<name>`. */
export interface Section {
  name: SectionName;
  /** Who sees it. */
  capability: Capability;
  /** Reads at most {@link maxRows} rows, whatever there is. */
  read(req: PayloadRequest, now: Date): Promise<Found>;
}

export type SectionName =
  | 'failed'
  | 'review'
  | 'mine'
  | 'planned'
  | 'live'
  | 'outdated'
  | 'untranslated'
  | 'overdue'
  | 'pictures'
  | 'rights'
  | 'searches'
  | 'feedback'
  | 'read';

export const maxRows = 5;

export interface Found {
  /** How many there are, rows or not. */
  total: number;
  rows: Row[];
  /** Where all of them are listed; shown where there are more than rows. */
  more: Link[];
  /** Rows of the outbox, shown as not live, that may be so by now: to be looked for once more. */
  unseen?: number[];
}

/** One line, which leads to where the thing is mended. */
export interface Row {
  title: string;
  /** Of the title, where it is known. */
  language?: Language | undefined;
  /** What to know of it, in few words, in the language of whoever asks. */
  facts: string[];
  address: string;
}

export interface Link {
  label: string;
  address: string;
}
