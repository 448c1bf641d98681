import { describe, expect, it } from 'vitest';
import { endingActOf } from '../../../cms/admin/uploads/watch-ends.ts';
import { cropFormats } from '../../../cms/uploads/crops/formats.ts';
import { pixelsOf, readRegion, regionAround } from '../../../cms/uploads/crops/region.ts';
import { endingRights } from '../../../cms/uploads/rights-standing.ts';
import fc from '../../support/fast-check.ts';

const side = fc.integer({ min: 1, max: 20_000 });
const size = fc.record({ width: side, height: side });
const anything = fc.option(fc.double({ noNaN: true, min: -3, max: 3 }), { nil: null });

describe('A cut of a picture', () => {
  it('is whole pixels inside it, whatever was chosen', () => {
    const chosen = fc.record({ x: anything, y: anything, width: anything, height: anything });
    fc.assert(
      fc.property(chosen, size, (given, picture) => {
        const region = readRegion(given);
        if (!region) return;
        const { left, top, width, height } = pixelsOf(region, picture);
        expect([left, top, width, height].every(Number.isInteger)).toBe(true);
        expect(Math.min(left, top, width - 1, height - 1)).toBeGreaterThanOrEqual(0);
        expect(left + width).toBeLessThanOrEqual(picture.width);
        expect(top + height).toBeLessThanOrEqual(picture.height);
      }),
    );
  });

  it('that nobody has chosen is the largest of its shape, and holds the focal point', () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 100 }), y: fc.integer({ min: 0, max: 100 }) });
    fc.assert(
      fc.property(size, point, fc.constantFrom(...cropFormats), (picture, focal, { aspect }) => {
        const { x, y, width, height } = regionAround(picture, aspect, focal);
        expect(Math.max(width, height)).toBe(1);
        expect((width * picture.width) / (height * picture.height) / aspect).toBeCloseTo(1, 6);
        const slack = 1e-9;
        expect(focal.x / 100).toBeGreaterThanOrEqual(x - slack);
        expect(focal.x / 100).toBeLessThanOrEqual(x + width + slack);
        expect(focal.y / 100).toBeGreaterThanOrEqual(y - slack);
        expect(focal.y / 100).toBeLessThanOrEqual(y + height + slack);
      }),
    );
  });
});

describe('The rights to a picture', () => {
  it.each([
    ['2026-12-30', '2026-11-30T08:00:00Z', 'soon', 30],
    ['2026-12-31', '2026-11-30T08:00:00Z', undefined, undefined],
    ['2026-11-30', '2026-11-30T22:59:00Z', 'soon', 0],
    // Midnight has passed in Sweden.
    ['2026-11-30', '2026-11-30T23:01:00Z', 'over', -1],
  ])('that last to %s are at %s %s', (day, now, kind, days) => {
    const ending = endingRights(`${day}T12:00:00.000Z`, new Date(now));
    expect([ending?.kind, ending?.days]).toEqual([kind, days]);
  });
});

describe('The admin asks first', () => {
  const form = (file?: File) => {
    const body = new FormData();
    body.append('_payload', '{"alt":"En ugn"}');
    if (file) body.append('file', file);
    return body;
  };
  const picture = new File(['x'], 'a.jpg');
  it.each([
    [
      '/api/media/3?locale=sv',
      { method: 'PATCH', body: '{"deletedAt":"2026-01-01"}' },
      'trash',
      '/api/media/3/usage',
    ],
    [
      '/api/media?where[id][in][0]=3',
      { method: 'PATCH', body: '{"deletedAt":"2026-01-01"}' },
      'trash',
      '/api/media/usage?where[id][in][0]=3',
    ],
    ['http://cms/api/files/3', { method: 'DELETE' }, 'trash', '/api/files/3/usage'],
    ['/api/media/3', { method: 'PATCH', body: form(picture) }, 'replace', '/api/media/3/usage'],
    ['/api/media/3', { method: 'PATCH', body: form() }, undefined, undefined],
    ['/api/media/3', { method: 'PATCH', body: '{"deletedAt":null}' }, undefined, undefined],
    ['/api/media/3', {}, undefined, undefined],
    ['/api/guides/3', { method: 'DELETE' }, undefined, undefined],
  ])('at %s where something ends for readers, and nowhere else', (address, init, act, usage) => {
    const asked = endingActOf(address, init);
    expect([asked?.act, asked && decodeURIComponent(asked.usage)]).toEqual([act, usage]);
  });
});
