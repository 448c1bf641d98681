import type { Kind } from '../addresses.ts';
import type { Language } from '../languages.ts';
import type { CorrectionType } from '../view-model/corrections.ts';
import type { WithdrawalReason } from '../withdrawal.ts';

/** `rendered`: the words are the same, and something else of the file is not, such as an address. */
export const acts = ['published', 'changed', 'corrected', 'withdrawn', 'rendered'] as const;
export type Act = (typeof acts)[number];

/** What is told of one act. Times are ISO 8601 in UTC, digests SHA-256 in hexadecimal. */
export interface LogFacts {
  /** From 1, without gaps. */
  number: number;
  /** When it was entered. */
  at: string;
  act: Act;
  /** Of a correction. */
  type?: CorrectionType;
  /** Of a withdrawal, where readers are told. */
  reason?: WithdrawalReason;
  kind: Kind;
  language: Language;
  address: string;
  /** The number of the document's first entry, by which all of them are known. */
  document: number;
  /** The time of publication that its page tells. */
  published: string;
  /** From 1; grows with each change of the words. */
  version: number;
  /** How many corrections it tells of. */
  corrections: number;
  /** Of the Markdown twin, byte for byte. */
  sha256: string;
  /** Of the words of the twin alone. */
  words: string;
  /** The key of the signature, and the signature of the twin (Ed25519, base64); none of what is withdrawn. */
  key?: string;
  signature?: string;
  /** The `hash` of the entry before; 64 zeros in the first. */
  previous: string;
}

export interface LogEntry extends LogFacts {
  /** Of all else that it says, written as {@link canonical} JSON. */
  hash: string;
}

export const noHash = '0'.repeat(64);

/** What the newest entry is, signed. */
export interface LogHead {
  format: 'bruket-log/1';
  entries: number;
  pageSize: number;
  /** How many entries the shards know; later ones are found by the indexes of their pages. */
  sharded: number;
  /** Of the newest entry. */
  hash: string;
  at?: string;
  key: string;
  /** Of all else, written as {@link canonical} JSON. Ed25519, base64. */
  signature: string;
}

export interface PublicKey {
  id: string;
  algorithm: 'Ed25519';
  /** SubjectPublicKeyInfo as PEM, as OpenSSL reads it. */
  pem: string;
  from: string;
  until?: string;
}

/** All versions of a document, and what each is known by: keys of 16 hexadecimal digits, one after the other. */
export interface DocumentHistory {
  format: 'bruket-history/1';
  versions: DocumentVersion[];
}

export interface DocumentVersion extends Pick<
  LogFacts,
  'number' | 'at' | 'act' | 'type' | 'reason' | 'address' | 'language' | 'published' | 'version' | 'sha256'
> {
  /** Of its sentences, in their order. */
  sentences: string;
  /** Of the twin itself, its other forms, pictures and files to download. */
  files: string;
}

/** How many hexadecimal digits of a digest are a key. */
export const keyLength = 16;

/** JSON without white space, its names in the order of their code units: as RFC 8785 has it for texts and whole numbers. */
export function canonical(facts: object): string {
  return JSON.stringify(ordered(facts));
}

/** The same facts in that order, so that they are written alike whether they were made now or read back. */
export function ordered(facts: object): object {
  const sorted = Object.entries(facts)
    .filter(([, value]) => value !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(sorted);
}

/** What is wrong with a chain of entries, which begins with the first; nothing where all is right. */
export async function brokenAt(entries: LogEntry[]): Promise<number | undefined> {
  let previous = noHash;
  for (const [index, { hash, ...facts }] of entries.entries()) {
    const isNext = facts.number === index + 1 && facts.previous === previous;
    if (!isNext || hash !== (await sha256(canonical(facts)))) return index + 1;
    previous = hash;
  }
  return undefined;
}

/** In hexadecimal. */
export async function sha256(content: string | BufferSource): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
