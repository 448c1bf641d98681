import type { Language } from '../../../common/languages.ts';
import { deliveryStates, type MailingState } from '../../mailings/state.ts';
import { fill, text, type TextKey } from '../../i18n/texts.ts';
import { plannedTimeOf } from '../live-status/format.ts';

interface Properties {
  mailing: MailingState;
  language: Language;
  /** How the mailing is called, where it is not known from around it. */
  title?: React.ReactNode;
  /** What more there is to say of it, or to do. */
  children?: React.ReactNode;
}

/** When something was sent, and what became of it. */
export function Mailing({ mailing, language, title, children }: Properties) {
  const say = (key: TextKey, values: Record<string, string> = {}) => fill(text(key)[language], values);
  const { counts, issue, occasion } = mailing;
  const found = deliveryStates.filter((state) => counts[state]);
  return (
    <li className="mailings__one">
      <strong>{title ?? say(`mailing.occasion.${occasion}`)}</strong>
      <span>{when(mailing, say, language)}</span>
      {found.length > 0 ? (
        <span>
          {found.map((state) => say(`mailing.state.${state}`, { count: String(counts[state]) })).join(' · ')}
        </span>
      ) : (
        mailing.begunAt && (
          <span>{say(mailing.audience === 'press' ? 'pressList.nobody' : 'mailing.nobody')}</span>
        )
      )}
      {counts.unknown && <span className="mailings__soft">{say('mailing.unknown.help')}</span>}
      {issue && (counts.waiting ?? counts.refused) && (
        <span className="mailings__soft">{say('mailing.issue', { issue })}</span>
      )}
      {children}
    </li>
  );
}

function when(
  { begunAt, dueAt }: MailingState,
  say: (key: TextKey, values: Record<string, string>) => string,
  language: Language,
): string {
  const now = new Date();
  const time = (at: Date | string) => plannedTimeOf(new Date(at), language, now);
  if (begunAt) return say('mailing.begun', { time: time(begunAt) });
  if (!dueAt) return say('mailing.ordered', {});
  return new Date(dueAt) > now ? say('mailing.due', { time: time(dueAt) }) : say('mailing.pending', {});
}
