import { describe, expect, it } from 'vitest';
import { dueAt, isShown, isVisible } from '../../../cms/published/visibility.ts';

const now = new Date('2026-03-29T01:00:00Z');
const earlier = '2026-03-29T00:59:59.999Z';
const later = '2026-03-29T01:00:00.001Z';

describe('A document', () => {
  it('is visible once it is published and no time is set', () => {
    expect(isVisible({ _status: 'published' }, now)).toBe(true);
    expect(isVisible({ _status: 'published', publishAt: null }, now)).toBe(true);
  });

  it('is not visible as a draft, whatever its time', () => {
    expect(isVisible({ _status: 'draft', publishAt: earlier }, now)).toBe(false);
    expect(isVisible({}, now)).toBe(false);
  });

  it('is visible from the very moment of its time, and not before', () => {
    expect(isVisible({ _status: 'published', publishAt: later }, now)).toBe(false);
    expect(isVisible({ _status: 'published', publishAt: now.toISOString() }, now)).toBe(true);
    expect(isVisible({ _status: 'published', publishAt: earlier }, now)).toBe(true);
  });

  it('is not visible from the trash', () => {
    expect(isVisible({ _status: 'published', deletedAt: earlier }, now)).toBe(false);
  });

  it('is due only while it is approved and waits for its time', () => {
    expect(dueAt({ _status: 'published', publishAt: later }, now)).toEqual(new Date(later));
    expect(dueAt({ _status: 'published', publishAt: earlier }, now)).toBeUndefined();
    expect(dueAt({ _status: 'draft', publishAt: later }, now)).toBeUndefined();
    expect(dueAt({ _status: 'published', publishAt: later, deletedAt: earlier }, now)).toBeUndefined();
  });
});

describe('A topic, region, organisation, project or term', () => {
  const named = { title: 'Energi', slug: 'energi' };

  it('is shown in a language in which it has a name and an address', () => {
    expect(isShown(named)).toBe(true);
    expect(isShown({ ...named, hidden: null, deletedAt: null })).toBe(true);
    expect(isShown({ title: 'Energi' })).toBe(false);
    expect(isShown({ slug: 'energi' })).toBe(false);
    expect(isShown({})).toBe(false);
  });

  it('is not shown where it is hidden, nor from the trash', () => {
    expect(isShown({ ...named, hidden: true })).toBe(false);
    expect(isShown({ ...named, deletedAt: earlier })).toBe(false);
  });
});
