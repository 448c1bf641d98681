import { attribute, type XmlElement } from './xml.ts';

/** The signs that texts are written with in fonts which have no letters, by their numbers there. */
const signs: Record<string, Record<number, string>> = {
  symbol: {
    ...{ 0x61: 'α', 0x62: 'β', 0x64: 'δ', 0x6d: 'μ', 0x70: 'π', 0x73: 'σ', 0x44: 'Δ', 0x53: 'Σ', 0x57: 'Ω' },
    ...{ 0xa3: '≤', 0xa5: '∞', 0xab: '↔', 0xac: '←', 0xad: '↑', 0xae: '→', 0xaf: '↓', 0xb0: '°', 0xb1: '±' },
    ...{ 0xb3: '≥', 0xb4: '×', 0xb7: '•', 0xb8: '÷', 0xb9: '≠', 0xbb: '≈', 0xd6: '√', 0xd7: '⋅', 0xe5: '∑' },
  },
  wingdings: {
    ...{ 0x4a: '☺', 0x6c: '●', 0x6e: '■', 0x71: '❑', 0xa7: '▪', 0xa8: '◻', 0xd8: '➢', 0xdf: '←', 0xe0: '→' },
    ...{ 0xe1: '↑', 0xe2: '↓', 0xe8: '➔', 0xf0: '⇨', 0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑' },
  },
};

/** The sign of a `w:sym`; `undefined` where it is in no font that is known. */
export function signOf(element: XmlElement): string | undefined {
  const number = Number.parseInt(attribute(element, 'w:char') ?? '', 16);
  const font = (attribute(element, 'w:font') ?? '').toLowerCase();
  const known = signs[font];
  if (known) return known[number & 0xff];
  const isPrivate = number >= 0xe000 && number <= 0xf8ff;
  return Number.isInteger(number) && number > 0x1f && !isPrivate ? String.fromCharCode(number) : undefined;
}
