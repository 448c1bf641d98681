import { text } from '../../i18n/texts.ts';
import { ReplacedNote } from './replaced-note.tsx';

/** Asks, below a text that describes a picture, whether it still does when the file has been replaced. */
export function Replaced({ i18n, path }: { i18n: { language: string }; path: string }) {
  const words = text('media.replaced')[i18n.language === 'en' ? 'en' : 'sv'];
  return <ReplacedNote path={path} words={words} />;
}
