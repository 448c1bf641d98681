import Link from 'next/link';
import type { Locale, Payload, TypedUser } from 'payload';
import { isLanguage } from '../../../common/languages.ts';
import { may } from '../../access/roles.ts';
import type { AskedKind } from '../../feedback/page-at.ts';
import { totalsOf } from '../../feedback/report.ts';
import { text } from '../../i18n/texts.ts';
import { fill } from '../live-status/format.ts';
import './feedback.css';
import { reportAddress } from './question.ts';
import { languageOfStaff } from '../../i18n/staff-language.ts';

interface Properties {
  kind: AskedKind;
  id?: number | string;
  i18n: { language: string };
  locale?: Locale;
  payload: Payload;
  user?: TypedUser;
}

/** "42 yes, 3 no": what readers of the document say, beside the controls of its edit view. */
export async function FeedbackSummary({ kind, id, i18n, locale, payload, user }: Properties) {
  if (!may(user, 'see what readers say')) return null;
  if (typeof id !== 'number' || !locale || !isLanguage(locale.code)) return null;
  const page = { kind, documentId: id, language: locale.code };
  const totals = await totalsOf(payload, page, new Date());
  if (!totals) return null;
  const { yes, no, since } = totals;
  const language = languageOfStaff({ i18n });
  const counts = { yes: String(yes), no: String(no), since };
  return (
    <Link
      className="feedback__summary"
      href={reportAddress(page)}
      title={fill(text('feedback.summary.since')[language], counts)}
    >
      {fill(text('feedback.summary')[language], counts)}
    </Link>
  );
}
