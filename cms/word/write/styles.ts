import { BorderStyle, LineRuleType, type IStylesOptions } from 'docx';

/** The styles of the texts that we write, by their ids. Those that Word knows have its own names. */
export const styleOf = {
  title: 'Title',
  lede: 'Subtitle',
  quote: 'Quote',
  caption: 'Caption',
  block: 'BruketBlock',
  code: 'Code',
  rowHeader: 'RowHeaderCell',
  columnHeader: 'ColumnHeaderCell',
  cornerHeader: 'CornerHeaderCell',
} as const;

const size = (points: number) => points * 2;
const paragraph = { spacing: { after: 160, line: 276, lineRule: LineRuleType.AUTO } };
const based = { basedOn: 'Normal', next: 'Normal', quickFormat: true };
const header = { basedOn: 'Normal', run: { bold: true } };
const heading = (points: number) => ({
  run: { bold: true, size: size(points) },
  paragraph: { spacing: { before: 280, after: 100 }, keepNext: true },
});

export const styles: IStylesOptions = {
  default: {
    document: { run: { font: 'Calibri', size: size(11) }, paragraph },
    title: { run: { bold: true, size: size(24) }, paragraph: { spacing: { after: 160 } } },
    heading1: heading(17),
    heading2: heading(14),
    heading3: heading(12),
  },
  paragraphStyles: [
    { id: styleOf.lede, name: 'Subtitle', ...based, run: { size: size(13), bold: true } },
    {
      ...{ id: styleOf.quote, name: 'Quote', ...based, run: { italics: true } },
      paragraph: { indent: { left: 567, right: 567 } },
    },
    { id: styleOf.caption, name: 'caption', ...based, run: { size: size(10), italics: true } },
    {
      ...{ id: styleOf.block, name: 'Bruket block', ...based },
      paragraph: {
        indent: { left: 284 },
        border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: '808080' } },
      },
    },
    { id: styleOf.rowHeader, name: 'Row header cell', ...header },
    { id: styleOf.columnHeader, name: 'Column header cell', ...header },
    { id: styleOf.cornerHeader, name: 'Corner header cell', ...header },
  ],
  characterStyles: [{ id: styleOf.code, name: 'Code', run: { font: 'Consolas' } }],
};
