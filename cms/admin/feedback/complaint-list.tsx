import Link from 'next/link';
import type { AskedPage } from '../../feedback/page-at.ts';
import type { Complaint } from '../../feedback/report.ts';
import { fill } from '../live-status/format.ts';
import { ComplaintItem } from './complaint.tsx';
import { HandleAll } from './handle-all.tsx';
import { more, reportAddress } from './question.ts';
import type { Messages } from './messages.ts';

interface Properties {
  complaints: Complaint[];
  /** How many there are in all. */
  total: number;
  page: AskedPage;
  /** How many are asked for. */
  limit: number;
  messages: Messages;
}

/** What readers whom the page did not help say of it. */
export function ComplaintList({ complaints, total, page, limit, messages }: Properties) {
  return (
    <section className="feedback__complaints" aria-labelledby="complaints">
      <div className="feedback__bar">
        <h2 id="complaints">{messages['feedback.complaints']}</h2>
        {complaints.some(({ handled }) => !handled) && <HandleAll page={page} messages={messages} />}
      </div>
      {complaints.length === 0 && <p className="report__none">{messages['feedback.complaints.none']}</p>}
      <ol>
        {complaints.map((complaint) => (
          <ComplaintItem
            key={`${complaint.id}/${complaint.handled}`}
            complaint={complaint}
            language={page.language}
            messages={messages}
          />
        ))}
      </ol>
      {total > complaints.length && (
        <p>
          <Link className="report__button" href={reportAddress(page, more(limit))} scroll={false}>
            {fill(messages['feedback.more'], { count: String(total - complaints.length) })}
          </Link>
        </p>
      )}
    </section>
  );
}
