import Link from 'next/link';
import type { Payload, TypedUser } from 'payload';
import type { AskedPage } from '../../feedback/page-at.ts';
import { complaintsOf, reasonsOf, weeksOf } from '../../feedback/report.ts';
import { ComplaintList } from './complaint-list.tsx';
import { Reasons } from './reasons.tsx';
import { nameOf, titlesOf } from './titles.ts';
import { Weeks } from './weeks.tsx';
import type { Messages } from './messages.ts';

interface Properties {
  payload: Payload;
  user: TypedUser | undefined;
  page: AskedPage;
  /** How many complaints are shown. */
  limit: number;
  messages: Messages;
}

/** One page: what its readers answered week by week, why, and in their own words. */
export async function PageReport({ payload, user, page, limit, messages }: Properties) {
  const now = new Date();
  const [weeks, reasons, complaints, titleOf] = await Promise.all([
    weeksOf(payload, page, now),
    reasonsOf(payload, page, now),
    complaintsOf(payload, page, { now, limit }),
    titlesOf(payload, user, [page]),
  ]);
  const total = weeks.reduce((all, { no }) => all + no, 0);
  return (
    <>
      <Header {...{ page, messages }} title={titleOf(page)} />
      <div className="feedback">
        <ComplaintList {...{ complaints, total, page, limit, messages }} />
        <div>
          <Reasons {...{ reasons, messages }} />
          <Weeks {...{ weeks, messages }} />
        </div>
      </div>
    </>
  );
}

interface HeaderProperties {
  page: AskedPage;
  title: string | undefined;
  messages: Messages;
}

function Header({ page, title, messages }: HeaderProperties) {
  return (
    <>
      <p>
        <Link href="/admin/collections/feedback">← {messages['feedback.back']}</Link>
      </p>
      <header className="report__header">
        <h1 lang={page.language}>{nameOf(title, messages)}</h1>
        <p>
          {messages[`collection.${page.kind}`]}, {messages[`option.language.${page.language}`]}
          {title !== undefined && (
            <>
              {' · '}
              <Link href={`/admin/collections/${page.kind}/${page.documentId}?locale=${page.language}`}>
                {messages['feedback.document']}
              </Link>
            </>
          )}
        </p>
      </header>
    </>
  );
}
