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
  if (before <= 0 || after < 0) return formatDifference(after - before, language);
  const times = after / before;
  if (times >= 10) return t('case.times', { value: formatFigure(Math.round(times), language) });
  return formatChange(before, after, language) ?? '';
}

function isPercentage(unit: string): boolean {
  return /^\s*(%|procent\b|per ?cent\b)/i.test(unit);
}

/** A figure as a sentence. @example resultText(metric, 'sv') // 'Spill: från 34 till 23 procent av plåten' */
export function resultText(metric: Metric, language: Language): string {
  const t = translator(language);
  const { label, unit } = metric;
  const after = formatFigure(metric.after, language);
  if (!isCompared(metric)) return t('case.now', { label, after, unit });
  return t('case.from-to', { label, before: formatFigure(metric.before, language), after, unit });
}
