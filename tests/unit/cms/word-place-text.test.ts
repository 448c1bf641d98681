import { getEnabledNodes, type LexicalRichTextAdapter } from '@payloadcms/richtext-lexical';
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless';
import { beforeAll, expect, test } from 'vitest';
import { placeText, type Place } from '../../../cms/admin/word/place-text.ts';
import { printRichText, readRichText } from '../../../cms/rich-text/codec.ts';
import { fromLexical } from '../../../cms/rich-text/from-lexical.ts';
import { createReadContext, fullEditor, writeContext } from '../import-export/fixtures.ts';

let adapter: LexicalRichTextAdapter;

beforeAll(async () => {
  const { default: config } = await import('../../../cms/payload.config.ts');
  const releases = (await config).collections.find(({ slug }) => slug === 'press-releases');
  const body = releases!.flattenedFields.find(({ name }) => name === 'body');
  adapter = (body as { editor?: unknown }).editor as LexicalRichTextAdapter;
}, 60_000);

const stored = (mdx: string) => readRichText(mdx, fullEditor, createReadContext().context);

test.each<[Place, string]>([
  ['whole', '## Rubrik\n\nNy text.\n'],
  ['caret', 'Det som stod här.\n\n## Rubrik\n\nNy text.\n'],
])('a text that goes in (%s) can be taken back', (place, after) => {
  const nodes = getEnabledNodes({ editorConfig: adapter.editorConfig });
  const editor = createHeadlessEditor({
    nodes,
    onError: (error) => {
      throw error;
    },
  });
  const printed = () => printRichText(editor.getEditorState().toJSON(), fullEditor, writeContext);
  editor.setEditorState(editor.parseEditorState(JSON.stringify(stored('Det som stod här.\n'))));
  const undo = placeText(editor, fromLexical(stored('## Rubrik\n\nNy text.\n')), place);
  expect(printed()).toBe(after);
  undo();
  expect(printed()).toBe('Det som stod här.\n');
});
