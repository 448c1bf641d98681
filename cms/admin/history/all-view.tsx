import { DefaultTemplate } from '@payloadcms/next/templates';
import { Gutter, SetStepNav } from '@payloadcms/ui';
import Link from 'next/link';
import { redirect } from 'next/navigation.js';
import type { AdminViewServerProps } from 'payload';
import { dayInSweden } from '../../../common/dates.ts';
import { refusal } from '../../access/refusal.ts';
import { isId } from '../../database/id.ts';
import { filterOf, questionIn, searchOf } from '../../history/question.ts';
import { findPeople } from '../../history/store.ts';
import { readWhole, type WholeEntry } from '../../history/whole.ts';
import { languageOfStaff } from '../../i18n/staff-language.ts';
import { fill, text, type TextKey } from '../../i18n/texts.ts';
import { AllFilters } from './all-filters.tsx';
import { dayHeading } from './day-heading.ts';
import './history.css';
import { WholeEntryLine } from './whole-entry.tsx';

/** Who did what with everything, for administrators, with a choice of what to see and a file to take along. */
export async function AllHistoryView({
  initPageResult,
  params,
  searchParams,
  payload,
}: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult;
  const { user, i18n } = req;
  if (!user) redirect('/admin/login?redirect=%2Fadmin%2Fhistory');
  const say = (key: TextKey) => fill(text(key)[languageOfStaff({ i18n })], {});
  return (
    <DefaultTemplate
      {...{ i18n, payload, permissions, user, visibleEntities, req }}
      viewActions={payload.config.admin.components.actions}
      {...(locale && { locale })}
      {...(params && { params })}
      {...(searchParams && { searchParams })}
    >
      <SetStepNav nav={[{ label: say('history') }]} />
      <Gutter className="history">
        <h1 className="history__heading">{say('history')}</h1>
        {refusal(req, 'read the history')?.message ?? (
          <Whole req={req} searchParams={searchParams ?? {}} say={say} />
        )}
      </Gutter>
    </DefaultTemplate>
  );
}

interface WholeProperties {
  req: AdminViewServerProps['initPageResult']['req'];
  searchParams: Record<string, unknown>;
  say: (key: TextKey) => string;
}

async function Whole({ req, searchParams, say }: WholeProperties) {
  const question = questionIn((name) => searchParams[name]);
  const before = Number(searchParams['before']);
  const page = await readWhole(req, filterOf(question), isId(before) ? before : undefined);
  const people = await findPeople(req.payload.db.drizzle);
  const search = searchOf(question);
  return (
    <>
      <p className="history__help">{say('history.all.help')}</p>
      <AllFilters {...{ question, people, say, req }} />
      <p className="history-all__file">
        <a className="history__button" href={`/api/history.csv?${search}`} download>
          {say('history.csv')}
        </a>
      </p>
      {page.entries.length === 0 && <p className="history__none">{say('history.all.none')}</p>}
      <Days entries={page.entries} language={languageOfStaff(req)} />
      {page.next !== null && (
        <p className="history-all__older">
          <Link className="history__button" href={`/admin/history?${search}&before=${page.next}`}>
            {say('history.older')}
          </Link>
        </p>
      )}
    </>
  );
}

function Days({ entries, language }: { entries: WholeEntry[]; language: 'sv' | 'en' }) {
  const days = [...Map.groupBy(entries, ({ at }) => dayInSweden(at))];
  return days.map(([day, some]) => (
    <section key={day} className="history__day">
      <h2>{dayHeading(day, language, new Date())}</h2>
      <ol>
        {some.map((entry) => (
          <WholeEntryLine key={entry.key} entry={entry} language={language} />
        ))}
      </ol>
    </section>
  ));
}
