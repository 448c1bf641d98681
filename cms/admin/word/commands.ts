import { createCommand, type LexicalCommand } from '@payloadcms/richtext-lexical/lexical';

/** Lets staff choose a Word file for a text. */
export const CHOOSE_WORD_COMMAND: LexicalCommand<undefined> = createCommand('CHOOSE_WORD_COMMAND');
