import type { Language } from '../../common/languages.ts';

/** What somebody did that others may ask about later. What is written in drafts, their versions tell. */
export const actNames = [
  ...(['publish', 'schedule', 'correct', 'move time', 'take time away'] as const),
  ...(['plan withdrawal', 'keep on site', 'withdraw', 'trash', 'restore from trash', 'delete'] as const),
  ...(['restore version', 'create translation', 'add', 'change', 'replace file'] as const),
  ...(['send for review', 'approve', 'return', 'publish past review'] as const),
  ...(['make press link', 'recall press link'] as const),
  ...(['send to the press', 'stop letters to the press', 'import contacts'] as const),
  ...(['remove contact', 'welcome back'] as const),
  ...(['invite', 'change role', 'send password link', 'remove account', 'remove subscriber'] as const),
] as const;

export type ActName = (typeof actNames)[number];

/** Who did it: somebody who had signed in, the CMS by itself, a command in the terminal, or an import. */
export type Actor = 'person' | 'product' | 'command' | 'import';

/** What more there is to say of an act; times are ISO 8601, versions are those of its document. */
export interface ActDetail {
  from?: string | null;
  to?: string | null;
  /** Whether readers had a text before. */
  again?: boolean;
  reason?: string;
  replacement?: string;
  /** What is stored since the act. */
  version?: number;
  /** Of a text that comes out of the trash: where it stands then. */
  standing?: 'draft' | 'waiting' | 'live' | 'withdrawn';
  /** Paths of the fields that were changed. */
  fields?: string[];
  /** Whom or what it was about, as staff call it. */
  label?: string;
  note?: string;
}

/** An act as it is stored. */
export interface Act {
  id: number;
  at: Date;
  actor: Actor;
  /** The account, which may be gone. */
  who: number | null;
  /** As it was then; empty for what nobody did who had signed in. */
  name: string;
  act: ActName;
  /** A collection or global. */
  kind: string;
  documentId: number | null;
  language: Language | null;
  title: string;
  detail: ActDetail;
}

export function isActName(value: unknown): value is ActName {
  return actNames.some((name) => name === value);
}
