import { Gutter, SetStepNav } from '@payloadcms/ui';
import Link from 'next/link';
import type { ListViewServerProps } from 'payload';
import { may } from '../../access/roles.ts';
import { text } from '../../i18n/texts.ts';
import { maxAsked } from '../../search-reports/most-asked.ts';
import { fill } from '../live-status/format.ts';
import { Filters } from '../report/filters.tsx';
import '../report/report.css';
import { filterGroups } from './filter-groups.ts';
import { moreRowsAddress, questionIn } from './question.ts';
import { SearchTable } from './search-table.tsx';
import { termsByLanguage } from './terms.ts';
import { messagesOf } from './messages.ts';
import { languageOfStaff } from '../../i18n/staff-language.ts';

/** The searches that did not help readers, most asked first, with what staff can do about each. */
export async function SearchReportList({ payload, i18n, searchParams, user }: ListViewServerProps) {
  const language = languageOfStaff({ i18n });
  const messages = messagesOf(language);
  const question = questionIn(searchParams);
  const [{ queries, total }, terms, { countSearches }] = await Promise.all([
    maxAsked(payload, question, new Date()),
    termsByLanguage(payload, user),
    payload.findGlobal({ slug: 'settings', depth: 0 }),
  ]);
  const title = text('collection.search-reports.plural')[language];
  return (
    <div className="collection-list report">
      <SetStepNav nav={[{ label: title }]} />
      <Gutter className="collection-list__wrap">
        <header className="report__header">
          <h1>{title}</h1>
          <p>{text('collection.search-reports.help')[language]}</p>
        </header>
        {countSearches === false && (
          <p className="report__notice">
            {messages['searches.off']}{' '}
            {may(user, 'change settings') && (
              <Link href="/admin/globals/settings">{messages['searches.off.link']}</Link>
            )}
          </p>
        )}
        <Filters groups={filterGroups(question, messages)} />
        {queries.length > 0 ? (
          <SearchTable queries={queries} question={question} terms={terms} messages={messages} />
        ) : (
          <p className="report__none">{messages['searches.none']}</p>
        )}
        {total > queries.length && (
          <p>
            <Link className="report__button" href={moreRowsAddress(question)} scroll={false}>
              {fill(messages['searches.more'], { count: String(total - queries.length) })}
            </Link>
          </p>
        )}
        {queries.length > 0 && <p className="report__hint">{messages['searches.comesBack']}</p>}
      </Gutter>
    </div>
  );
}
