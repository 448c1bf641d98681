import type { ListLine } from './parts.ts';
import { styleOf } from './elements.ts';
import { oneLine } from './spaces.ts';

type Line = Omit<ListLine, 'children'>;

/** What Word says of a paragraph in a list, `mso-list:l0 level1 lfo1`; its number or bullet is text in it. */
export function wordListLine(paragraph: Element): Line | undefined {
  const [, list, level] = /^(l\d+) level(\d+)/.exec(styleOf(paragraph).get('mso-list') ?? '') ?? [];
  if (!list || !level) return undefined;
  const marker = oneLine(markerOf(paragraph)?.textContent ?? '');
  const [, number, letters] = /^\(?(?:(?:\d+\.)*(\d+)|([a-z]{1,5}))[.):]*$/i.exec(marker) ?? [];
  // A round bullet of the second level is the letter o.
  const ordered = number !== undefined || (letters !== undefined && marker !== 'o');
  return {
    type: 'list-line',
    level: Number(level),
    ordered,
    number: Number(number ?? 1),
    list: `${list} ${styleOf(paragraph).get('mso-list')?.split(' ').at(-1)}`,
  };
}

/** Word for the web says the level in an attribute, and makes a list of its own of each line. */
export function webListLine(item: Element, list: Element): Line | undefined {
  const level = Number(item.getAttribute('data-aria-level'));
  if (!Number.isInteger(level) || level < 1) return undefined;
  const number = Number(item.getAttribute('data-aria-posinset') ?? list.getAttribute('start') ?? 1);
  return {
    type: 'list-line',
    level,
    ordered: list.tagName.toUpperCase() === 'OL',
    number: Number.isInteger(number) ? number : 1,
    list: item.getAttribute('data-listid') ?? 'web',
  };
}

/** The bullet or number of a paragraph in one of Word's lists. */
export function markerOf(paragraph: Element): Element | null {
  return paragraph.querySelector('[style*="mso-list:Ignore"], [style*="mso-list: Ignore"]');
}
