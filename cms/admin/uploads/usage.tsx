import { text } from '../../i18n/texts.ts';
import { UsageList } from './usage-list.tsx';
import { languageOfStaff } from '../../i18n/staff-language.ts';

/** Where a picture or file is used: what changes when it is replaced or thrown away. */
export function Usage({ i18n }: { i18n: { language: string } }) {
  const language = languageOfStaff({ i18n });
  const words = {
    label: text('usage.label')[language],
    none: text('usage.none')[language],
    failed: text('usage.failed')[language],
    sv: text('usage.sv')[language],
    en: text('usage.en')[language],
  };
  return <UsageList words={words} />;
}
