import { fill, timeOf } from '../live-status/format.ts';
import type { Present } from '../../presence/store.ts';
import type { SaveStatus } from './hooks/use-saves.ts';
import type { Messages } from './messages.ts';

interface Told {
  status: SaveStatus;
  /** The labels of fields in conflict. */
  conflicts: string[];
  isChanged: boolean;
  lastSaved: Date | undefined;
  now: Date;
}

/** What is known of whether the text is saved, in one or a few short sentences. */
export function sentenceOf(
  { status, conflicts, isChanged, lastSaved, now }: Told,
  messages: Messages,
): string {
  if (status.kind === 'failed') return failureSentence(status, now, messages);
  if (conflicts.length > 0) return fill(messages['save.conflict'], { fields: conflicts.join(', ') });
  if (status.kind === 'saving') return messages['save.saving'];
  if (isChanged) return messages['save.changed'];
  const at = status.kind === 'saved' ? status.at : lastSaved;
  return at ? fill(messages['save.saved'], { time: timeOf(at, now) }) : '';
}

function failureSentence(failed: SaveStatus & { kind: 'failed' }, now: Date, messages: Messages): string {
  const { reason, message, retryAt } = failed;
  const what = fill(messages[`save.failed.${reason}`], { message: message ?? '' });
  if (reason === 'refused' || reason === 'gone') return what.trim();
  const isSoon = reason !== 'signedOut' && retryAt !== undefined && retryAt > now;
  const seconds = isSoon ? String(Math.ceil((retryAt.getTime() - now.getTime()) / 1000)) : '';
  const again = isSoon ? fill(messages['save.again'], { seconds }) : '';
  const kept = reason === 'unavailable' ? '' : messages['save.kept'];
  return [what, kept, again].filter(Boolean).join(' ');
}

export function othersSentence(others: Present[], ownId: unknown, messages: Messages): string {
  if (others.length === 0) return '';
  const names = others.map(({ user }) =>
    user.id === ownId ? messages['presence.self'] : (user.name ?? user.email),
  );
  const [last = '', ...rest] = names.toReversed();
  const joined =
    rest.length > 0 ? fill(messages['presence.and'], { names: rest.toReversed().join(', '), last }) : last;
  return fill(messages['presence.others'], { names: joined });
}
