import Link from 'next/link';
import type { Payload, TypedUser } from 'payload';
import { pagesWithFeedback, type Question } from '../../feedback/report.ts';
import { fill } from '../live-status/format.ts';
import { Filters } from '../report/filters.tsx';
import { filterGroups } from './filter-groups.ts';
import { addressOf, moreRowsAddress, reportAddress } from './question.ts';
import { titlesOf } from './titles.ts';
import type { Words } from './words.ts';

interface Properties {
  payload: Payload;
  user: TypedUser | undefined;
  question: Question;
  words: Words;
}

/** How many readers each page has helped, those with most to do first. */
export async function PageList({ payload, user, question, words }: Properties) {
  const [{ pages, total }, { askReaders }] = await Promise.all([
    pagesWithFeedback(payload, question, new Date()),
    payload.findGlobal({ slug: 'settings', depth: 0 }),
  ]);
  const titleOf = await titlesOf(payload, user, pages);
  const columns: { order: Question['order']; label: string }[] = [
    { order: 'yes', label: words['feedback.yes'] },
    { order: 'no', label: words['feedback.no'] },
    { order: 'open', label: words['feedback.open'] },
    { order: 'day', label: words['feedback.last'] },
  ];
  return (
    <>
      {askReaders === false && (
        <p className="report__notice">
          {words['feedback.off']} <Link href="/admin/globals/settings">{words['feedback.off.link']}</Link>
        </p>
      )}
      <Filters groups={filterGroups(question, words)} />
      {pages.length === 0 && <p className="report__none">{words['feedback.none']}</p>}
      {pages.length > 0 && (
        <div className="table report__table">
          <table cellPadding="0" cellSpacing="0">
            <thead>
              <tr>
                <th scope="col">{words['feedback.page']}</th>
                {columns.map(({ order, label }) => (
                  <th
                    key={order}
                    scope="col"
                    className="report__number"
                    aria-sort={order === question.order ? 'descending' : undefined}
                  >
                    <Link href={addressOf(question, { order })} scroll={false}>
                      {label}
                    </Link>
                  </th>
                ))}
                <th scope="col" className="report__number">
                  {words['feedback.comments']}
                </th>
              </tr>
            </thead>
            <tbody>
              {pages.map((page) => (
                <tr key={reportAddress(page)} className="report__row">
                  <th scope="row">
                    <Link className="report__name" href={reportAddress(page)} lang={page.language}>
                      {nameOf(titleOf(page), words)}
                    </Link>
                    <span className="report__language">
                      {words[`collection.${page.kind}`]}, {words[`option.language.${page.language}`]}
                    </span>
                  </th>
                  <td className="report__number">{page.yes || '–'}</td>
                  <td className="report__number">{page.no || '–'}</td>
                  <td className="report__number report__total">{page.open || '–'}</td>
                  <td className="report__number">{page.day}</td>
                  <td className="report__number">{page.comments || '–'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {total > pages.length && (
        <p>
          <Link className="report__button" href={moreRowsAddress(question)} scroll={false}>
            {fill(words['feedback.more'], { count: String(total - pages.length) })}
          </Link>
        </p>
      )}
    </>
  );
}

/** @param title nothing where the document was deleted, empty where it has none */
export function nameOf(title: string | undefined, words: Words): string {
  return title === undefined ? words['feedback.gone'] : title || words['feedback.untitled'];
}
