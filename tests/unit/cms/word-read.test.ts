import { describe, expect, it } from 'vitest';
import { codecOf } from '../../../cms/import-export/codecs.ts';
import { printRichText } from '../../../cms/rich-text/codec.ts';
import { toLexical } from '../../../cms/rich-text/to-lexical.ts';
import { readWord, type WordText } from '../../../cms/word/read/read-word.ts';
import type { ToldKind } from '../../../cms/word/read/ledger.ts';
import { fullEditor } from '../import-export/fixtures.ts';
import {
  cell,
  field,
  inList,
  lists,
  paragraph,
  picture,
  run,
  style,
  swedishStyles,
  table,
  wordFile,
  wordNamespaces,
  type WordParts,
} from '../../support/word-file.ts';

const addresses = {
  cmsUrl: 'https://cms.bruket.se',
  siteUrl: 'https://bruket.se',
  linkTargets: ['guides', 'topics'],
};

function read(parts: WordParts | string, namespaces?: string): Promise<WordText> {
  const { body, ...more } = typeof parts === 'string' ? { body: parts } : parts;
  return readWord(
    wordFile({ styles: swedishStyles, numbering: lists, body, ...more }, namespaces),
    addresses,
  );
}

/** The text as an export writes it; pictures are called by their places. */
function written({ text }: WordText): string {
  const context = { codecOf, fileKeyOf: (_collection: string, id: number) => String(id) };
  return printRichText(toLexical(text), fullEditor, context).trimEnd();
}

const mdx = async (parts: WordParts | string) => written(await read(parts));
const kinds = ({ told }: WordText): ToldKind[] => told.map(({ kind }) => kind);

describe('The title and the lede of a Word file', () => {
  it('are what Word calls title and subtitle', async () => {
    const found = await read(
      paragraph('Elva procent mindre', 'Rubrik') +
        paragraph('Bruken minskar sina utsläpp.', 'Underrubrik') +
        paragraph('Bakgrund', 'Rubrik1') +
        paragraph('Så gick det till.'),
    );
    expect([found.title, found.lede]).toEqual(['Elva procent mindre', 'Bruken minskar sina utsläpp.']);
    expect(written(found)).toBe('## Bakgrund\n\nSå gick det till.');
  });

  it('are the first heading and the paragraph in the style of ledes where there is no title', async () => {
    const found = await read(
      paragraph('PRESSMEDDELANDE') +
        paragraph('Elva procent mindre', 'Rubrik1') +
        paragraph('Bruken minskar sina utsläpp.', 'Ingress') +
        paragraph('Bakgrund', 'Rubrik2') +
        paragraph('Så gick det till.'),
    );
    expect([found.title, found.lede]).toEqual(['Elva procent mindre', 'Bruken minskar sina utsläpp.']);
    expect(written(found)).toBe('PRESSMEDDELANDE\n\n## Bakgrund\n\nSå gick det till.');
  });

  it('are what stands first in bold where there are no styles at all', async () => {
    const found = await read({
      styles: '',
      body:
        paragraph(run('Elva procent mindre', '<w:b/>')) +
        paragraph(run('Bruken i Bergslagen minskar sina utsläpp snabbare än väntat.', '<w:b/>')) +
        paragraph('Så gick det till.'),
    });
    expect([found.title, found.lede]).toEqual([
      'Elva procent mindre',
      'Bruken i Bergslagen minskar sina utsläpp snabbare än väntat.',
    ]);
    expect(written(found)).toBe('Så gick det till.');
  });

  it('may stand in the properties of the file, unless a program has put its own name there', async () => {
    const core = (title: string) => `<dc:title>${title}</dc:title>`;
    expect((await read({ core: core('Elva procent'), body: paragraph('Text.') })).title).toBe('Elva procent');
    expect((await read({ core: core('Word Document'), body: paragraph('Text.') })).title).toBe('');
  });

  it('leave links and footnotes of the lede out, and tell', async () => {
    const found = await read({
      links: { one: 'https://example.org/' },
      body:
        paragraph('Titel', 'Rubrik') +
        paragraph(`${run('Se ')}<w:hyperlink r:id="one">${run('källan')}</w:hyperlink>`, 'Ingress') +
        paragraph('Text.'),
    });
    expect(found.lede).toBe('Se källan');
    expect(found.told).toEqual([{ kind: 'inLede', count: 1, names: ['källan'] }]);
  });
});

describe('The text of a Word file', () => {
  it('keeps headings in order below the title, and tells of levels that the page has not', async () => {
    const found = await read(
      paragraph('T', 'Rubrik') +
        [1, 2, 3, 4].map((level) => paragraph(`H${level}`, `Rubrik${level}`)).join(''),
    );
    expect(written(found)).toBe('## H1\n\n### H2\n\n#### H3\n\n#### H4');
    expect(found.told).toEqual([{ kind: 'deepHeadings', count: 1, names: ['H4'] }]);
  });

  it('keeps lists in lists, and goes on counting after what stands between', async () => {
    expect(
      await mdx(
        paragraph('T', 'Rubrik') +
          inList('Mät', 2) +
          inList('el', 2, 1) +
          inList('värme', 2, 1) +
          inList('Räkna', 2) +
          paragraph('En paus.') +
          inList('Byt', 2) +
          inList('ny lista', 3) +
          inList('punkt', 1) +
          inList('under', 1, 1) +
          inList('djupare', 1, 2),
      ),
    ).toBe(
      '1. Mät\n   1. el\n   2. värme\n2. Räkna\n\nEn paus.\n\n3. Byt\n\n1) ny lista\n\n- punkt\n  - under\n    - djupare',
    );
  });

  it('finds lists that stand in the styles alone, as LibreOffice and templates make them', async () => {
    const listed = (id: string, name: string, list: number) =>
      style(id, name, `<w:pPr><w:numPr><w:numId w:val="${list}"/></w:numPr></w:pPr>`);
    expect(
      await mdx({
        styles:
          swedishStyles + listed('Punktlista', 'List Bullet', 1) + listed('Punktlista2', 'List Bullet 2', 1),
        body:
          paragraph('ett', 'Punktlista') + paragraph('under', 'Punktlista2') + paragraph('två', 'Punktlista'),
      }),
    ).toBe('- ett\n  - under\n- två');
  });

  it('keeps bold, italic, struck, raised and lowered text, but for what the style of the paragraph says', async () => {
    const words = [
      run('fet', '<w:b/>'),
      run(' och '),
      run('kursiv', '<w:i/>'),
      run(' H'),
      run('2', '<w:vertAlign w:val="subscript"/>'),
      run('O m'),
      run('2', '<w:vertAlign w:val="superscript"/>'),
      run(' '),
      run('struken', '<w:strike/>'),
      run(' ej fet', '<w:b w:val="0"/>'),
    ];
    expect(await mdx(paragraph('T', 'Rubrik') + paragraph(words.join('')))).toBe(
      '**fet** och *kursiv* H<sub>2</sub>O m<sup>2</sup> ~~struken~~ ej fet',
    );
  });

  it('keeps links, whether by relation, field or simple field, and tells of those that lead nowhere', async () => {
    const found = await read({
      links: {
        web: 'https://example.org/a?b=1',
        file: 'file:///C:/plan.docx',
        own: 'https://cms.bruket.se/admin/collections/guides/7',
      },
      body:
        paragraph('T', 'Rubrik') +
        paragraph(
          `<w:hyperlink r:id="web">${run('webben', '<w:rStyle w:val="Hyperlnk"/>')}</w:hyperlink>` +
            run(' ') +
            field(
              'HYPERLINK "https://example.org/" \\l "mal" \\o "tips"',
              run('fältet', '<w:u w:val="single"/>'),
            ) +
            run(' ') +
            `<w:fldSimple w:instr=' HYPERLINK "mailto:eva@example.org" '>${run('Eva')}</w:fldSimple>` +
            run(' ') +
            `<w:hyperlink w:anchor="_Toc1">${run('nedan')}</w:hyperlink>` +
            run(' ') +
            `<w:hyperlink r:id="file">${run('planen')}</w:hyperlink>` +
            run(' ') +
            `<w:hyperlink r:id="own">${run('guiden')}</w:hyperlink>`,
        ),
    });
    expect(written(found)).toBe(
      '[webben](https://example.org/a?b=1) [fältet](https://example.org/#mal) [Eva](mailto:eva@example.org) nedan planen [guiden](guides/7)',
    );
    expect(found.told).toEqual([
      { kind: 'innerLinks', count: 1, names: [] },
      { kind: 'otherLinks', count: 1, names: ['file:///C:/plan.docx'] },
    ]);
  });

  it('keeps the words of fields and none of their codes, and what follows a field that never ends', async () => {
    expect(
      await mdx(
        paragraph('T', 'Rubrik') +
          paragraph(run('Sida ') + field('PAGEREF _Ref1 \\h', run('7'))) +
          paragraph(
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>ASK</w:instrText></w:r>',
          ) +
          paragraph('Sedan.'),
      ),
    ).toBe('Sida 7\n\nSedan.');
  });

  it('keeps footnotes and endnotes with the address of their first link', async () => {
    const reference = (kind: string) => `<w:r><w:${kind}Reference w:id="2"/></w:r>`;
    const note = (kind: string, inner: string) => `<w:${kind} w:id="2">${inner}</w:${kind}>`;
    expect(
      await mdx({
        footnotes: note(
          'footnote',
          paragraph(
            '<w:r><w:footnoteRef/></w:r>' +
              run(' Rapporten, ') +
              field('HYPERLINK "https://example.org/r"', run('sidan 3')),
          ),
        ),
        endnotes: note('endnote', paragraph('Slutnot.') + paragraph('Två stycken.')),
        body:
          paragraph('T', 'Rubrik') +
          paragraph(
            `${run('Elva')}${reference('footnote')}${run(' av tolv')}${reference('endnote')}${run('.')}`,
          ),
      }),
    ).toBe(
      'Elva<Footnote address="https://example.org/r">Rapporten, sidan 3</Footnote> av tolv<Footnote>Slutnot. Två stycken.</Footnote>.',
    );
  });

  it('keeps tables with cells that reach over columns and rows, and their headers', async () => {
    const merged = (value: string) => `<w:vMerge w:val="${value}"/>`;
    const bold = (text: string) => paragraph(run(text, '<w:b/>'));
    expect(
      await mdx(
        paragraph('T', 'Rubrik') +
          table(
            [cell(bold('År'), merged('restart')), cell(bold('Utsläpp'), '<w:gridSpan w:val="2"/>')],
            [cell('', '<w:vMerge/>'), cell('direkta'), cell('indirekta')],
            [cell('2025'), cell('7'), cell('9')],
          ),
      ),
    ).toBe(`<Table>
  <Row>
    <Cell header="row" rowSpan={2}>År</Cell>
    <Cell header="row" colSpan={2}>Utsläpp</Cell>
  </Row>

  <Row>
    <Cell>direkta</Cell>
    <Cell>indirekta</Cell>
  </Row>

  <Row>
    <Cell>2025</Cell>
    <Cell>7</Cell>
    <Cell>9</Cell>
  </Row>
</Table>`);
  });

  it('takes the rows that Word repeats for headers, and a table in a table as lines', async () => {
    const found = await read(
      paragraph('T', 'Rubrik') +
        `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('A')}${cell('B')}</w:tr><w:tr>${cell('1')}${cell(table([cell('x'), cell('y')]) + paragraph(''))}</w:tr></w:tbl>`,
    );
    expect(written(found)).toBe('| A | B     |\n| - | ----- |\n| 1 | x · y |');
    expect(kinds(found)).toEqual(['nestedTables']);
  });

  it('keeps quotations, lines across the page and special signs', async () => {
    expect(
      await mdx(
        paragraph('T', 'Rubrik') +
          paragraph('Vi är glada.', 'Citat') +
          '<w:p><w:pPr><w:pBdr><w:bottom w:val="single"/></w:pBdr></w:pPr></w:p>' +
          paragraph(
            run('a') +
              '<w:r><w:noBreakHyphen/></w:r>' +
              run('b') +
              '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>' +
              run('c'),
          ),
      ),
    ).toBe('> Vi är glada.\n\n---\n\na\u2011b→c');
  });

  it('is as if all changes were accepted, and says that there were some', async () => {
    const found = await read(
      paragraph('T', 'Rubrik') +
        paragraph(
          run('Det ') +
            `<w:ins w:author="Eva">${run('nya')}</w:ins><w:del w:author="Eva"><w:r><w:delText>gamla</w:delText></w:r></w:del>` +
            run(' och'),
          '',
          '<w:rPr><w:del w:author="Eva"/></w:rPr>',
        ) +
        paragraph(run(' resten.')) +
        `<w:moveFrom>${paragraph('flyttat')}</w:moveFrom>` +
        `<w:tbl><w:tr><w:trPr><w:del/></w:trPr>${cell('struken')}${cell('rad')}</w:tr><w:tr>${cell('kvar')}${cell('här')}</w:tr></w:tbl>`,
    );
    expect(written(found)).toBe(
      'Det nya och resten.\n\n<Table headers="none">\n  | kvar | här |\n  | ---- | --- |\n</Table>',
    );
    expect(kinds(found)).toEqual(['tracked']);
  });

  it('has pictures with their alternative texts and captions, the same picture once', async () => {
    const media = { 'image1.png': Buffer.from('en'), 'image2.png': Buffer.from('annan') };
    const found = await read({
      media,
      body:
        paragraph('T', 'Rubrik') +
        paragraph(picture('image1.png', 'En ugn i Hofors')) +
        paragraph('Ugnen byttes i våras.', 'Beskrivning') +
        paragraph(picture('image1.png', 'En ugn i Hofors')) +
        paragraph(picture('image2.png', 'En kran. Automatiskt genererad beskrivning')) +
        paragraph(
          `<w:r><w:pict><v:shape alt="IMG_0012.jpg"><v:imagedata r:id="image2.png"/></v:shape></w:pict></w:r>`,
        ),
    });
    expect(written(found)).toBe(
      '<Figure picture="0" caption="Ugnen byttes i våras." />\n\n<Figure picture="0" />\n\n<Figure picture="1" />\n\n<Figure picture="2" />',
    );
    expect(found.pictures.map(({ alt, name }) => [alt, name])).toEqual([
      ['En ugn i Hofors', 'image1.png'],
      ['En kran.', 'image2.png'],
      ['', 'image2.png'],
    ]);
    expect(found.told).toEqual([
      { kind: 'alts', count: 1, names: ['image2.png'] },
      { kind: 'machineAlts', count: 1, names: ['En kran.'] },
    ]);
  });

  it('has the text of boxes after the paragraph that they hang on, once although it is written twice', async () => {
    const box = `<w:txbxContent>${paragraph('I rutan')}</w:txbxContent>`;
    const found = await read(
      paragraph('T', 'Rubrik') +
        paragraph(
          run('Vid') +
            `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
        ),
    );
    expect(written(found)).toBe('Vid\n\nI rutan');
    expect(kinds(found)).toEqual(['textBoxes']);
  });

  it('tells of comments, headers, contents, hidden text, charts, equations and more that it leaves out', async () => {
    const toc = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('Bakgrund 3')}</w:sdtContent></w:sdt>`;
    const chart = `<w:r><w:drawing><wp:inline><wp:docPr descr="Stapeldiagram"/><a:graphic><a:graphicData uri="chart"/></a:graphic></wp:inline></w:drawing></w:r>`;
    const found = await read({
      comments: `<w:comment w:id="1" w:author="Eva">${paragraph('Stämmer det?')}</w:comment>`,
      header: paragraph('Bruket AB'),
      more: { 'word/vbaProject.bin': new Uint8Array(8) },
      body:
        paragraph('T', 'Rubrik') +
        toc +
        paragraph(
          run('Ett', '<w:u w:val="single"/>') +
            run('Två', '<w:highlight w:val="yellow"/>') +
            run('dolt', '<w:vanish/>') +
            chart +
            `<m:oMath><m:r><m:t>E=mc²</m:t></m:r></m:oMath>` +
            `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Klicka här')}</w:sdtContent></w:sdt>` +
            '<w:r><w:object/></w:r>',
        ),
    });
    expect(written(found)).toBe('EttTvåE=mc²');
    expect(found.told).toEqual([
      { kind: 'comments', count: 1, names: ['Eva'] },
      { kind: 'drawings', count: 1, names: ['Stapeldiagram'] },
      { kind: 'objects', count: 1, names: [] },
      { kind: 'equations', count: 1, names: ['E=mc²'] },
      { kind: 'contents', count: 1, names: [] },
      { kind: 'headers', count: 1, names: ['Bruket AB'] },
      { kind: 'hidden', count: 1, names: [] },
      { kind: 'underlined', count: 1, names: [] },
      { kind: 'highlighted', count: 1, names: [] },
      { kind: 'macros', count: 1, names: [] },
    ]);
  });

  it('is read whatever the prefixes are, and in the strict kind of the standard', async () => {
    const strict = wordNamespaces.replace(
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    );
    const found = await read(paragraph('Titel', 'Rubrik') + paragraph('Text.'), strict);
    expect([found.title, written(found)]).toEqual(['Titel', 'Text.']);
  });

  it('is read without styles, or with styles that are empty or go round in a circle', async () => {
    const body = paragraph('Titel', 'Title') + paragraph('Del', 'Heading1') + paragraph('Text.', 'Borta');
    for (const styles of [
      '',
      '<w:style/><w:style w:styleId="Heading1"/><w:style w:styleId="Borta"><w:name w:val=""/></w:style>',
      style('Borta', 'A', '<w:basedOn w:val="B"/>') + style('B', 'B', '<w:basedOn w:val="Borta"/>'),
    ]) {
      const found = await read({ styles, body });
      expect([found.title, written(found)]).toEqual(['Titel', '## Del\n\nText.']);
    }
  });
});
