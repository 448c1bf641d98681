import Link from 'next/link';
import type { Payload, TypedUser } from 'payload';
import type { AskedPage } from '../../feedback/page-at.ts';
import { complaintsOf, reasonsOf, weeksOf } from '../../feedback/report.ts';
import { ComplaintList } from './complaint-list.tsx';
import { Reasons } from './reasons.tsx';
import { nameOf, titlesOf } from './titles.ts';
import { Weeks } from './weeks.tsx';
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
  const total = weeks.reduce((all, { no }) => all + no, 0);
  return (
    <>
      <Header {...{ page, words }} title={titleOf(page)} />
      <div className="feedback">
        <ComplaintList {...{ complaints, total, page, limit, words }} />
        <div>
          <Reasons {...{ reasons, words }} />
          <Weeks {...{ weeks, words }} />
        </div>
      </div>
    </>
  );
}

interface HeaderProperties {
  page: AskedPage;
  title: string | undefined;
  words: Words;
}

function Header({ page, title, words }: HeaderProperties) {
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
    </>
  );
}
