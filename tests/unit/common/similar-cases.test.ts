import fc from '../../support/fast-check.ts';
import { expect, test } from 'vitest';
import {
  isAmongNearest,
  likeness,
  maxSimilar,
  nearest,
  sectorKey,
  traitsOf,
  type Traits,
} from '../../../common/similar-cases.ts';
import { sharedBy } from '../../../site/cases/reasons.ts';
import { caseStudy } from '../../support/case-studies.ts';

const like = (id: number, more: Partial<Traits> = {}): Traits => ({
  id,
  publishedAt: '2026-01-01T00:00:00.000Z',
  regions: [],
  topics: [],
  ...more,
});
const idsOf = (found: Traits[]) => found.map(({ id }) => id);

test('a company of the same sector is nearer than one of the same size, region or topic', () => {
  const own = like(1, { sector: 'gjuteri', companySize: 'small', regions: [1], topics: [1] });
  const others = [
    like(2, { topics: [1] }),
    like(3, { sector: 'gjuteri' }),
    like(4, { companySize: 'small' }),
    like(5),
  ];
  expect(idsOf(nearest(own, others))).toEqual([3, 4, 2]);
});

test('of two that are equally similar the newer is nearer', () => {
  const own = like(1, { regions: [1] });
  const older = like(2, { regions: [1], publishedAt: '2020-01-01T00:00:00.000Z' });
  expect(idsOf(nearest(own, [older, like(3, { regions: [1] }), like(4, { regions: [1] })]))).toEqual([
    4, 3, 2,
  ]);
});

test('another case of the same company is not another company like it', () => {
  const own = like(1, { organisation: 7, sector: 'gjuteri' });
  expect(likeness(own, like(2, { organisation: 7, sector: 'gjuteri' }))).toBe(0);
  expect(likeness(own, own)).toBe(0);
});

test('what is missing on both sides is nothing in common', () => {
  expect(nearest(like(1), [like(2), like(3)])).toEqual([]);
});

test('capitals and spaces make no other sector', () => {
  expect(sectorKey('  Mekanisk   Bearbetning ')).toBe(sectorKey('mekanisk bearbetning'));
});

// The publisher asks this of each change instead of finding the nearest of every case study.
test('one is among the nearest just when the nearest name it', () => {
  const traits = fc.record({
    publishedAt: fc.constantFrom('2025-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z'),
    organisation: fc.option(fc.nat({ max: 5 }), { nil: undefined }),
    sector: fc.option(fc.constantFrom('a', 'b'), { nil: undefined }),
    companySize: fc.option(fc.constantFrom('micro' as const, 'small' as const), { nil: undefined }),
    regions: fc.uniqueArray(fc.nat({ max: 2 })),
    topics: fc.uniqueArray(fc.nat({ max: 3 })),
  });
  fc.assert(
    fc.property(fc.array(traits, { maxLength: 14 }), (some) => {
      const all = some.map((one, id): Traits => ({ ...one, id }));
      for (const own of all) {
        const named = nearest(own, all);
        expect(named.length).toBeLessThanOrEqual(maxSimilar);
        for (const other of all) expect(isAmongNearest(own, other, all)).toBe(named.includes(other));
      }
    }),
  );
});

test('says what two have in common, in the words of the page', () => {
  const own = caseStudy(1);
  const other = caseStudy(2, { sector: 'tunnplåt ', companySize: 'large', topics: [] });
  expect(sharedBy(own, other, 'sv')).toEqual(['Tunnplåt', 'Värmland']);
  expect(sharedBy(own, caseStudy(3), 'en')).toContain('10–49 employees');
  expect(traitsOf(own).topics).toEqual([1]);
});
