import fc from '../../support/fast-check.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { plannedTimeOf } from '../../../cms/admin/live-status/format.ts';
import { dueNow, nextDueAt, type Catalogue, type Waiting } from '../../../publisher/store/catalogue.ts';
import { createSchedule } from '../../../publisher/outbox/schedule.ts';
import { dueAt, isVisible } from '../../../cms/published/visibility.ts';
import { yearInSweden } from '../../../common/dates.ts';
import { formatDate } from '../../../site/formats.ts';

const second = 1000;
const hour = 3600 * second;
const day = 24 * hour;

/** At these moments the clocks of Sweden are put on to 3, and back to 2. */
const springForward = Date.parse('2027-03-28T01:00:00Z');
const fallBack = Date.parse('2027-10-31T01:00:00Z');

const zones = ['UTC', 'Europe/Stockholm', 'America/St_Johns'];
const near = (moment: number) =>
  fc.integer({ min: -26 * 3600, max: 26 * 3600 }).map((s) => moment + s * second);
const instant = fc.oneof(near(springForward), near(fallBack)).map((time) => new Date(time));

/** What the clocks of Sweden show, by the law: an hour ahead of UTC, in summer two. */
function wallClock(time: Date): string {
  const isSummer = time.getTime() >= springForward && time.getTime() < fallBack;
  return new Date(time.getTime() + (isSummer ? 2 : 1) * hour).toISOString();
}

function waitingFor(...times: Date[]): Catalogue {
  const waiting = new Map(times.map((at, id): [string, Waiting] => [String(id), { kind: 'guides', id, at }]));
  return { in: {}, waiting } as unknown as Catalogue;
}

describe.each(zones)('Around the change to and from summer time, where the machine keeps %s,', (zone) => {
  const former = process.env['TZ'];
  beforeEach(() => {
    process.env['TZ'] = zone;
  });
  afterEach(() => {
    vi.useRealTimers();
    if (former === undefined) delete process.env['TZ'];
    else process.env['TZ'] = former;
  });

  it('a document is visible from its very second on', () => {
    fc.assert(
      fc.property(instant, instant, (time, now) => {
        const state = { _status: 'published' as const, publishAt: time.toISOString() };
        expect(isVisible(state, now)).toBe(now.getTime() >= time.getTime());
        expect(dueAt(state, now)).toEqual(now < time ? time : undefined);
      }),
    );
  });

  it('the next time is the nearest one ahead, also of two that the clock shows alike', () => {
    fc.assert(
      fc.property(instant, instant, (time, now) => {
        const times = [time, new Date(time.getTime() + hour), new Date(time.getTime() - hour)];
        const ahead = times.filter((one) => one > now).map(Number);
        const next = ahead.length > 0 ? new Date(Math.min(...ahead)) : undefined;
        expect(nextDueAt(waitingFor(...times), now)).toEqual(next);
        const due = dueNow(waitingFor(...times), now).map(({ id }) => id);
        expect(due).toEqual(times.flatMap((one, id) => (one <= now ? [id] : [])));
      }),
    );
  });

  it('the clock of the publisher rings then, a day or more after it was set', () => {
    fc.assert(
      fc.property(instant, (time) => {
        vi.useFakeTimers({ now: time.getTime() - 2 * day });
        const ring = vi.fn();
        createSchedule(ring).set(time);
        vi.advanceTimersByTime(2 * day - 1);
        expect(ring).not.toHaveBeenCalled();
        vi.advanceTimersByTime(1);
        expect(ring).toHaveBeenCalledOnce();
      }),
    );
  });

  it('readers are told the day that it is in Sweden', () => {
    fc.assert(
      fc.property(instant, (time) => {
        const [, , date] = wallClock(time).slice(0, 10).split('-').map(Number);
        expect(formatDate(time.toISOString(), 'sv')).toMatch(new RegExp(`^${date} \\p{L}+ 2027$`, 'u'));
        expect(formatDate(time.toISOString(), 'en')).toMatch(new RegExp(`^${date} \\p{L}+ 2027$`, 'u'));
      }),
    );
  });

  it('archives go by the year that it is in Sweden', () => {
    const newYear = Date.parse('2027-12-31T23:00:00Z');
    fc.assert(
      fc.property(
        near(newYear).map((time) => new Date(time)),
        (time) => {
          expect(yearInSweden(time.toISOString())).toBe(time.getTime() < newYear ? 2027 : 2028);
        },
      ),
    );
  });
});

describe('Staff in Sweden', () => {
  const former = process.env['TZ'];
  afterEach(() => {
    if (former === undefined) delete process.env['TZ'];
    else process.env['TZ'] = former;
  });

  it('are shown exactly the time that was set, and can tell the two hours of the doubled one apart', () => {
    const shown = (time: Date) => plannedTimeOf(time, 'sv', new Date(0));
    const said = new Map<string, number>();
    fc.assert(
      fc.property(instant, (time) => {
        const clock = wallClock(time);
        const text = shown(time);
        const [hours, minutes, seconds] = clock.slice(11, 19).split(':');
        const written = [hours, minutes, ...(seconds === '00' ? [] : [seconds])].join('.');
        expect(text).toMatch(new RegExp(`^\\S+ ${Number(clock.slice(8, 10))} \\S+ 2027 ${written}, svensk`));
        expect(said.get(text) ?? time.getTime()).toBe(time.getTime());
        said.set(text, time.getTime());
      }),
      { numRuns: 1000 },
    );
    const [first, then] = [fallBack - hour / 2, fallBack + hour / 2].map((time) => shown(new Date(time)));
    expect(first).toBe('sön 31 okt 2027 02.30, svensk sommartid');
    expect(then).toBe('sön 31 okt 2027 02.30, svensk vintertid');
  });

  it('who set a time in the hour that is skipped get the instant that their browser made of it', () => {
    process.env['TZ'] = 'Europe/Stockholm';
    const skipped = new Date(2027, 2, 28, 2, 30);
    expect(skipped.toISOString()).toBe('2027-03-28T01:30:00.000Z');
    expect(plannedTimeOf(skipped, 'sv', skipped)).toBe('sön 28 mars 03.30, svensk tid');
    expect(isVisible({ _status: 'published', publishAt: skipped.toISOString() }, skipped)).toBe(true);
  });
});
