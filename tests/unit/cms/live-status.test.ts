import { describe, expect, it } from 'vitest';
import { toldTrouble } from '../../../publisher/release/storage.ts';
import { plannedTimeOf, secondsOf, shortTimeOf, timeOf } from '../../../cms/admin/live-status/format.ts';
import {
  nextLookIn,
  publicState,
  type OutboxRow,
  type StoredSide,
} from '../../../cms/admin/live-status/public-state.ts';
import {
  isTroubled,
  plainReasonOf,
  searchSentenceOf,
  sentenceOf,
} from '../../../cms/admin/live-status/sentence.ts';
import { messagesOf } from '../../../cms/admin/live-status/messages.ts';

const at = (time: string) => `2026-03-29T${time}Z`;
const date = (time: string) => new Date(at(time));
const now = date('14:00:10');

const published: StoredSide = {
  _status: 'published',
  address: '/guider/spara-el/',
  publishAt: at('14:00:00.000'),
};

/** A change that was saved at 14:00:00. */
function row(more: Partial<OutboxRow> = {}): OutboxRow {
  return { id: 1, operation: 'change', createdAt: at('14:00:00.010'), ...more };
}

const done = { writtenAt: at('14:00:00.200'), liveAt: at('14:00:00.450') };

describe('What the public has of a document', () => {
  it('is nothing while it has no address, is a draft, is hidden or lies in the trash', () => {
    expect(publicState({ ...published, hidden: true }, [row(done)], now)).toEqual({ kind: 'hidden' });
    expect(publicState({ ...published, address: undefined }, [row()], now)).toEqual({ kind: 'absent' });
    expect(publicState({ ...published, _status: 'draft' }, [row(done)], now)).toEqual({ kind: 'draft' });
    expect(publicState({ ...published, deletedAt: at('13:00:00') }, [row(done)], now)).toEqual({
      kind: 'trash',
    });
  });

  it('has been withdrawn from the time on that was set for that', () => {
    const [since, withdrawAt] = [date('13:30:00'), at('13:30:00')];
    for (const _status of ['draft', 'published'] as const)
      expect(publicState({ ...published, _status, withdrawAt }, [row(done)], now)).toEqual({
        kind: 'withdrawn',
        since,
      });
    const later = { ...published, withdrawAt: at('14:00:11') };
    expect(publicState(later, [row(done)], now)).toMatchObject({ kind: 'live' });
  });

  it('waits until its time, whatever the outbox says', () => {
    const waiting = { ...published, publishAt: at('14:00:11') };
    expect(publicState(waiting, [row(done)], now)).toEqual({ kind: 'waiting', until: date('14:00:11') });
  });

  it('is being published from the change until its public address has been seen', () => {
    const state = { kind: 'publishing', since: date('14:00:00.010'), slow: false };
    expect(publicState(published, [row()], now)).toEqual(state);
    expect(publicState(published, [row({ writtenAt: at('14:00:00.200') })], now)).toEqual(state);
    expect(publicState(published, [row()], date('14:00:10.011'))).toMatchObject({ slow: true });
  });

  it('is live with the seconds that it took, apart from those of search', () => {
    const arrival = { at: date('14:00:00.450'), seconds: 0.44 };
    expect(publicState(published, [row(done)], now)).toEqual({ kind: 'live', arrival });
    const searchableAt = at('14:00:02');
    expect(publicState(published, [row({ ...done, searchableAt })], now)).toEqual({
      kind: 'live',
      arrival: { ...arrival, searchableAt: date('14:00:02') },
    });
  });

  it('is live without a time when it is older than the outbox', () => {
    expect(publicState(published, [], now)).toEqual({ kind: 'live' });
  });

  it('is on the site, unchecked, when nobody has looked for it', () => {
    const later = date('14:01:00.201');
    expect(publicState(published, [row({ writtenAt: done.writtenAt })], later)).toEqual({
      kind: 'unchecked',
      since: date('14:00:00.200'),
    });
  });

  it('tells of the newest change, not of one before', () => {
    const newer = row({ createdAt: at('14:00:09') });
    expect(publicState(published, [newer, row(done)], now)).toMatchObject({ since: date('14:00:09') });
  });
});

describe('What failed', () => {
  const writtenAt = done.writtenAt;
  const own = '/guider/spara-el/: The template threw.';
  const other = '/en/guides/save-power/: The template threw.';

  it('is this page when it was not seen, with the reason', () => {
    const error = 'http://localhost:4321/guider/spara-el/ answers with status 500 and another version.';
    expect(publicState(published, [row({ writtenAt, error })], now)).toEqual({
      kind: 'failed',
      at: date('14:00:00.200'),
      reason: error,
    });
  });

  it('is this page when the error names it, though others were seen', () => {
    const state = publicState(published, [row({ ...done, error: `${other}\n${own}` })], now);
    expect(state).toMatchObject({ kind: 'failed', reason: own });
  });

  it('is told beside a page that is live', () => {
    const state = publicState(published, [row({ ...done, error: other })], now);
    expect(state).toMatchObject({ kind: 'live', issue: other });
    expect(isTroubled(state)).toBe(true);
  });

  it('is said in plain messages, each kind in its own', () => {
    const address = 'http://localhost:4321/guider/spara-el/';
    const notes = [
      `${address} does not answer: fetch failed`,
      `${address} answers with status 500 and another version.`,
      `${address} still shows a page.`,
      ...['ENOSPC', 'EPERM', 'EIO'].map((code) => toldTrouble({ code }).message),
      own,
    ];
    expect(notes.map(plainReasonOf)).toEqual([
      'live.reason.silent',
      'live.reason.former',
      'live.reason.still',
      'live.reason.full',
      'live.reason.readonly',
      'live.reason.storage',
      'live.reason.page',
    ]);
    const state = { kind: 'failed', at: date('14:00:00'), reason: own } as const;
    expect(sentenceOf(state, messagesOf('sv'), 'sv', now)).not.toContain('threw');
  });

  it('is forgotten once it is tried again, and once that has come to readers', () => {
    const again = row({ createdAt: at('14:00:05') });
    const failed = row({ writtenAt, error: own });
    expect(publicState(published, [again, failed], now)).toMatchObject({ kind: 'publishing' });
    const arrived = publicState(published, [{ ...again, ...done }, failed], now);
    expect(arrived).toMatchObject({ kind: 'live' });
    expect(isTroubled(arrived)).toBe(false);
  });
});

describe('A time that was set', () => {
  const approved = row({
    createdAt: at('09:00:00'),
    writtenAt: at('09:00:00.200'),
    liveAt: at('09:00:00.300'),
  });
  const due = row({
    operation: 'due',
    createdAt: at('14:00:00.020'),
    writtenAt: at('14:00:00.300'),
    liveAt: at('14:00:00.500'),
  });

  it('is not reached by the change that set it', () => {
    expect(publicState(published, [approved], now)).toEqual({
      kind: 'publishing',
      since: date('14:00:00'),
      slow: false,
    });
  });

  it('counts the seconds', () => {
    expect(publicState(published, [due, approved], now)).toMatchObject({
      kind: 'live',
      arrival: { seconds: 0.5 },
    });
  });

  it('counts them also when the change was still under way', () => {
    const late = row({ createdAt: at('13:59:55'), writtenAt: at('14:00:01'), liveAt: at('14:00:01.500') });
    expect(publicState(published, [late], now)).toMatchObject({ kind: 'live', arrival: { seconds: 1.5 } });
  });

  it('tells nothing of a language that was live before', () => {
    const other = { ...published, publishAt: at('08:00:00') };
    expect(publicState(other, [due, approved], now)).toMatchObject({
      kind: 'live',
      arrival: { at: date('09:00:00.300'), seconds: 0.3 },
    });
  });
});

describe('The next look', () => {
  it('comes within a second while something is on its way', () => {
    const open = publicState(published, [row()], now);
    expect(nextLookIn([{ kind: 'draft' }, open], now)).toBe(1000);
    expect(nextLookIn([publicState(published, [row(done)], now)], now)).toBe(1000);
  });

  it('comes when a time has come, and seldom otherwise', () => {
    expect(nextLookIn([{ kind: 'waiting', until: date('14:00:13') }], now)).toBe(3200);
    expect(nextLookIn([{ kind: 'waiting', until: date('20:00:00') }], now)).toBe(10_000);
    expect(nextLookIn([{ kind: 'draft' }, { kind: 'live' }], now)).toBe(10_000);
  });
});

describe('What staff read', () => {
  const local = (time: string) => new Date(`2026-03-29T${time}+02:00`);
  const arrival = { at: local('14:03:22.400'), seconds: 0.44, searchableAt: local('14:03:24') };

  it('says since when and after how many seconds, in their language', () => {
    const state = { kind: 'live', arrival } as const;
    const today = local('15:00:00');
    expect(sentenceOf(state, messagesOf('sv'), 'sv', today)).toBe('Live sedan 14:03:22, efter 0,4 s');
    expect(sentenceOf(state, messagesOf('en'), 'en', today)).toBe('Live since 14:03:22, after 0.4 s');
    expect(searchSentenceOf(state, messagesOf('en'), today)).toBe('Searchable since 14:03:24');
  });

  it('says of a draft that it waits for somebody to review it', () => {
    const draft = { kind: 'draft' } as const;
    expect(sentenceOf(draft, messagesOf('sv'), 'sv', now)).toBe('Utkast, inte på webbplatsen');
    expect(sentenceOf(draft, messagesOf('sv'), 'sv', now, true)).toBe('Att granska, inte på webbplatsen');
    expect(sentenceOf(draft, messagesOf('en'), 'en', now, true)).toBe('To review, not on the site');
  });

  it('names the day when it is another, and the zone of a time ahead', () => {
    const tomorrow = new Date('2026-03-30T12:00:00');
    expect(timeOf(local('14:03:22'), tomorrow)).toBe('2026-03-29 14:03:22');
    const ahead = new Date('2026-11-30T07:00:00Z');
    expect(plannedTimeOf(ahead, 'sv', tomorrow)).toBe('mån 30 nov 08.00, svensk tid');
    expect(plannedTimeOf(ahead, 'en', tomorrow)).toBe('Mon 30 Nov 08:00, Swedish time');
    expect(plannedTimeOf(new Date('2027-07-01T06:00:09Z'), 'sv', tomorrow)).toBe(
      'tors 1 juli 2027 08.00.09, svensk tid',
    );
    expect(secondsOf(12, 'sv')).toBe('12,0');
    expect(shortTimeOf(local('08:00'), 'sv', tomorrow)).toBe('29 mars 08:00');
    expect(shortTimeOf(local('08:00'), 'en', new Date('2027-01-01T12:00:00'))).toBe('29 Mar 2026 08:00');
  });

  it('stays the same while nothing happens, so that it is not read out again', () => {
    const open = row();
    const messages = messagesOf('sv');
    const [first, second] = [now, date('14:00:10.009')].map((time) =>
      sentenceOf(publicState(published, [open], time), messages, 'sv', time),
    );
    expect(first).toBe(second);
  });
});
