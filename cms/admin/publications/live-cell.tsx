import type { DefaultServerCellComponentProps } from 'payload';
import type { Publication } from '../../payload-types.ts';
import { text } from '../../i18n/texts.ts';
import { fill, secondsOf } from '../live-status/format.ts';
import { languageOfStaff } from '../../i18n/staff-language.ts';

/** How long it took until readers had it. */
export function LiveCell({ rowData, i18n }: DefaultServerCellComponentProps) {
  const language = languageOfStaff({ i18n });
  const { createdAt, liveAt, writtenAt } = rowData as Publication;
  if (!liveAt) return writtenAt ? '–' : text('publications.open')[language];
  const seconds = Math.max(0, Date.parse(liveAt) - Date.parse(createdAt)) / 1000;
  return fill(text('publications.after')[language], { seconds: secondsOf(seconds, language) });
}
