import { getEnabledNodes, type LexicalRichTextAdapter } from '@payloadcms/richtext-lexical';
import { $getRoot } from '@payloadcms/richtext-lexical/lexical';
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless';
import { beforeAll, expect, test } from 'vitest';
import { $insertPasted } from '../../../cms/admin/pasting/insert.ts';
import { printRichText, readRichText } from '../../../cms/rich-text/codec.ts';
import { fromLexical } from '../../../cms/rich-text/from-lexical.ts';
import type { RichText } from '../../../common/protocol/published-store/rich-text.ts';
import { fullEditor, createReadContext, writeContext } from '../import-export/fixtures.ts';

let adapter: LexicalRichTextAdapter;

beforeAll(async () => {
  const { default: config } = await import('../../../cms/payload.config.ts');
  const releases = (await config).collections.find(({ slug }) => slug === 'press-releases');
  const body = releases!.flattenedFields.find(({ name }) => name === 'body');
  adapter = (body as { editor?: unknown }).editor as LexicalRichTextAdapter;
}, 60_000);

const stored = (mdx: string) => readRichText(mdx, fullEditor, createReadContext().context);
const parsed = (mdx: string): RichText => fromLexical(stored(mdx));

/** What the editor holds after pasting at the caret, which is where the text has a `^`. */
function pasteInto(before: string, pasted: string): string {
  const editor = createHeadlessEditor({
    nodes: getEnabledNodes({ editorConfig: adapter.editorConfig }),
    onError: (error) => {
      throw error;
    },
  });
  editor.setEditorState(editor.parseEditorState(JSON.stringify(stored(before))));
  editor.update(
    () => {
      const caret = $getRoot()
        .getAllTextNodes()
        .find((node) => node.getTextContent().includes('^'))!;
      const at = caret.getTextContent().indexOf('^');
      const selection = caret.select(at, at + 1);
      selection.removeText();
      $insertPasted(parsed(pasted));
    },
    { discrete: true },
  );
  return printRichText(editor.getEditorState().toJSON(), fullEditor, writeContext);
}

test.each([
  ['words in a line stay in the line', 'före ^ efter\n', 'mitt **i**\n', 'före mitt **i** efter\n'],
  ['a heading into an empty text', '^\n', '## Rubrik\n\n- a\n  - b\n', '## Rubrik\n\n- a\n  - b\n'],
  ['a heading after a text', 'före^\n', '## Rubrik\n\ntext\n', 'före\n\n## Rubrik\n\ntext\n'],
  ['a list after a text', 'före^\n', '- a\n- b\n', 'före\n\n- a\n- b\n'],
  ['a footnote', 'före^\n', 'a<Footnote>b</Footnote> c\n', 'förea<Footnote>b</Footnote> c\n'],
  [
    'a table in a cell with other text as lines of it',
    '| a^ | b |\n| - | - |\n| c | d |\n',
    'text\n\n| e | f |\n| - | - |\n| g | h |\n',
    '<Table>\n  <Row>\n    <Cell header="row">\n      atext\n\n      e · f\n\n      g · h\n    </Cell>\n\n    <Cell header="row">b</Cell>\n  </Row>\n\n  <Row>\n    <Cell>c</Cell>\n    <Cell>d</Cell>\n  </Row>\n</Table>\n',
  ],
])('%s', (_what, before, pasted, after) => {
  expect(pasteInto(before, pasted)).toBe(after);
});
