import fc, { seed } from '../../support/fast-check.ts';
import { expect, test } from 'vitest';
import { printRichText, readRichText } from '../../../cms/rich-text/codec.ts';
import { fromLexical } from '../../../cms/rich-text/from-lexical.ts';
import { toLexical } from '../../../cms/rich-text/to-lexical.ts';
import { anyRichText, numRuns } from './arbitraries.ts';
import { fullEditor, createReadContext, writeContext } from './fixtures.ts';

test(
  `any rich text comes back from MDX as it was (FC_SEED=${seed})`,
  () => {
    fc.assert(
      fc.property(anyRichText, (random) => {
        const normal = fromLexical(toLexical(random));
        expect(fromLexical(toLexical(normal))).toEqual(normal);
        const mdx = printRichText(toLexical(normal), fullEditor, writeContext);
        const { issues, context } = createReadContext();
        const back = readRichText(mdx, fullEditor, context);
        expect(issues, mdx).toEqual([]);
        expect(fromLexical(back), mdx).toEqual(normal);
        expect(printRichText(back, fullEditor, writeContext)).toBe(mdx);
      }),
      { seed, numRuns },
    );
  },
  numRuns * 300,
);
