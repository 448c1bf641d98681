import Link from 'next/link';
import type { Payload, TypedUser } from 'payload';
import { pagesWithFeedback, type Question } from '../../feedback/report.ts';
import { fill } from '../live-status/format.ts';
import { Filters } from '../report/filters.tsx';
import { filterGroups } from './filter-groups.ts';
import { PageTable } from './page-table.tsx';
import { moreRowsAddress } from './question.ts';
import { titlesOf } from './titles.ts';
import type { Messages } from './messages.ts';

interface Properties {
  payload: Payload;
  user: TypedUser | undefined;
  question: Question;
  messages: Messages;
}

/** How many readers each page has helped, those with most to do first. */
export async function PageList({ payload, user, question, messages }: Properties) {
  const [{ pages, total }, { askReaders }] = await Promise.all([
    pagesWithFeedback(payload, question, new Date()),
    payload.findGlobal({ slug: 'settings', depth: 0 }),
  ]);
  const titleOf = await titlesOf(payload, user, pages);
  return (
    <>
      {askReaders === false && (
        <p className="report__notice">
          {messages['feedback.off']}{' '}
          <Link href="/admin/globals/settings">{messages['feedback.off.link']}</Link>
        </p>
      )}
      <Filters groups={filterGroups(question, messages)} />
      {pages.length === 0 && <p className="report__none">{messages['feedback.none']}</p>}
      {pages.length > 0 && <PageTable {...{ pages, titleOf, question, messages }} />}
      {total > pages.length && (
        <p>
          <Link className="report__button" href={moreRowsAddress(question)} scroll={false}>
            {fill(messages['feedback.more'], { count: String(total - pages.length) })}
          </Link>
        </p>
      )}
    </>
  );
}
