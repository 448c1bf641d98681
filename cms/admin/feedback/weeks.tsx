import type { Week } from '../../feedback/report.ts';
import type { Messages } from './messages.ts';

/** How many readers the page helped, week by week. */
export function Weeks({ weeks, messages }: { weeks: Week[]; messages: Messages }) {
  const sum = (answer: 'yes' | 'no') => weeks.reduce((all, week) => all + week[answer], 0);
  return (
    <section className="table report__table" aria-labelledby="weeks">
      <h2 id="weeks">{messages['feedback.weeks']}</h2>
      <table cellPadding="0" cellSpacing="0">
        <thead>
          <tr>
            <th scope="col">{messages['feedback.week']}</th>
            <th scope="col" className="report__number">
              {messages['feedback.yes']}
            </th>
            <th scope="col" className="report__number">
              {messages['feedback.no']}
            </th>
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week.week}>
              <td>{week.week.replace('-W', ` ${messages['feedback.week'].toLowerCase()} `)}</td>
              <td className="report__number">{week.yes || '–'}</td>
              <td className="report__number">{week.no || '–'}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td>{messages['feedback.all']}</td>
            <td className="report__number report__total">{sum('yes')}</td>
            <td className="report__number report__total">{sum('no')}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
