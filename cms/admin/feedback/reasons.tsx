import type { ReasonCount } from '../../feedback/report.ts';
import type { Messages } from './messages.ts';

/** Why the page did not help. */
export function Reasons({ reasons, messages }: { reasons: ReasonCount[]; messages: Messages }) {
  return (
    <section aria-labelledby="reasons">
      <h2 id="reasons">{messages['feedback.reasons']}</h2>
      {reasons.length === 0 && <p className="report__none">{messages['feedback.reasons.none']}</p>}
      <dl className="feedback__reasons">
        {reasons.map(({ reason, count }) => (
          <div key={reason}>
            <dt>{messages[`option.reason.${reason}`]}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
