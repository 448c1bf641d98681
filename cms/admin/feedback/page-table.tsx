import Link from 'next/link';
import type { PageFeedback, Question } from '../../feedback/report.ts';
import { addressOf, reportAddress } from './question.ts';
import { nameOf, type TitleOf } from './titles.ts';
import type { Words } from './words.ts';

interface Properties {
  pages: PageFeedback[];
  titleOf: TitleOf;
  question: Question;
  words: Words;
}

export function PageTable({ pages, titleOf, question, words }: Properties) {
  return (
    <div className="table report__table">
      <table cellPadding="0" cellSpacing="0">
        <TableHead {...{ question, words }} />
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
  );
}

/** The columns by which the list can be ordered are links to it in that order. */
function TableHead({ question, words }: Pick<Properties, 'question' | 'words'>) {
  const columns: { order: Question['order']; label: string }[] = [
    { order: 'yes', label: words['feedback.yes'] },
    { order: 'no', label: words['feedback.no'] },
    { order: 'open', label: words['feedback.open'] },
    { order: 'day', label: words['feedback.last'] },
  ];
  return (
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
  );
}
