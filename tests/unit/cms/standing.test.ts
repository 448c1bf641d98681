import fc from '../../support/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { nameOfStanding, standingOf } from '../../../cms/published/standing.ts';
import { dueAt, isVisible } from '../../../cms/published/visibility.ts';

const now = new Date('2026-03-29T01:00:00Z');
const earlier = '2026-03-28T08:00:00Z';
const later = '2026-03-30T08:00:00Z';

describe('Where a document stands', () => {
  it('is a draft until it is published, whatever time is meant for it', () => {
    expect(standingOf({ _status: 'draft', publishAt: later }, now)).toEqual({ kind: 'draft' });
    expect(standingOf({ _status: 'draft', publishAt: earlier }, now)).toEqual({ kind: 'draft' });
  });

  it('is waiting until its time, and live then', () => {
    const until = new Date(later);
    expect(standingOf({ _status: 'published', publishAt: later }, now)).toEqual({ kind: 'waiting', until });
    expect(standingOf({ _status: 'published', publishAt: later }, until)).toEqual({ kind: 'live' });
    expect(standingOf({ _status: 'published' }, now)).toEqual({ kind: 'live' });
  });

  it('is live until the time at which it is withdrawn, and withdrawn from then on', () => {
    const end = new Date(later);
    const state = { _status: 'published', publishAt: earlier, withdrawAt: later } as const;
    expect(standingOf(state, now)).toEqual({ kind: 'live', end });
    expect(standingOf(state, end)).toEqual({ kind: 'withdrawn', since: end });
    expect(standingOf({ ...state, _status: 'draft' }, end)).toEqual({ kind: 'withdrawn', since: end });
  });

  it('is the trash once it lies there, whatever it was', () => {
    const trashed = { _status: 'published', publishAt: later, deletedAt: earlier } as const;
    expect(standingOf(trashed, now)).toEqual({ kind: 'trash' });
  });

  it('is called changed where readers have an older text, and by its own name otherwise', () => {
    expect(nameOfStanding({ kind: 'live' }, true)).toBe('changed');
    expect(nameOfStanding({ kind: 'live' }, false)).toBe('live');
    expect(nameOfStanding({ kind: 'waiting', until: now }, true)).toBe('waiting');
    expect(nameOfStanding({ kind: 'draft' }, false, true)).toBe('review');
    expect(nameOfStanding({ kind: 'trash' }, false, true)).toBe('trash');
  });

  it('is live just when readers have it, and waiting just when it comes to them by itself', () => {
    const time = fc.option(
      fc
        .integer({ min: -2, max: 2 })
        .map((days) => new Date(now.getTime() + days * 86_400_000).toISOString()),
    );
    const _status = fc.constantFrom('draft' as const, 'published' as const);
    fc.assert(
      fc.property(fc.record({ _status, publishAt: time, withdrawAt: time, deletedAt: time }), (state) => {
        const { kind } = standingOf(state, now);
        expect(kind === 'live').toBe(isVisible(state, now));
        expect(kind === 'waiting').toBe(dueAt(state, now) !== undefined);
      }),
    );
  });
});
