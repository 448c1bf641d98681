import type { Revision } from '../../editing/token.ts';
import type { Values } from './saves.ts';

/** What was written and not stored, as the browser keeps it. */
export interface KeptText {
  /** By field. */
  values: Values;
  /** What it was made from. */
  base: Revision;
  /** When it was written, as an ISO time. */
  at: string;
}

/** One of each document and language; what is about to be made has no id yet. */
export function keptName(slug: string, id: number | string | undefined, locale: string): string {
  return `bruket-unsaved ${slug}/${id ?? ''} ${locale}`;
}

/** Where the browser has no room, or keeps nothing for this site, the page itself still has the text. */
export function keepText(name: string, text: KeptText): void {
  try {
    localStorage.setItem(name, JSON.stringify(text));
  } catch {
    // Leaving still asks first.
  }
}

export function readKeptText(name: string): KeptText | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? 'null');
    return isKeptText(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function dropKeptText(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // Nothing was kept then.
  }
}

function isKeptText(kept: unknown): kept is KeptText {
  return typeof kept === 'object' && kept !== null && 'values' in kept && 'base' in kept && 'at' in kept;
}
