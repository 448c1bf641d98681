import type { Week } from '../../feedback/report.ts';
import type { Words } from './words.ts';

/** How many readers the page helped, week by week. */
export function Weeks({ weeks, words }: { weeks: Week[]; words: Words }) {
  const sum = (answer: 'yes' | 'no') => weeks.reduce((all, week) => all + week[answer], 0);
  return (
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
            <td className="report__number report__total">{sum('no')}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
