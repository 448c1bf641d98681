import { text } from '../../i18n/texts.ts';
import { ReplacedNote } from './replaced-note.tsx';
import { languageOfStaff } from '../../i18n/staff-language.ts';

/** Asks, below a text that describes a picture, whether it still does when the file has been replaced. */
export function Replaced({ i18n, path }: { i18n: { language: string }; path: string }) {
  const words = text('media.replaced')[languageOfStaff({ i18n })];
  return <ReplacedNote path={path} words={words} />;
}
