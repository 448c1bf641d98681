import { getEnabledNodes, type LexicalRichTextAdapter } from '@payloadcms/richtext-lexical';
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless';
import fc, { seed } from '../../support/fast-check.ts';
import { beforeAll, expect, test } from 'vitest';
import { editorOf } from '../../../cms/rich-text/editor.ts';
import { fromLexical } from '../../../cms/rich-text/from-lexical.ts';
import { toLexical } from '../../../cms/rich-text/to-lexical.ts';
import { anyRichText, numRuns } from './arbitraries.ts';
import { fullEditor, shortEditor } from './fixtures.ts';

let adapters: Map<string, LexicalRichTextAdapter>;

/** The editors of press releases, as Payload sets them up. */
beforeAll(async () => {
  const { default: config } = await import('../../../cms/payload.config.ts');
  const releases = (await config).collections.find(({ slug }) => slug === 'press-releases');
  const fields = releases!.flattenedFields.filter((field) => field.type === 'richText');
  adapters = new Map(fields.map(({ name, editor }) => [name, editor as LexicalRichTextAdapter]));
}, 60_000);

test(`the admin's editor opens what an import writes and saves it unchanged (FC_SEED=${seed})`, () => {
  const nodes = getEnabledNodes({ editorConfig: adapters.get('body')!.editorConfig });
  const editor = createHeadlessEditor({
    nodes,
    onError: (error) => {
      throw error;
    },
  });
  fc.assert(
    fc.property(anyRichText, (random) => {
      const stored = toLexical(fromLexical(toLexical(random)));
      // Lexical refuses a text without any paragraph; the importer stores nothing then.
      if (stored.root.children?.length === 0) return;
      const opened = editor.parseEditorState(JSON.stringify(stored));
      expect(opened.toJSON()).toEqual(JSON.parse(JSON.stringify(stored)));
    }),
    { seed, numRuns: Math.ceil(numRuns / 4) },
  );
}, 60_000);

test('the editors of the fields are known with all that they can make', () => {
  const body = editorOf({ name: 'body', editor: adapters.get('body')! });
  expect([...body.nodes]).toEqual(expect.arrayContaining([...fullEditor.nodes]));
  expect([...body.components.keys()]).toEqual([
    'Quote',
    'Figure',
    'Callout',
    'KeyFigures',
    'Download',
    'Video',
    'Footnote',
  ]);
  expect([...body.headingLevels]).toEqual([2, 3, 4]);
  expect(body.linkTargets).toContain('guides');
  const short = editorOf({ name: 'boilerplate', editor: adapters.get('boilerplate')! });
  expect([...short.nodes]).toEqual(expect.arrayContaining([...shortEditor.nodes]));
  expect(short.nodes.has('heading')).toBe(false);
  expect([...short.components.keys()]).toEqual(['Footnote']);
});
