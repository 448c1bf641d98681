import fc from '../../support/fast-check.ts';
import { describe, expect, it } from 'vitest';
import { conflictsOf, readEdit } from '../../../cms/editing/merge.ts';
import { isSameValue, normalForm } from '../../../cms/editing/normal-form.ts';
import { revisionOf } from '../../../cms/editing/revision.ts';
import { keptIn, readToken, writeToken } from '../../../cms/editing/token.ts';
import type { TrackedField } from '../../../cms/editing/tracked-fields.ts';

const paths = ['title', 'lede', 'body', 'publisher.name', 'publisher.phone', 'topics'] as const;
const fields: TrackedField[] = paths.map((path) => ({ path, type: 'text', localised: false, labels: [] }));

type Flat = Record<(typeof paths)[number], unknown>;

const value = fc.oneof(
  fc.constantFrom(null, '', 'a', 'b', 'å', 0, 1),
  fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 2 }),
  fc.record({ root: fc.record({ children: fc.array(fc.record({ text: fc.string() }), { maxLength: 2 }) }) }),
);
const content: fc.Arbitrary<Flat> = fc.record({
  title: value,
  lede: value,
  body: value,
  'publisher.name': value,
  'publisher.phone': value,
  topics: value,
});
const changes = fc.record(Object.fromEntries(paths.map((path) => [path, value])), { requiredKeys: [] });

function nested({ 'publisher.name': name, 'publisher.phone': phone, ...rest }: Flat) {
  return { ...rest, publisher: { name, phone } };
}

/** As the CMS does it: what is left of the edit goes on top of what is stored, or nothing does. */
function save(stored: Flat, base: Flat, form: Flat): { stored: Flat; conflicts: string[] } {
  const edit = readEdit(nested(form), revisionOf(nested(base), fields), fields);
  const conflicts = conflictsOf(edit, revisionOf(nested(stored), fields));
  if (conflicts.length > 0) return { stored, conflicts };
  const written = Object.keys(edit.touched).map((path) => [path, form[path as keyof Flat]]);
  return { stored: { ...stored, ...Object.fromEntries(written) }, conflicts };
}

describe('Merging what two people wrote', () => {
  it('gives the same whoever saves first, where they wrote in different fields', () => {
    fc.assert(
      fc.property(content, changes, changes, (base, hers, his) => {
        const others = Object.fromEntries(Object.entries(his).filter(([path]) => !(path in hers)));
        const [one, two] = [
          { ...base, ...hers },
          { ...base, ...others },
        ];
        const oneFirst = save(save(base, base, one).stored, base, two);
        const twoFirst = save(save(base, base, two).stored, base, one);
        expect([...oneFirst.conflicts, ...twoFirst.conflicts]).toEqual([]);
        expect(normalForm(oneFirst.stored)).toEqual(normalForm(twoFirst.stored));
        expect(normalForm(oneFirst.stored)).toEqual(normalForm({ ...base, ...hers, ...others }));
      }),
    );
  });

  it('loses nothing of either without saying so', () => {
    fc.assert(
      fc.property(content, changes, changes, (base, hers, his) => {
        const first = save(base, base, { ...base, ...hers });
        const second = save(first.stored, base, { ...base, ...his });
        for (const path of paths) {
          const [wasHers, wasHis] = [hers, his].map(
            (own) => path in own && !isSameValue(own[path], base[path]),
          );
          const now = second.stored[path];
          if (second.conflicts.length > 0) expect(isSameValue(now, first.stored[path])).toBe(true);
          else if (wasHis) expect(isSameValue(now, his[path])).toBe(true);
          else if (wasHers) expect(isSameValue(now, hers[path])).toBe(true);
          else expect(isSameValue(now, base[path])).toBe(true);
        }
        const clash = paths.filter(
          (path) =>
            path in hers &&
            path in his &&
            [hers[path], his[path]].every((own) => !isSameValue(own, base[path])) &&
            !isSameValue(hers[path], his[path]),
        );
        expect(second.conflicts.toSorted()).toEqual(clash.toSorted());
      }),
    );
  });
});

describe('A token', () => {
  it('says after its journey what it said before', () => {
    fc.assert(
      fc.property(content, (document) => {
        const revision = revisionOf(nested(document), fields);
        expect(readToken(writeToken(revision))).toEqual(revision);
        const withKept = writeToken(revision, ['lede']);
        expect([readToken(withKept), keptIn(withKept)]).toEqual([revision, ['lede']]);
      }),
    );
  });

  it('of another make is none', () => {
    for (const token of ['', 'pending', 'e30x', null, 1, '*']) expect(readToken(token)).toBeUndefined();
  });
});

describe('Values that mean the same', () => {
  const paragraph = { type: 'paragraph', version: 1, children: [] };
  const alike: Record<string, [unknown, unknown]> = {
    'nothing and an empty text': [undefined, ''],
    'nothing and an empty list': [null, []],
    'nothing and an editor in which nothing stands': [
      null,
      { root: { type: 'root', children: [paragraph] } },
    ],
    'a picture and its id': [{ id: 7, createdAt: 'x', updatedAt: 'y', url: '/a.jpg' }, 7],
    'a relation filled in and one that is not': [
      { relationTo: 'guides', value: { id: 7, createdAt: 'x', updatedAt: 'y' } },
      { value: 7, relationTo: 'guides' },
    ],
  };
  for (const [name, [one, other]] of Object.entries(alike)) {
    it(`are ${name}`, () => expect(isSameValue(one, other)).toBe(true));
  }

  it('are not two rows that only their ids tell apart', () => {
    expect(isSameValue([{ id: 'a', text: 'x' }], [{ id: 'b', text: 'x' }])).toBe(false);
  });
});
