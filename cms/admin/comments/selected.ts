import { around } from '../../comments/passage.ts';
import type { About } from './compose.ts';

/** The words that somebody has selected in a field of the form; nothing where none are. */
export function selectedPassage(): About | undefined {
  const { activeElement } = document;
  if (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement)
    return selectedIn(activeElement);
  const selection = getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  const root = range && rootOf(range.commonAncestorContainer);
  const field = root && fieldAround(root);
  if (!range || !root || !field || range.collapsed) return undefined;
  const [before, after] = [document.createRange(), document.createRange()];
  before.setStart(root, 0);
  before.setEnd(range.startContainer, range.startOffset);
  after.setStart(range.endContainer, range.endOffset);
  after.setEnd(root, root.childNodes.length);
  return passage(field, [before, range, after].map(String) as [string, string, string]);
}

function selectedIn(input: HTMLInputElement | HTMLTextAreaElement): About | undefined {
  const { id, value, selectionStart: from, selectionEnd: to } = input;
  if (!id.startsWith('field-') || from === null || to === null || from === to) return undefined;
  const field = id.slice('field-'.length).replaceAll('__', '.');
  return passage(field, [value.slice(0, from), value.slice(from, to), value.slice(to)]);
}

function passage(field: string, [before, quote, after]: [string, string, string]): About | undefined {
  if (!quote.trim()) return undefined;
  return { field, quote: quote.trim(), before: before.slice(-around), after: after.slice(0, around) };
}

/** Where the words of a rich text stand. */
function rootOf(node: Node): HTMLElement | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('[data-lexical-editor]') ?? undefined;
}

/** The field of the document, also from within a block of it. */
function fieldAround(element: Element): string | undefined {
  const inner = element.closest<HTMLElement>('[data-field-path]');
  const outer = inner?.parentElement?.closest<HTMLElement>('[data-field-path]');
  return (outer ?? inner)?.dataset['fieldPath'];
}
