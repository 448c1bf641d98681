import { DefaultTemplate } from '@payloadcms/next/templates';
import { Gutter, SetStepNav } from '@payloadcms/ui';
import { redirect } from 'next/navigation.js';
import type { AdminViewServerProps } from 'payload';
import { languageOfStaff } from '../../i18n/staff-language.ts';
import { text } from '../../i18n/texts.ts';
import { EnglishHelp } from './english.tsx';
import './help.css';
import { SwedishHelp } from './swedish.tsx';

/** How the usual things are done, for whoever has not done them before. */
export function HelpView({ initPageResult, params, searchParams, payload }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult;
  const { user, i18n } = req;
  if (!user) redirect('/admin/login?redirect=%2Fadmin%2Fhelp');
  const language = languageOfStaff({ i18n });
  const title = text('help')[language];
  return (
    <DefaultTemplate
      {...{ i18n, payload, permissions, user, visibleEntities, req }}
      viewActions={payload.config.admin.components.actions}
      {...(locale && { locale })}
      {...(params && { params })}
      {...(searchParams && { searchParams })}
    >
      <SetStepNav nav={[{ label: title }]} />
      <Gutter className="help-view">
        <h1>{title}</h1>
        {language === 'sv' ? <SwedishHelp /> : <EnglishHelp />}
      </Gutter>
    </DefaultTemplate>
  );
}
