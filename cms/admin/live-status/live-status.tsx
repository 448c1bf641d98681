import { environment } from '../../environment.ts';
import { Strip } from './strip.tsx';
import { wordsIn } from './words.ts';

/** "Is it live?": a line for each language, below the controls of the edit view. */
export function LiveStatus({ i18n }: { i18n: { language: string } }) {
  const language = i18n.language === 'en' ? 'en' : 'sv';
  return <Strip siteUrl={environment.siteUrl} language={language} words={wordsIn(language)} />;
}
