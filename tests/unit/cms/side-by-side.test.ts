import { describe, expect, it } from 'vitest';
import { level } from '../../../cms/admin/side-by-side/level.ts';
import { compareLines } from '../../../cms/differences/compare.ts';
import { linesOf } from '../../../cms/differences/lines.ts';
import { align, type Shape } from '../../../cms/translation/align.ts';
import { linesByBlock } from '../../../cms/translation/block-lines.ts';
import { changedPaths, markedCurrent } from '../../../cms/translation/changed.ts';
import { fromHtml, toHtml } from '../../../cms/translation/service/inline-html.ts';
import type { Texts } from '../../../cms/translation/texts.ts';
import { unreadIn } from '../../../cms/translation/unread.ts';
import type { Inline, RichText } from '../../../common/protocol/published-store/rich-text.ts';
import { tidy } from '../../../cms/rich-text/tidy.ts';
import fc from '../../support/fast-check.ts';

const paths = ['title', 'lede', 'body', 'steps.0.title', 'steps.1.title'];
const lines = fc.array(fc.constantFrom('Mät.', 'Byt.', 'Spara.'), { minLength: 1, maxLength: 4 });
const texts = fc.dictionary(fc.constantFrom(...paths), lines).map((all): Texts => ({ ...all }));

describe('What has changed since a translation', () => {
  it('is what was edited after it was marked as up to date, and nothing else', () => {
    fc.assert(
      fc.property(texts, texts, texts, (base, marked, edits) => {
        const whole = markedCurrent(base, marked, [...paths]);
        const now = { ...marked, ...edits };
        const edited = Object.keys(edits).filter(
          (path) => String(edits[path]) !== String(marked[path] ?? ''),
        );
        expect(changedPaths(whole, marked)).toEqual([]);
        expect(changedPaths(whole, now).sort()).toEqual(edited.sort());
      }),
    );
  });

  it('stays marked in the other fields when one is up to date', () => {
    fc.assert(
      fc.property(texts, texts, fc.constantFrom(...paths), (base, now, path) => {
        const left = changedPaths(base, now).filter((one) => one !== path);
        expect(changedPaths(markedCurrent(base, now, [path]), now).sort()).toEqual(left.sort());
      }),
    );
  });
});

describe('Paragraphs beside each other', () => {
  const shape = fc.record({
    kind: fc.constantFrom('paragraph', 'heading 2', 'list'),
    size: fc.integer({ min: 1, max: 400 }),
  });

  it('belong together one by one where both texts are built alike', () => {
    fc.assert(
      fc.property(fc.array(shape), fc.array(fc.integer({ min: 1, max: 400 })), (source, sizes) => {
        const target = source.map(({ kind }, index): Shape => ({ kind, size: sizes[index] ?? 10 }));
        expect(align(source, target)).toEqual(source.map((_, index) => index));
      }),
    );
  });

  it('keep their order, and go with none of another kind', () => {
    fc.assert(
      fc.property(fc.array(shape), fc.array(shape), (source, target) => {
        const places = align(source, target);
        const found = places.filter((place) => place !== undefined);
        expect(places).toHaveLength(source.length);
        expect(found).toEqual([...new Set(found)].sort((one, other) => one - other));
        places.forEach((place, index) => {
          if (place !== undefined) expect(target[place]?.kind).toBe(source[index]?.kind);
        });
      }),
    );
  });

  it('find each other past one that is new in the source', () => {
    const of = (kind: string, size: number): Shape => ({ kind, size });
    const source = [of('paragraph', 90), of('paragraph', 200), of('heading 2', 12), of('paragraph', 40)];
    const target = [of('paragraph', 95), of('heading 2', 14), of('paragraph', 44)];
    expect(align(source, target)).toEqual([0, undefined, 1, 2]);
  });

  it('stand level once they are moved down', () => {
    const tops = { source: [0, 40, 100], target: [0, 80, 90] };
    expect(level([0, 1, 2], tops)).toEqual({ source: [0, 40, 0], target: [0, 0, 50] });
  });
});

describe('A text with its changes', () => {
  const paragraph = (text: string): RichText[number] => ({
    type: 'paragraph',
    children: [{ type: 'text', text, format: 0 }],
  });

  it('tells what has changed at each paragraph, and what is gone where it stood', () => {
    const now = [paragraph('Ett.'), paragraph('Tre, lite längre nu.'), paragraph('Fem.')];
    const before = ['Ett.', 'Två var helt annorlunda.', 'Tre, lite längre.', 'Fem.', 'Sex.'];
    const blocks = linesByBlock(now, compareLines(before, linesOf(now)));
    expect(
      blocks.map(({ block, lines: told }) => [Boolean(block), told?.map(({ change }) => change)]),
    ).toEqual([
      [true, undefined],
      [false, ['removed']],
      [true, ['added']],
      [false, ['removed']],
      [true, undefined],
      [false, ['removed']],
    ]);
  });

  it('leaves out no line and no block', () => {
    const said = fc.array(fc.constantFrom('Mät nu.', 'Byt sedan.', 'Spara allt.', 'Läs av mätaren.'));
    fc.assert(
      fc.property(said, said, (before, after) => {
        const now = after.map(paragraph);
        const compared = compareLines(before, after);
        const blocks = linesByBlock(now, compared);
        expect(blocks.flatMap(({ block }) => block ?? [])).toEqual(now);
        const changed = (all: typeof compared) => all.filter(({ change }) => change !== 'same');
        expect(changed(blocks.flatMap((block) => block.lines ?? []))).toEqual(changed(compared));
      }),
    );
  });
});

describe('A line as HTML for a service', () => {
  const word = fc.constantFrom('el', 'R&D ', ' <b>', '5 > 3', 'värme', ' och ');
  const leaf = fc.oneof(
    fc.record({ type: fc.constant('text' as const), text: word, format: fc.constantFrom(0, 1, 2, 3) }),
    fc.constant({ type: 'break' as const }),
  );
  const inline = fc.oneof(
    leaf,
    fc.record({
      type: fc.constant('link' as const),
      target: fc.constant({ url: 'https://example.org/' }),
      children: fc.array(leaf, { minLength: 1, maxLength: 3 }),
    }),
    fc.constant({ type: 'component' as const, slug: 'footnote', values: { text: 'Källa' } }),
  );

  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.array(inline, { maxLength: 6 }), (parts: Inline[]) => {
        const line = tidy(parts);
        expect(fromHtml(toHtml(line), line)).toEqual(line);
      }),
    );
  });

  it.each([
    'Spara el',
    '<b id="1">el',
    '<b id="1">el</b><b id="1">el</b>',
    '<script>el</script>',
    '<b id="7">el</b>',
  ])('is not taken when its tags are not those that were sent: %s', (html) => {
    const line: Inline[] = [
      { type: 'text', text: 'Spara ', format: 0 },
      { type: 'text', text: 'el', format: 1 },
    ];
    expect(fromHtml(html, line)).toBeUndefined();
  });
});

describe('What a service has proposed', () => {
  it('is unread line by line, until a line is written otherwise', () => {
    const proposed = { title: ['New mill'], body: ['One.', 'Two.'] };
    expect(unreadIn(proposed, { title: ['New mill'], body: ['One.', 'Two, by hand.'] })).toEqual({
      title: ['New mill'],
      body: ['One.'],
    });
    expect(unreadIn(proposed, { title: ['A new mill'] })).toEqual({});
  });
});
