import { NodeFormat } from '@payloadcms/richtext-lexical';
import { expect, test } from 'vitest';
import { formats } from '../../../common/protocol/published-store/rich-text.ts';

test('the bits of a format are those that Payload’s editor stores', () => {
  expect(formats).toEqual({
    bold: NodeFormat.IS_BOLD,
    italic: NodeFormat.IS_ITALIC,
    strikethrough: NodeFormat.IS_STRIKETHROUGH,
    underline: NodeFormat.IS_UNDERLINE,
    code: NodeFormat.IS_CODE,
    subscript: NodeFormat.IS_SUBSCRIPT,
    superscript: NodeFormat.IS_SUPERSCRIPT,
  });
});
