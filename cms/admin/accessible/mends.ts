import type { TextKey } from '../../i18n/texts.ts';
import type { Texts } from '../use-texts.ts';

/** What Payload 3.90 draws without a name or with a wrong role, and what it is. */
interface Mend {
  selector: string;
  mend(element: HTMLElement, texts: Texts): void;
}

export const mends: readonly Mend[] = [
  { selector: '.template-default__wrap', mend: markMain },
  // The bar at the top; there is one banner already.
  {
    selector: 'header.app-header:not([role]), .list-header:not([role]), .report__header:not([role])',
    mend: setter('role', 'group'),
  },
  { selector: '.doc-header:not([role])', mend: nameHeader },
  { selector: 'ul.doc-tabs__tabs:not([role])', mend: setter('role', 'group') },
  { selector: 'a.doc-tab[aria-label]', mend: (element) => element.removeAttribute('aria-label') },
  named('.clickable-arrow--left', 'accessible.previous'),
  named('.clickable-arrow--right', 'accessible.next'),
  named('#select-all', 'accessible.selectAll'),
  named('td.cell-_select input[type=checkbox]', 'accessible.select'),
  named('.doc-controls__popup .popup-button', 'accessible.more'),
  named('.array-actions .popup-button, .collapsible__actions .popup-button', 'accessible.more'),
  named('.collapsible__drag', 'accessible.move'),
  named('button.collapsible__toggle', 'accessible.toggle', isNameless),
  named('.date-time-picker__clear-button', 'accessible.clear'),
  named('.relationship-add-new__add-button', 'accessible.create'),
  named('.copy-to-clipboard', 'accessible.copy'),
  named('.upload-relationship-details__edit', 'accessible.edit'),
  named('.upload-relationship-details__remove, .file-details__remove', 'accessible.remove'),
  // It holds a button, which does what it does.
  { selector: '.popup-button--custom:has(button)', mend: leaveOut },
  named('.popup-button:not([aria-label])', 'accessible.more', isNameless),
  { selector: '.sort-column__button[aria-label]', mend: nameSorting },
  { selector: '[aria-label*="[object "]', mend: nameCreating },
  { selector: '[aria-label^="Edit "]', mend: nameEditing },
  { selector: '.toolbar-popup__button[data-button-key]:not([aria-label])', mend: nameTool },
  { selector: '.date-time-picker input:not([aria-label])', mend: nameByField },
  {
    selector: '.rich-text-lexical [contenteditable=true][role=textbox]:not([aria-label])',
    mend: nameByField,
  },
  // They do with a pointer what the keys of the field do, and are hidden from those who hear.
  { selector: '.rs__indicators [aria-hidden=true]:not([tabindex="-1"])', mend: setter('tabindex', '-1') },
  { selector: '.react-select input:not([aria-label])', mend: nameSelect },
];

/** One of each view is enough. */
function markMain(element: HTMLElement): void {
  if (element.querySelector('main')) element.removeAttribute('role');
  else element.setAttribute('role', 'main');
}

/** What stands above the text, with its title, is beside the main part of the view. */
function nameHeader(element: HTMLElement): void {
  element.setAttribute('role', 'region');
  element.setAttribute('aria-label', element.querySelector('h1')?.textContent.trim() ?? '');
}

function leaveOut(element: HTMLElement): void {
  element.setAttribute('role', 'none');
  element.removeAttribute('tabindex');
}

function setter(name: string, value: string): (element: HTMLElement) => void {
  return (element) => element.setAttribute(name, value);
}

function named(
  selector: string,
  key: TextKey,
  applies: (element: HTMLElement) => boolean = () => true,
): Mend {
  return {
    selector,
    mend(element, { say }) {
      if (!applies(element) || element.getAttribute('aria-label') === say(key)) return;
      element.setAttribute('aria-label', say(key));
      element.removeAttribute('aria-labelledby');
    },
  };
}

function isNameless(element: HTMLElement): boolean {
  return !element.textContent.trim() && !element.title;
}

/** Payload names them by a label that it has not put into words. */
function nameSorting(element: HTMLElement, { say }: Texts): void {
  const column = element.closest('.sort-column')?.querySelector('.sort-column__label')?.textContent ?? '';
  const key = element.classList.contains('sort-column__asc')
    ? 'accessible.ascending'
    : 'accessible.descending';
  const name = say(key, { column });
  if (element.getAttribute('aria-label') !== name) element.setAttribute('aria-label', name);
}

function nameCreating(element: HTMLElement, { say }: Texts): void {
  const of = element.closest('.card')?.querySelector('.card__title')?.textContent;
  const name = of ? say('accessible.createIn', { list: of }) : say('accessible.create');
  element.setAttribute('aria-label', name);
  if (element.title) element.title = name;
}

/** By the label of its field, or what stands before it. */
function nameSelect(element: HTMLElement, { say }: Texts): void {
  const name = labelOf(element) ?? element.closest('.react-select')?.textContent.trim();
  element.setAttribute('aria-label', name || say('accessible.choose'));
}

/** Payload says it in English alone. */
function nameEditing(element: HTMLElement, { say }: Texts): void {
  const name = element.getAttribute('aria-label')?.slice('Edit '.length) ?? '';
  element.setAttribute('aria-label', say('accessible.editOf', { name }));
}

const tools: Record<string, TextKey> = {
  bold: 'accessible.tool.bold',
  italic: 'accessible.tool.italic',
  strikethrough: 'accessible.tool.strikethrough',
  subscript: 'accessible.tool.subscript',
  superscript: 'accessible.tool.superscript',
  inlineCode: 'accessible.tool.code',
  link: 'accessible.tool.link',
};

function nameTool(element: HTMLElement, { say }: Texts): void {
  const key = tools[element.dataset['buttonKey'] ?? ''];
  if (key && isNameless(element)) element.setAttribute('aria-label', say(key));
}

function nameByField(element: HTMLElement, { say }: Texts): void {
  element.setAttribute('aria-label', labelOf(element) ?? say('accessible.choose'));
}

function labelOf(element: HTMLElement): string | undefined {
  const label = element.closest('.field-type, .date-time-picker, li')?.querySelector('.field-label');
  return label?.textContent.replace('*', '').trim() || undefined;
}
