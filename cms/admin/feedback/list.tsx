import { Gutter, SetStepNav } from '@payloadcms/ui';
import type { ListViewServerProps } from 'payload';
import { text } from '../../i18n/texts.ts';
import '../report/report.css';
import './feedback.css';
import { PageList } from './page-list.tsx';
import { PageReport } from './page-report.tsx';
import { limitIn, pageIn, questionIn } from './question.ts';
import { messagesOf } from './messages.ts';
import { languageOfStaff } from '../../i18n/staff-language.ts';

/** What readers say of pages: all pages, or with `?of=guides/12/sv` one of them. */
export function FeedbackList({ payload, i18n, searchParams, user }: ListViewServerProps) {
  const language = languageOfStaff({ i18n });
  const messages = messagesOf(language);
  const page = pageIn(searchParams);
  const title = text('collection.feedback.plural')[language];
  const url = '/admin/collections/feedback';
  return (
    <div className="collection-list report">
      <SetStepNav nav={[page ? { label: title, url } : { label: title }]} />
      <Gutter className="collection-list__wrap">
        {page ? (
          <PageReport {...{ payload, user, messages, page }} limit={limitIn(searchParams)} />
        ) : (
          <>
            <header className="report__header">
              <h1>{title}</h1>
              <p>{text('collection.feedback.help')[language]}</p>
            </header>
            <PageList {...{ payload, user, messages }} question={questionIn(searchParams)} />
          </>
        )}
      </Gutter>
    </div>
  );
}
