import type { GuideStep } from '../../common/view-model/guides.ts';
import type { Translate } from '../i18n/index.ts';

/** What a step is called; one without a title goes by its number. */
export function stepTitle({ title }: GuideStep, index: number, t: Translate): string {
  return title || t('guide.step', { number: index + 1 });
}
