import Link from 'next/link';
import { redirect } from 'next/navigation.js';
import type { AdminViewServerProps } from 'payload';
import { refusal } from '../../access/refusal.ts';
import { isId } from '../../database/id.ts';
import { filterOf, questionIn, searchOf } from '../../history/question.ts';
import { findPeople } from '../../history/store.ts';
import { readWhole } from '../../history/whole.ts';
import { languageOfStaff } from '../../i18n/staff-language.ts';
import { fill, text, type TextKey } from '../../i18n/texts.ts';
import { OwnView } from '../own-view.tsx';
import { AllFilters } from './all-filters.tsx';
import { ByDay } from './by-day.tsx';
import './history.css';
import { WholeEntryLine } from './whole-entry.tsx';

/** Who did what with everything, for administrators, with a choice of what to see and a file to take along. */
export async function AllHistoryView(view: AdminViewServerProps) {
  const { initPageResult, searchParams } = view;
  const { req } = initPageResult;
  const { user, i18n } = req;
  if (!user) redirect('/admin/login?redirect=%2Fadmin%2Fhistory');
  const say = (key: TextKey) => fill(text(key)[languageOfStaff({ i18n })], {});
  return (
    <OwnView view={view} className="history" step={say('history')}>
      <h1 className="history__heading">{say('history')}</h1>
      {refusal(req, 'read the history')?.message ?? (
        <Whole req={req} searchParams={searchParams ?? {}} say={say} />
      )}
    </OwnView>
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
      <ByDay entries={page.entries} language={languageOfStaff(req)}>
        {(entry) => <WholeEntryLine entry={entry} language={languageOfStaff(req)} />}
      </ByDay>
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
