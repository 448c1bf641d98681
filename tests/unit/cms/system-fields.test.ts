import { expect, it } from 'vitest';
import { isTimeOrNothing, withoutSystemFields } from '../../../cms/system-fields/system-fields.ts';

const sent = { id: 7, createdAt: 'x', updatedAt: 'x', title: 'Elen', url: 'https://a.example', hash: 'x' };

it('What Payload says of every document is left out of what is sent', () => {
  expect(withoutSystemFields(sent, {}, 'update')).toEqual({
    title: 'Elen',
    url: 'https://a.example',
    hash: 'x',
  });
});

it('Of uploads and accounts, what it says of them goes too', () => {
  expect(withoutSystemFields({ ...sent, filesize: -1 }, { upload: true, auth: true }, 'create')).toEqual({
    title: 'Elen',
  });
});

it('The time of throwing away stays where there is a trash, but not on what is new', () => {
  const thrown = { deletedAt: '2026-12-01T08:00:00.000Z' };
  expect(withoutSystemFields(thrown, { trash: true }, 'update')).toEqual(thrown);
  expect(withoutSystemFields(thrown, { trash: true }, 'create')).toEqual({});
  expect(withoutSystemFields(thrown, {}, 'update')).toEqual({});
});

it.each([
  [undefined, true],
  [null, true],
  [new Date(0).toISOString(), true],
  ['2026-12-01', true],
  ['2026-12-01T08:00:00+01:00', true],
  ['2026-13-01T08:00:00Z', false],
  ['x', false],
  ['', false],
  [1764576000000, false],
  [true, false],
  [{}, false],
])('deletedAt may be %s: %s', (value, expected) => {
  expect(isTimeOrNothing(value)).toBe(expected);
});
