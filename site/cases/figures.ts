import type { Metric } from '../../common/view-model/case-studies.ts';
import { formatChange, formatDifference, formatFigure } from '../formats.ts';
import { translator } from '../i18n/index.ts';
import type { Language } from '../../common/languages.ts';

/** A figure that is given before and after. */
export type ComparedMetric = Metric & { before: number };

export function isCompared(metric: Metric): metric is ComparedMetric {
  return metric.before !== undefined;
}

/**
 * How much a figure changed, as one would say it: in percentage points where it is a percentage itself, in
 * times where it grew to many times as much, and as a plain difference where no ratio makes sense.
 */
export function changeText({ before, after, unit }: ComparedMetric, language: Language): string {
  const t = translator(language);
  if (before === after) return t('case.unchanged');
  if (isPercentage(unit)) return t('case.points', { value: formatDifference(after - before, language) });
  if (before <= 0 || after < 0) return differenceText({ before, after }, language);
  const times = after / before;
  if (times >= 10) return t('case.times', { value: formatFigure(Math.round(times), language) });
  return formatChange(before, after, language) ?? '';
}

function isPercentage(unit: string): boolean {
  return /^\s*(%|procent\b|per ?cent\b)/i.test(unit);
}

/**
 * What is said of a figure in large: how it changed, or its value where there is nothing to compare with.
 * A plain difference says of what, a share need not. @example '−33 %', '+2 400 MWh per år'
 */
export function headline(metric: Metric, language: Language): string {
  if (!isCompared(metric)) return formatFigure(metric.after, language);
  const change = changeText(metric, language);
  return change === differenceText(metric, language) ? `${change} ${metric.unit}` : change;
}

function differenceText(
  { before, after }: Pick<ComparedMetric, 'before' | 'after'>,
  language: Language,
): string {
  return formatDifference(after - before, language);
}

/** What follows a {@link headline}. @example valuesText(metric, 'sv') // 'från 34 till 23 procent av plåten' */
export function valuesText(metric: Metric, language: Language): string {
  const { unit } = metric;
  if (!isCompared(metric)) return unit;
  const [before, after] = [metric.before, metric.after].map((value) => formatFigure(value, language));
  return translator(language)('case.from-to', { before: before ?? '', after: after ?? '', unit });
}
