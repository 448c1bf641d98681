import type { Language } from '../../../common/languages.ts';

const decimalSign = { sv: ',', en: '.' } as const satisfies Record<Language, string>;

/**
 * A number as people write it: with a comma or a point before its decimals, with spaces between thousands.
 * `1,234` may be a thousand in English and is none in Swedish, and so the other way round with a point:
 * what could be either is read as neither.
 *
 * @returns `null` for nothing, `undefined` for what is no number
 */
export function readDecimal(written: string, language: Language): number | null | undefined {
  const text = written.replace(/\s/g, '').replace(/^[−–]/, '-');
  if (text === '') return null;
  if (!/^-?(\d+([.,]\d*)?|[.,]\d+)$/.test(text)) return undefined;
  const mayBeThousands = /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text) && !text.includes(decimalSign[language]);
  return mayBeThousands ? undefined : Number(text.replace(',', '.'));
}

/** @example writeDecimal(210.5, 'sv') // '210,5' */
export function writeDecimal(value: unknown, language: Language): string {
  return typeof value === 'number' ? String(value).replace('.', decimalSign[language]) : '';
}
