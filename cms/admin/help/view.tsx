import { redirect } from 'next/navigation.js';
import type { AdminViewServerProps } from 'payload';
import { languageOfStaff } from '../../i18n/staff-language.ts';
import { text } from '../../i18n/texts.ts';
import { OwnView } from '../own-view.tsx';
import { EnglishHelp } from './english.tsx';
import './help.css';
import { SwedishHelp } from './swedish.tsx';

/** How the usual things are done, for whoever has not done them before. */
export function HelpView(view: AdminViewServerProps) {
  const { user, i18n } = view.initPageResult.req;
  if (!user) redirect('/admin/login?redirect=%2Fadmin%2Fhelp');
  const language = languageOfStaff({ i18n });
  const title = text('help')[language];
  return (
    <OwnView view={view} className="help-view" step={title}>
      <h1>{title}</h1>
      {language === 'sv' ? <SwedishHelp /> : <EnglishHelp />}
    </OwnView>
  );
}
