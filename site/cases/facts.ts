import type { CaseSummary } from '../../common/view-model/case-studies.ts';
import { industryNames } from '../../common/view-model/industries.ts';
import type { Language } from '../../common/languages.ts';
import { formatKronor } from '../formats.ts';
import type { Messages } from '../i18n/index.ts';

/** A text and its language, where that is not the page's. */
export interface MarkedText {
  text: string;
  lang?: Language;
}

/**
 * The sector from the list, in the reader's language, with the finer word of staff after it; that word alone where
 * none was chosen. One language at a time: a finer word of the other language is left out.
 */
export function sectorTexts(study: CaseSummary, { language }: Pick<Messages, 'language'>): MarkedText[] {
  const { industry, sector } = study;
  const isForeign = study.language !== language;
  if (!industry) return sector ? [{ text: sector, ...(isForeign ? { lang: study.language } : {}) }] : [];
  const finer = sector && !isForeign ? [{ text: sector }] : [];
  return [{ text: industryNames[industry][language] }, ...finer];
}

/** A line may end after a dash, but not within an amount, unless there is no room for it: hence the word joiner. */
const unbroken = (amount: string) => amount.replaceAll('–', '–\u2060');

/** The amount where it is known, or else its band. */
export function costText({ cost, costBand }: CaseSummary, { language, t }: Messages): string | undefined {
  if (cost !== undefined) return formatKronor(cost, language);
  return costBand && unbroken(t(`case.cost.${costBand}`));
}

export function paybackText({ paybackMonths }: CaseSummary, messages: Messages): string | undefined {
  return paybackMonths === undefined ? undefined : monthsText(paybackMonths, messages);
}

/** In the words of staff, unless those are in the other language and the months are known. */
export function durationText(study: CaseSummary, messages: Messages): MarkedText | undefined {
  const { duration, durationMonths } = study;
  const isForeign = study.language !== messages.language;
  if (duration && !isForeign) return { text: duration };
  if (durationMonths !== undefined) return { text: monthsText(durationMonths, messages) };
  return duration ? { text: duration, lang: study.language } : undefined;
}

/** @example monthsText(18, …) // '18 månader', monthsText(72, …) // '6 år', monthsText(30, …) // '2 år och 6 månader' */
export function monthsText(months: number, { t, count }: Messages): string {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  if (months < 24 && rest > 0) return count('time.months', months);
  if (rest === 0 && years > 0) return count('time.years', years);
  if (years === 0) return count('time.months', months);
  return t('time.and', { one: count('time.years', years), other: count('time.months', rest) });
}
