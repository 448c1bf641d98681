import type { TextKey } from '../../i18n/texts.ts';
import type { Texts } from '../use-texts.ts';

/** What Payload 3.90 draws without a name or with a wrong role, and what it is. */
interface Mend {
  selector: string;
  mend(element: HTMLElement, texts: Texts): void;
}

export const mends: readonly Mend[] = [
  { selector: '.template-default__wrap:not([role])', mend: setter('role', 'main') },
  // The bar at the top; there is one banner already.
  {
    selector: 'header.app-header:not([role]), .doc-header:not([role]) header',
    mend: setter('role', 'group'),
  },
  { selector: 'ul.doc-tabs__tabs:not([role])', mend: setter('role', 'group') },
  { selector: 'a.doc-tab[aria-label]', mend: (element) => element.removeAttribute('aria-label') },
  named('.clickable-arrow--left', 'accessible.previous'),
  named('.clickable-arrow--right', 'accessible.next'),
  named('#select-all', 'accessible.selectAll'),
  named('td.cell-_select input[type=checkbox]', 'accessible.select'),
  named('.doc-controls__popup .popup-button', 'accessible.more'),
  named('.array-actions .popup-button, .collapsible__actions .popup-button', 'accessible.more'),
  named('.collapsible__drag', 'accessible.move'),
  named('button.collapsible__toggle', 'accessible.toggle'),
  named('.popup-button:not([aria-label])', 'accessible.more', isNameless),
  { selector: '.sort-column__button[aria-label]', mend: nameSorting },
  { selector: '[aria-label*="[object "]', mend: nameCreating },
  // They do with a pointer what the keys of the field do, and are hidden from those who hear.
  { selector: '.rs__indicators [aria-hidden=true]:not([tabindex="-1"])', mend: setter('tabindex', '-1') },
  { selector: '.react-select input:not([aria-label])', mend: nameSelect },
];

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
  const label = element.closest('.field-type')?.querySelector('.field-label')?.textContent;
  const name = label?.replace('*', '').trim() || element.closest('.react-select')?.textContent.trim();
  element.setAttribute('aria-label', name || say('accessible.choose'));
}
