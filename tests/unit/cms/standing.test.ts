import { describe, expect, it } from 'vitest';
import { standingOf } from '../../../cms/published/standing.ts';

const now = new Date('2026-03-29T01:00:00Z');
const earlier = '2026-03-28T08:00:00Z';
const later = '2026-03-30T08:00:00Z';

describe('Where a document stands', () => {
  it('is a draft until it is published for the first time, and withdrawn after that', () => {
    expect(standingOf({ _status: 'draft', publishAt: later }, false, now)).toEqual({ kind: 'draft' });
    expect(standingOf({ _status: 'draft', publishAt: earlier }, true, now)).toEqual({ kind: 'withdrawn' });
  });

  it('is waiting until its time, and live then', () => {
    const until = new Date(later);
    expect(standingOf({ _status: 'published', publishAt: later }, true, now)).toEqual({
      kind: 'waiting',
      until,
    });
    expect(standingOf({ _status: 'published', publishAt: later }, true, until)).toEqual({ kind: 'live' });
    expect(standingOf({ _status: 'published' }, true, now)).toEqual({ kind: 'live' });
  });

  it('is the trash once it lies there, whatever it was', () => {
    const trashed = { _status: 'published', publishAt: later, deletedAt: earlier } as const;
    expect(standingOf(trashed, true, now)).toEqual({ kind: 'trash' });
  });
});
