import Link from 'next/link';
import type { Payload, TypedUser } from 'payload';
import type { AskedPage } from '../../feedback/page-at.ts';
import { complaintsOf, reasonsOf, weeksOf } from '../../feedback/report.ts';
import { fill } from '../live-status/format.ts';
import { ComplaintItem } from './complaint.tsx';
import { HandleAll } from './handle-all.tsx';
import { nameOf } from './page-list.tsx';
import { more, reportAddress } from './question.ts';
import { titlesOf } from './titles.ts';
import type { Words } from './words.ts';

interface Properties {
  payload: Payload;
  user: TypedUser | undefined;
  page: AskedPage;
  /** How many complaints are shown. */
  limit: number;
  words: Words;
}

/** One page: what its readers answered week by week, why, and in their own words. */
export async function PageReport({ payload, user, page, limit, words }: Properties) {
  const now = new Date();
  const [weeks, reasons, complaints, titleOf] = await Promise.all([
    weeksOf(payload, page, now),
    reasonsOf(payload, page, now),
    complaintsOf(payload, page, { now, limit }),
    titlesOf(payload, user, [page]),
  ]);
  const title = titleOf(page);
  const sum = (answer: 'yes' | 'no') => weeks.reduce((all, week) => all + week[answer], 0);
  const no = sum('no');
  return (
    <>
      <p>
        <Link href="/admin/collections/feedback">← {words['feedback.back']}</Link>
      </p>
      <header className="report__header">
        <h1 lang={page.language}>{nameOf(title, words)}</h1>
        <p>
          {words[`collection.${page.kind}`]}, {words[`option.language.${page.language}`]}
          {title !== undefined && (
            <>
              {' · '}
              <Link href={`/admin/collections/${page.kind}/${page.documentId}?locale=${page.language}`}>
                {words['feedback.document']}
              </Link>
            </>
          )}
        </p>
      </header>
      <div className="feedback">
        <section className="feedback__complaints" aria-labelledby="complaints">
          <div className="feedback__bar">
            <h2 id="complaints">{words['feedback.complaints']}</h2>
            {complaints.some(({ handled }) => !handled) && <HandleAll page={page} words={words} />}
          </div>
          {complaints.length === 0 && <p className="report__none">{words['feedback.complaints.none']}</p>}
          <ol>
            {complaints.map((complaint) => (
              <ComplaintItem
                key={`${complaint.id}/${complaint.handled}`}
                complaint={complaint}
                language={page.language}
                words={words}
              />
            ))}
          </ol>
          {no > complaints.length && (
            <p>
              <Link className="report__button" href={reportAddress(page, more(limit))} scroll={false}>
                {fill(words['feedback.more'], { count: String(no - complaints.length) })}
              </Link>
            </p>
          )}
        </section>
        <div>
          <section aria-labelledby="reasons">
            <h2 id="reasons">{words['feedback.reasons']}</h2>
            {reasons.length === 0 && <p className="report__none">{words['feedback.reasons.none']}</p>}
            <dl className="feedback__reasons">
              {reasons.map(({ reason, count }) => (
                <div key={reason}>
                  <dt>{words[`option.reason.${reason}`]}</dt>
                  <dd>{count}</dd>
                </div>
              ))}
            </dl>
          </section>
          <section className="table report__table" aria-labelledby="weeks">
            <h2 id="weeks">{words['feedback.weeks']}</h2>
            <table cellPadding="0" cellSpacing="0">
              <thead>
                <tr>
                  <th scope="col">{words['feedback.week']}</th>
                  <th scope="col" className="report__number">
                    {words['feedback.yes']}
                  </th>
                  <th scope="col" className="report__number">
                    {words['feedback.no']}
                  </th>
                </tr>
              </thead>
              <tbody>
                {weeks.map((week) => (
                  <tr key={week.week}>
                    <td>{week.week.replace('-W', ` ${words['feedback.week'].toLowerCase()} `)}</td>
                    <td className="report__number">{week.yes || '–'}</td>
                    <td className="report__number">{week.no || '–'}</td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <td>{words['feedback.all']}</td>
                  <td className="report__number report__total">{sum('yes')}</td>
                  <td className="report__number report__total">{no}</td>
                </tr>
              </tfoot>
            </table>
          </section>
        </div>
      </div>
    </>
  );
}
