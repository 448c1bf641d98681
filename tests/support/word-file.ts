import { strToU8, zipSync, type Zippable } from 'fflate';

/** What a Word file is made of; what is not told is not there. XML stands without its root. */
export interface WordParts {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  comments?: string;
  header?: string;
  /** The properties of the file, as Dublin Core. */
  core?: string;
  /** Pictures by their names. */
  media?: Record<string, Uint8Array>;
  /** Addresses by the ids of their relations. */
  links?: Record<string, string>;
  /** Any other part. */
  more?: Zippable;
}

const office = 'http://schemas.openxmlformats.org';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** As Word declares them, whether they are needed or not. */
export const wordNamespaces = [
  `xmlns:w="${office}/wordprocessingml/2006/main"`,
  `xmlns:r="${office}/officeDocument/2006/relationships"`,
  `xmlns:wp="${office}/drawingml/2006/wordprocessingDrawing"`,
  `xmlns:a="${office}/drawingml/2006/main"`,
  `xmlns:pic="${office}/drawingml/2006/picture"`,
  `xmlns:m="${office}/officeDocument/2006/math"`,
  `xmlns:mc="${office}/markup-compatibility/2006"`,
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');

/** A file as Word, Docs and LibreOffice pack them. */
export function wordFile(parts: WordParts, namespaces = wordNamespaces): Buffer {
  const root = (name: string, inner: string) =>
    strToU8(`${head}<w:${name} ${namespaces}>${inner}</w:${name}>`);
  const named = { styles: 'styles', numbering: 'numbering', footnotes: 'footnotes' } as const;
  const also = { endnotes: 'endnotes', comments: 'comments', header: 'hdr' } as const;
  const files: Zippable = {
    '[Content_Types].xml': strToU8(
      `${head}<Types xmlns="${office}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    '_rels/.rels': relationships([
      ['rId1', 'officeDocument', 'word/document.xml'],
      ['rId2', 'core-properties', 'docProps/core.xml'],
    ]),
    'word/document.xml': root('document', `<w:body>${parts.body}<w:sectPr/></w:body>`),
    'docProps/core.xml': strToU8(
      `${head}<cp:coreProperties xmlns:cp="${office}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${parts.core ?? ''}</cp:coreProperties>`,
    ),
  };
  const relations: [string, string, string, boolean?][] = [];
  for (const [part, name] of Object.entries({ ...named, ...also })) {
    const inner = parts[part as keyof typeof named | keyof typeof also];
    if (inner === undefined) continue;
    files[`word/${part}.xml`] = root(name, inner);
    relations.push([`rel-${part}`, part, `${part}.xml`]);
  }
  for (const [name, data] of Object.entries(parts.media ?? {})) {
    files[`word/media/${name}`] = data;
    relations.push([name, 'image', `media/${name}`]);
  }
  for (const [id, address] of Object.entries(parts.links ?? {}))
    relations.push([id, 'hyperlink', address, true]);
  files['word/_rels/document.xml.rels'] = relationships(relations);
  return Buffer.from(zipSync({ ...files, ...parts.more }));
}

function relationships(relations: [string, string, string, boolean?][]): Uint8Array {
  const told = relations.map(
    ([id, type, target, external]) =>
      `<Relationship Id="${id}" Type="${office}/officeDocument/2006/relationships/${type}" Target="${escaped(target)}"${external ? ' TargetMode="External"' : ''}/>`,
  );
  return strToU8(
    `${head}<Relationships xmlns="${office}/package/2006/relationships">${told.join('')}</Relationships>`,
  );
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** @param look properties of the run, as `<w:b/>` */
export function run(text: string, look = ''): string {
  return `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** A paragraph of runs; plain words become one. */
export function paragraph(content: string, style = '', properties = ''): string {
  const runs = content.startsWith('<') || content === '' ? content : run(content);
  const styled = style && `<w:pStyle w:val="${style}"/>`;
  return `<w:p><w:pPr>${styled}${properties}</w:pPr>${runs}</w:p>`;
}

export function inList(content: string, list: number, level = 0): string {
  const place = `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
  return paragraph(content, 'ListParagraph', place);
}

export function style(id: string, name: string, more = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
}

/** The styles of a new document in Swedish Word: ids in Swedish, names in English. */
export const swedishStyles =
  style('Normal', 'Normal') +
  style('Rubrik', 'Title') +
  style('Underrubrik', 'Subtitle') +
  [1, 2, 3, 4].map((level) => style(`Rubrik${level}`, `heading ${level}`)).join('') +
  style('Citat', 'Quote') +
  style('Beskrivning', 'caption') +
  style('Ingress', 'Ingress', '<w:rPr><w:b/></w:rPr>') +
  style('ListParagraph', 'List Paragraph') +
  '<w:style w:type="character" w:styleId="Hyperlnk"><w:name w:val="Hyperlink"/><w:rPr><w:u w:val="single"/></w:rPr></w:style>';

/** List 1 has bullets, list 2 numbers with letters below, list 3 the same pattern begun anew. */
export const lists = `
<w:abstractNum w:abstractNumId="0">${levels('bullet', 'bullet')}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${levels('decimal', 'lowerLetter')}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;

function levels(first: string, others: string): string {
  return [0, 1, 2]
    .map(
      (level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${level === 0 ? first : others}"/></w:lvl>`,
    )
    .join('');
}

/** A picture as Word places it. */
export function picture(name: string, alt = '', title = 'Bildobjekt 1'): string {
  return `<w:r><w:drawing><wp:inline><wp:extent cx="100" cy="100"/><wp:docPr id="1" name="${title}" descr="${escaped(alt)}"/><a:graphic><a:graphicData uri="${office}/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="${name}"/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${name}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

/** @param code such as `HYPERLINK "https://example.org"` */
export function field(code: string, words: string): string {
  const sign = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const told = `<w:r><w:instrText xml:space="preserve"> ${escaped(code)} </w:instrText></w:r>`;
  return `${sign('begin')}${told}${sign('separate')}${words}${sign('end')}`;
}

export function cell(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<w:p>') || content.startsWith('<w:tbl>') ? content : paragraph(content)}</w:tc>`;
}

export function table(...rows: string[][]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;
}
