import { isSpokenLanguage } from '../common/view-model/people.ts';
import { timeZone } from '../common/dates.ts';
import { locales } from './i18n/index.ts';
import type { Language } from '../common/languages.ts';

/** Some languages' formats have a hyphen where a minus belongs. */
function written(format: Intl.NumberFormat, value: number): string {
  const parts = format.formatToParts(value);
  return parts.map(({ type, value: text }) => (type === 'minusSign' ? '\u2212' : text)).join('');
}

/** Making a formatter costs far more time and memory than using it, and a page uses many. */
const formatters = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locales[language], options);
  formatters.set(key, made);
  return made;
}

const dateFormats = (options: Intl.DateTimeFormatOptions) => ({
  sv: new Intl.DateTimeFormat(locales.sv, { ...options, timeZone }),
  en: new Intl.DateTimeFormat(locales.en, { ...options, timeZone }),
});
const days = dateFormats({ dateStyle: 'long' });
const months = dateFormats({ month: 'long' });
const monthsOfYears = dateFormats({ month: 'long', year: 'numeric' });
const moments = dateFormats({ dateStyle: 'full', timeStyle: 'short' });

const lists = { sv: new Intl.ListFormat(locales.sv), en: new Intl.ListFormat(locales.en) };

/** @example formatList(['ägare', 'ekonomi'], 'sv') // 'ägare och ekonomi' */
export function formatList(parts: string[], language: Language): string {
  return lists[language].format(parts);
}

const languageNames = {
  sv: new Intl.DisplayNames(locales.sv, { type: 'language' }),
  en: new Intl.DisplayNames(locales.en, { type: 'language' }),
};

/** The names of languages in a sentence. @example formatLanguages(['sv', 'fi'], 'en') // 'Swedish and Finnish' */
export function formatLanguages(codes: string[], language: Language): string {
  return formatList(
    codes.filter(isSpokenLanguage).map((code) => languageNames[language].of(code) ?? code),
    language,
  );
}

/** @example formatDate('2026-03-01T09:00:00Z', 'sv') // '1 mars 2026' */
export function formatDate(iso: string, language: Language): string {
  return days[language].format(new Date(iso));
}

/** With the clock of Sweden. @example formatMoment('2026-11-30T07:00:00Z', 'sv') // 'måndag 30 november 2026 kl. 08.00' */
export function formatMoment(iso: string, language: Language): string {
  const written = moments[language].format(new Date(iso));
  return language === 'sv' ? written.replace(/(\d\d):(\d\d)/, '$1.$2') : written;
}

/** The month's name, without its year. */
export function formatMonth(iso: string, language: Language): string {
  const name = months[language].format(new Date(iso));
  return name.charAt(0).toLocaleUpperCase(locales[language]) + name.slice(1);
}

/** @example formatMonthOfYear('2026-11', 'sv') // 'november 2026' */
export function formatMonthOfYear(month: string, language: Language): string {
  return monthsOfYears[language].format(new Date(`${month}-15T12:00:00Z`));
}

/** @example formatNumber(12500, 'sv') // '12 500' */
export function formatNumber(value: number, language: Language): string {
  return written(numberFormat(language, { maximumFractionDigits: 2 }), value);
}

/**
 * A measured value, which may be tiny or huge, with as many digits as one takes in.
 *
 * @example formatFigure(0.00041, 'sv') // '0,00041', formatFigure(12_345_678, 'sv') // '12,3 miljoner'
 */
export function formatFigure(value: number, language: Language): string {
  return written(numberFormat(language, figureOptions(value)), value);
}

/** A difference, always with its sign. @example formatDifference(-11, 'sv') // '−11' */
export function formatDifference(value: number, language: Language): string {
  return written(numberFormat(language, { ...figureOptions(value), signDisplay: 'exceptZero' }), value);
}

function figureOptions(value: number): Intl.NumberFormatOptions {
  const size = Math.abs(value);
  if (size >= 1e6) return { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 3 };
  return size < 1 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 2 };
}

/** How much a number changed. @example formatChange(412, 276, 'sv') // '−33 %'; `undefined` when it began at zero. */
export function formatChange(before: number, after: number, language: Language): string | undefined {
  if (before === 0) return undefined;
  const share = (after - before) / Math.abs(before);
  // What changed a little did not change by nothing.
  const digits = Math.abs(share) < 0.01 ? { maximumSignificantDigits: 1 } : { maximumFractionDigits: 0 };
  return written(numberFormat(language, { style: 'percent', signDisplay: 'exceptZero', ...digits }), share);
}

/** An amount in Swedish kronor, without öre, which no line breaks. @example formatKronor(12500, 'sv') // '12 500 kr' */
export function formatKronor(value: number, language: Language): string {
  const options = { style: 'currency', currency: 'SEK', maximumFractionDigits: 0 } as const;
  return written(numberFormat(language, options), value);
}

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** @param bytes counted in steps of 1000, as file managers do. @example formatSize(1_240_000, 'sv') // '1,2 MB' */
export function formatSize(bytes: number, language: Language): string {
  const step = Math.min(byteUnits.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  return numberFormat(language, {
    style: 'unit',
    unit: byteUnits[step] ?? 'byte',
    maximumFractionDigits: step > 1 ? 1 : 0,
  }).format(bytes / 1000 ** step);
}

/** What a file is, short enough to stand beside a link. @example fileType('x.docx') // 'DOCX' */
export function fileType(filename: string): string {
  const extension = /\.([A-Za-z0-9]{1,5})$/.exec(filename)?.[1];
  return extension ? extension.toUpperCase() : '';
}
