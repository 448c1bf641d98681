import Link from 'next/link';
import type { PageFeedback, Question } from '../../feedback/report.ts';
import { addressOf, reportAddress } from './question.ts';
import { nameOf, type TitleOf } from './titles.ts';
import type { Messages } from './messages.ts';

interface Properties {
  pages: PageFeedback[];
  titleOf: TitleOf;
  question: Question;
  messages: Messages;
}

export function PageTable({ pages, titleOf, question, messages }: Properties) {
  return (
    <div className="table report__table">
      <table cellPadding="0" cellSpacing="0">
        <TableHead {...{ question, messages }} />
        <tbody>
          {pages.map((page) => (
            <tr key={reportAddress(page)} className="report__row">
              <th scope="row">
                <Link className="report__name" href={reportAddress(page)} lang={page.language}>
                  {nameOf(titleOf(page), messages)}
                </Link>
                <span className="report__language">
                  {messages[`collection.${page.kind}`]}, {messages[`option.language.${page.language}`]}
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
  );
}

/** The columns by which the list can be ordered are links to it in that order. */
function TableHead({ question, messages }: Pick<Properties, 'question' | 'messages'>) {
  const columns: { order: Question['order']; label: string }[] = [
    { order: 'yes', label: messages['feedback.yes'] },
    { order: 'no', label: messages['feedback.no'] },
    { order: 'open', label: messages['feedback.open'] },
    { order: 'day', label: messages['feedback.last'] },
  ];
  return (
    <thead>
      <tr>
        <th scope="col">{messages['feedback.page']}</th>
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
          {messages['feedback.comments']}
        </th>
      </tr>
    </thead>
  );
}
