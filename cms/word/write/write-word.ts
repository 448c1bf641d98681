import { Document, Packer, Paragraph } from 'docx';
import type { Language } from '../../../common/languages.ts';
import type { RichText } from '../../../common/protocol/published-store/rich-text.ts';
import { ourName } from '../read/our-name.ts';
import { writeBlocks } from './blocks.ts';
import { openNotes, readable } from './inlines.ts';
import { openLists } from './lists.ts';
import type { Material } from './material.ts';
import { styleOf, styles } from './styles.ts';

/** A document as far as a Word file holds it. */
export interface Written {
  title: string;
  lede: string;
  text: RichText;
  language: Language;
}

const proofing: Record<Language, string> = { sv: 'sv-SE', en: 'en-GB' };

/** A text as a Word file, for those who comment on it there. `../read/read-word.ts` makes the text of it again. */
export async function writeWord(
  { title, lede, text, language }: Written,
  material: Material,
): Promise<Buffer> {
  const [notes, lists] = [openNotes(), openLists()];
  const line = (words: string, style: string) =>
    words ? [new Paragraph({ style, text: readable(words) })] : [];
  const children = [
    ...line(title, styleOf.title),
    ...line(lede, styleOf.lede),
    ...writeBlocks(text, { material, notes, lists }),
  ];
  const { default: defaults = {}, ...others } = styles;
  const run = { ...defaults.document?.run, language: { value: proofing[language] } };
  const file = new Document({
    ...{ title: readable(title), creator: ourName, lastModifiedBy: ourName, description: '' },
    styles: { ...others, default: { ...defaults, document: { ...defaults.document, run } } },
    numbering: lists.all(),
    footnotes: notes.all(),
    sections: [{ children }],
  });
  return Packer.toBuffer(file);
}
