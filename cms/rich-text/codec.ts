import type { RichTextField } from 'payload';
import { VFileMessage } from 'vfile-message';
import { MdxText, type Codec, type ReadContext, type WriteContext } from '../import-export/context.ts';
import { kindOf } from '../import-export/values.ts';
import { editorOf, type Editor } from './editor.ts';
import { fromLexical } from './from-lexical.ts';
import { fromMdast } from './from-mdast.ts';
import { parseMarkdown, printMarkdown } from './markdown.ts';
import { toLexical } from './to-lexical.ts';
import { toMdast } from './to-mdast.ts';

/** Lexical's tree in the CMS, MDX in files. */
export function richTextCodec(field: RichTextField): Codec {
  const editor = editorOf(field);
  return {
    empty: null,
    write: (stored, context) => {
      const mdx = printRichText(stored, editor, context);
      return mdx ? new MdxText(mdx) : undefined;
    },
    read: (value, context) => {
      if (typeof value === 'string') return readRichText(value, editor, context);
      context.addIssue(`must be a text, not ${kindOf(value)}; write it below "|", indented`);
      return null;
    },
  };
}

export function printRichText(stored: unknown, editor: Editor, context: WriteContext): string {
  return printMarkdown(toMdast(fromLexical(stored), editor, context));
}

/** Reports what is wrong and returns the rest; `null` when there is no text. */
export function readRichText(mdx: string, editor: Editor, context: ReadContext) {
  try {
    const text = fromMdast(parseMarkdown(mdx), editor, context);
    return text.length > 0 ? toLexical(text) : null;
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    // Places in the reason count from the beginning of this text, not of the file.
    const reason = error.reason.replace(/ \(\d+:\d+-\d+:\d+\)/g, '');
    context.addIssue(`does not parse as MDX: ${reason}`, {
      line: error.line ?? 1,
      column: error.column,
    });
    return null;
  }
}
