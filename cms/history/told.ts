import type { Language } from '../../common/languages.ts';
import type { ActDetail, ActName, Actor } from './acts.ts';

/** One line of a history as the admin is told of it. Times are ISO 8601. */
export interface HistoryEntry {
  key: string;
  at: string;
  who: {
    name: string;
    /** `unknown`: from before acts were written down. */
    actor: Actor | 'unknown';
    /** Of an account that is no more. */
    isGone?: boolean;
  };
  act: ActName | 'write';
  language: Language | null;
  detail: Omit<ActDetail, 'version' | 'fields'>;
  /** What the changed fields are called. */
  fields?: string[];
  /** The versions between which the text changed, and in which fields; without any, wherever they differ. */
  change?: { from?: number; to: number; paths: string[] };
}

/** What readers have had, or the newest draft. */
export interface HistoryState {
  version: number;
  at: string;
  name: string;
  isDraft: boolean;
  /** Of what is live when it is saved. */
  isSaved: boolean;
}

export interface HistoryPage {
  entries: HistoryEntry[];
  /** From where the next page goes on backwards. */
  next: string | null;
  states: HistoryState[];
  /** The version that holds the newest text. */
  newest: number | null;
}
