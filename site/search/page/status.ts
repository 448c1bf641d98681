import { status, texts } from './elements.ts';

/** Milliseconds after which a search takes its time. */
const slowAfter = 400;

let slow: ReturnType<typeof setTimeout> | undefined;

/** Says that the reader has to wait, should it take long until there is something else to say. */
export function sayWhenSlow(): void {
  clearTimeout(slow);
  slow = setTimeout(() => (status.textContent = texts.searching), slowAfter);
}

export function say(message: string): void {
  clearTimeout(slow);
  status.textContent = message;
}

/** Whether results may still change: tells programs that read the page aloud to wait. */
export function setBusy(busy: boolean, ...elements: HTMLElement[]): void {
  for (const element of elements) element.ariaBusy = String(busy);
}
