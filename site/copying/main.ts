/** What readers take home from a page where scripts run: its text, a quote, its address; on paper, or to other people. */
import { canCopy, copy } from './copy.ts';
import { countCopy } from './count-copy.ts';
import type { Piece } from './piece.ts';
import { readElement } from './read-element.ts';

const buttons = [...document.querySelectorAll<HTMLButtonElement>('button[data-tool]')];
const uses = buttons.flatMap((button) => toolOf(button) ?? []);

for (const { button, use } of uses) {
  button.hidden = false;
  button.addEventListener('click', use);
}
// What this browser cannot do keeps no place.
for (const button of buttons) if (!uses.some((one) => one.button === button)) button.remove();
if (!canCopy()) document.querySelector('.without-script')?.classList.remove('without-script');

interface Tool {
  button: HTMLButtonElement;
  use: () => void;
}

function toolOf(button: HTMLButtonElement): Tool | undefined {
  const { tool } = button.dataset;
  if (tool === 'print') return { button, use: () => print() };
  if (tool === 'share') return 'share' in navigator ? { button, use: share } : undefined;
  return canCopy() ? { button, use: () => void copyAndTell(button) } : undefined;
}

async function copyAndTell(button: HTMLButtonElement): Promise<void> {
  const { done = '', failed = '', counted } = button.dataset;
  const isCopied = await copy(textFor(button)).then(
    () => true,
    () => false,
  );
  tell(button, isCopied ? done : failed);
  if (isCopied && counted !== undefined) countCopy();
}

/** How long it can be read, in milliseconds. */
const shownFor = 8000;

/** Beside the button, and to who cannot see it. */
function tell(button: HTMLButtonElement, words: string): void {
  const state = button.parentElement?.querySelector('[role=status]');
  if (!state) return;
  state.textContent = words;
  setTimeout(() => {
    if (state.textContent === words) state.textContent = '';
  }, shownFor);
}

function textFor(button: HTMLButtonElement): Piece[] {
  const { tool, source = '' } = button.dataset;
  if (tool === 'copy-address') return [address()];
  if (tool === 'copy-part') return partOf(button);
  const article = document.querySelector('article');
  return [...(article ? readElement(article) : []), sourceOf(source)];
}

/** The quote or text that the button belongs to. */
function partOf(button: HTMLButtonElement): Piece[] {
  const part = button.closest('[data-part]');
  return part ? readElement(part) : [];
}

/** Who pastes it in a hurry still has whose text it is, of when, and where it stands. */
function sourceOf(words: string): Piece {
  const href = address();
  return { tag: 'p', children: [`${words} `, { tag: 'a', href, children: [href] }] };
}

function address(): string {
  return document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
}

function share(): void {
  const { title } = document;
  // Whoever changes their mind is no error.
  navigator.share({ title, url: address() }).catch(() => undefined);
}
