import type { ListLine } from './parts.ts';
import { styleOf } from './elements.ts';
import { oneLine } from './spaces.ts';

type Line = Omit<ListLine, 'children'>;

/** What Word says of a paragraph in a list, `mso-list:l0 level1 lfo1`; its number or bullet is text in it. */
export function wordListLine(paragraph: Element): Line | undefined {
  const said = styleOf(paragraph).get('mso-list') ?? '';
  const [, level = levelOfClass(paragraph)] = /^l\d+ level(\d+)/.exec(said) ?? [];
  if (!level) return undefined;
  const marker = oneLine(markerOf(paragraph)?.textContent ?? '');
  return {
    type: 'list-line',
    level: Number(level),
    ...numbering(marker),
    list: said.replace(/ level\d+/, ''),
  };
}

/** Where the paragraph's style says that it is in a list, the paragraph has its bullet alone: `MsoListBullet2`. */
function levelOfClass(paragraph: Element): string | undefined {
  const [, level] = /\bMsoList(?:Bullet|Number|Paragraph)?(\d?)/.exec(paragraph.className) ?? [];
  return level !== undefined && markerOf(paragraph) ? level || '1' : undefined;
}

/** A letter alone is a bullet: in the fonts of signs, letters are arrows and squares. */
function numbering(marker: string): { ordered: boolean; number: number } {
  const [, number, letters] = /^\(?(?:(?:\d+\.)*(\d+)[.):]*|([a-z]{1,5})[.):]+)$/i.exec(marker) ?? [];
  return { ordered: (number ?? letters) !== undefined, number: Number(number ?? 1) };
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
