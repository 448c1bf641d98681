import type { ReasonCount } from '../../feedback/report.ts';
import type { Words } from './words.ts';

/** Why the page did not help. */
export function Reasons({ reasons, words }: { reasons: ReasonCount[]; words: Words }) {
  return (
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
  );
}
