import type { Language } from './languages.ts';

/** Area codes with two digits after the nought. PTS, Svensk nummerplan för telefoni, list of area codes */
const shortAreas = new Set(
  '11 13 16 18 19 21 23 26 31 33 35 36 40 42 44 46 54 60 63 90 10 20 70 72 73 74 76 79'.split(' '),
);

/** How the digits after the area code are grouped, by how many they are. */
const groups: Record<number, number[]> = { 5: [3, 2], 6: [2, 2, 2], 7: [3, 2, 2], 8: [3, 3, 2] };

const noBreak = '\u00a0';

/**
 * A Swedish number as one writes it in Sweden, or in English as one dials it from abroad, in groups that stay
 * on one line. What is no plain Swedish number stands as it was written.
 *
 * @example formatPhone('0317001234', 'sv') // '031-700 12 34'
 * @example formatPhone('0317001234', 'en') // '+46 31 700 12 34'
 */
export function formatPhone(written: string, language: Language): string {
  const number = swedishNumber(written);
  const [area, rest] = number === undefined ? [] : splitArea(number);
  const sizes = groups[rest?.length ?? 0];
  if (!area || !rest || !sizes) return written.trim();
  let at = 0;
  const grouped = sizes.map((size) => rest.slice(at, (at += size))).join(noBreak);
  return language === 'sv' ? `0${area}-${grouped}` : `+46${noBreak}${area}${noBreak}${grouped}`;
}

/**
 * Where a phone dials a number, also from abroad; `undefined` when a text has no number.
 *
 * @example phoneAddress('031-700 12 34 (växel)') // 'tel:+46317001234'
 */
export function phoneAddress(written: string): string | undefined {
  const [first = ''] = /\+?\d[\d\s()./\u2010-\u2015-]*/.exec(written) ?? [];
  const number = swedishNumber(first);
  if (number !== undefined) return `tel:+46${number}`;
  const digits = first.replace(/[^\d+]/g, '');
  return digits.length >= minDigits ? `tel:${digits}` : undefined;
}

/** 112 is the shortest that one can dial. */
const minDigits = 3;

/** The digits after the nought or country code of a text that is nothing but a Swedish number. */
function swedishNumber(written: string): string | undefined {
  const plain = written.trim().replace(/[\s()./\u2010-\u2015-]/g, '');
  return /^(?:\+46|0046|0)0?([1-9]\d{6,8})$/.exec(plain)?.[1];
}

function splitArea(number: string): [area: string, rest: string] {
  const digits = number.startsWith('8') ? 1 : shortAreas.has(number.slice(0, 2)) ? 2 : 3;
  return [number.slice(0, digits), number.slice(digits)];
}
