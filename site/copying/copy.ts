import type { Piece } from './piece.ts';
import { quotationMarks, toHtml, toText } from './write.ts';
import { pageLanguage } from '../dom.ts';

export function canCopy(): boolean {
  return typeof ClipboardItem !== 'undefined' && 'clipboard' in navigator;
}

/** Both as plain text and with its formatting: what it is pasted into takes what it can show. */
export async function copy(pieces: Piece[]): Promise<void> {
  const text = toText(pieces, quotationMarks[pageLanguage()]);
  const part = (type: string, words: string) => [type, new Blob([words], { type })] as const;
  const parts = [part('text/plain', text), part('text/html', toHtml(pieces))];
  await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))]);
}
