import type { Messages } from '../i18n/index.ts';

/** @example timeText(90, …) // '1 timme 30 minuter', empty for nothing */
export function timeText(minutes: number | undefined, { count }: Pick<Messages, 'count'>): string {
  if (minutes === undefined) return '';
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours ? count('guide.hours', hours) : '', rest ? count('guide.minutes', rest) : '']
    .filter(Boolean)
    .join(' ');
}
