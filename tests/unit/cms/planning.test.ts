import fc from '../../support/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { withdrawalOf } from '../../../cms/admin/publish/watch-withdrawals.ts';
import {
  monthIn,
  nameOfDay,
  nameOfMonth,
  shiftMonth,
  timeShown,
  weeksOf,
} from '../../../cms/admin/calendar/month.ts';
import { publishLabel } from '../../../cms/admin/publish/when.ts';
import { eventsOf } from '../../../cms/calendar/events.ts';
import { lastWithdrawal, type Withdrawal } from '../../../cms/publish-at/withdrawals.ts';
import type { Plan } from '../../../cms/plans/read-plans.ts';
import { dayInSweden, onDay } from '../../../common/dates.ts';

const now = new Date('2026-11-30T07:00:00Z');
const clock = new Intl.DateTimeFormat('sv-SE', { timeStyle: 'medium', timeZone: 'Europe/Stockholm' });

describe('The button to publish', () => {
  it('says what it does, and when', () => {
    const label = (publishAt: unknown, hasPublished: boolean) =>
      publishLabel({ publishAt, hasPublished }, 'sv', now);
    const [time, ahead] = ['tis 1 dec 08.00, svensk tid', '2026-12-01T07:00:00Z'];
    expect(label(null, false)).toEqual({ key: 'publish.now', time: '' });
    expect(label('2026-11-29T07:00:00Z', false)).toEqual({ key: 'publish.now', time: '' });
    expect(label(ahead, false)).toEqual({ key: 'publish.schedule', time });
    expect(label(ahead, true)).toEqual({ key: 'publish.changes.waiting', time });
    expect(label('2026-11-29T07:00:00Z', true)).toEqual({ key: 'publish.changes', time: '' });
    expect(label('no time', false)).toEqual({ key: 'publish.now', time: '' });
  });
});

describe('What is moved to another day', () => {
  it('keeps its hour in Sweden, whatever happens to the clocks between', () => {
    const time = fc
      .integer({ min: 0, max: 2 * 365 * 24 * 60 })
      .map((min) => new Date(Date.UTC(2027, 0) + min * 60_000));
    fc.assert(
      fc.property(time, time, (one, other) => {
        const day = dayInSweden(other.toISOString());
        const moved = onDay(one, day);
        expect(dayInSweden(moved.toISOString())).toBe(day);
        const isSkipped = ['2027-03-28', '2028-03-26'].includes(day) && clock.format(one).startsWith('02');
        if (!isSkipped) expect(clock.format(moved)).toBe(clock.format(one));
      }),
    );
  });

  it('has the next hour where its own is skipped, and the first of two', () => {
    expect(onDay(new Date('2027-03-01T01:30:00Z'), '2027-03-28')).toEqual(new Date('2027-03-28T01:30:00Z'));
    expect(onDay(new Date('2027-03-01T01:30:00Z'), '2027-10-31')).toEqual(new Date('2027-10-31T00:30:00Z'));
  });
});

describe('A month of the calendar', () => {
  it('is that of the address, or that of today in Sweden', () => {
    expect(monthIn('2027-02', now)).toBe('2027-02');
    for (const asked of [undefined, '2027-13', '<b>', ['2027-02']])
      expect(monthIn(asked, now)).toBe('2026-11');
    expect(monthIn(undefined, new Date('2026-12-31T23:30:00Z'))).toBe('2027-01');
  });

  it('shows whole weeks from Monday on, and every day of the month once', () => {
    const months = fc.integer({ min: 0, max: 240 }).map((by) => shiftMonth('2020-01', by));
    fc.assert(
      fc.property(months, (month) => {
        const weeks = weeksOf(month);
        const days = weeks.flat();
        expect(weeks.every((week) => week.length === 7)).toBe(true);
        expect(new Date(`${days[0]}T12:00:00Z`).getUTCDay()).toBe(1);
        expect(new Set(days).size).toBe(days.length);
        const own = days.filter((day) => day.startsWith(month));
        expect(own.length).toBe(
          new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate(),
        );
        expect(weeks.every((week) => week.some((day) => day.startsWith(month)))).toBe(true);
      }),
    );
    expect(timeShown('2026-12')).toEqual({
      from: new Date('2026-11-29T23:00:00Z'),
      to: new Date('2027-01-03T23:00:00Z'),
    });
  });

  it('and its days have names in both languages', () => {
    expect([nameOfMonth('2026-11', 'sv'), nameOfMonth('2026-11', 'en')]).toEqual([
      'november 2026',
      'November 2026',
    ]);
    expect(nameOfDay('2026-11-30', 'sv')).toBe('måndag 30 november');
  });
});

describe('What comes and goes', () => {
  const plan = { kind: 'guides', id: 1, language: 'sv', title: 'A', translationKey: null } as const;
  const of = (more: Partial<Plan>): Plan => ({
    ...{
      ...plan,
      publishAt: '2026-12-01T07:00:00.000Z',
      isChanged: false,
      isUnderReview: false,
      isMine: false,
      reviewDueAt: null,
    },
    standing: { kind: 'draft' },
    ...more,
  });
  const within = { from: new Date('2026-12-01T00:00:00Z'), to: new Date('2026-12-31T00:00:00Z') };
  const told = (...plans: Plan[]) =>
    eventsOf(plans, within).map(({ act, at }) => `${act} ${at.slice(0, 10)}`);

  it('is what waits, what is live until a time, and what was withdrawn; no draft, and nothing of the trash', () => {
    const end = new Date('2026-12-20T07:00:00Z');
    expect(told(of({}), of({ standing: { kind: 'trash' } }))).toEqual([]);
    expect(told(of({ standing: { kind: 'waiting', until: end } }))).toEqual(['publish 2026-12-01']);
    expect(told(of({ standing: { kind: 'live', end } }))).toEqual([
      'publish 2026-12-01',
      'withdraw 2026-12-20',
    ]);
    expect(told(of({ standing: { kind: 'withdrawn', since: end } }))).toEqual(['withdraw 2026-12-20']);
    expect(told(of({ isUnderReview: true }))).toEqual(['publish 2026-12-01']);
    expect(told(of({ publishAt: '2026-11-01T07:00:00Z', standing: { kind: 'live' } }))).toEqual([]);
  });
});

describe('The last withdrawal', () => {
  const at = (hour: number) => `2026-11-30T0${hour}:00:00.000Z`;
  const decided = (hour: number, when: string | null): Withdrawal => ({
    decidedAt: at(hour),
    by: '',
    at: when,
  });

  it('is the one that came true, and none that was taken back before', () => {
    const [first, second] = [decided(1, at(1)), decided(2, at(5))];
    expect(lastWithdrawal([], now)).toBeUndefined();
    expect(lastWithdrawal([first], now)).toBe(first);
    expect(lastWithdrawal([second], now)).toBe(second);
    expect(lastWithdrawal([second, decided(3, null)], now)).toBeUndefined();
    expect(lastWithdrawal([first, second, decided(3, null)], now)).toBe(first);
    expect(lastWithdrawal([decided(2, at(9))], now)).toBeUndefined();
  });
});

it('several texts are withdrawn from a list by a request that says nothing else', () => {
  const patch = (body: object) => ({ method: 'PATCH', body: JSON.stringify(body) });
  const [list, withdrawal] = ['/api/guides?locale=sv&where[id][in]=1,2', { _status: 'draft' }];
  expect(withdrawalOf(list, patch(withdrawal))).toEqual({ kind: 'guides', data: withdrawal });
  expect(withdrawalOf(list, patch({ _status: 'published' }))).toBeUndefined();
  expect(withdrawalOf(list, patch({ ...withdrawal, deletedAt: '2026-11-30T08:00:00Z' }))).toBeUndefined();
  expect(withdrawalOf('/api/guides/1?draft=true', patch(withdrawal))).toBeUndefined();
  expect(withdrawalOf('/api/topics?where[id][in]=1', patch(withdrawal))).toBeUndefined();
  expect(withdrawalOf(list)).toBeUndefined();
});
