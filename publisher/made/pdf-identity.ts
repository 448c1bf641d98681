/**
 * Lets a file of PDF/A-2a say that it is PDF/UA-1 as well, and show its title. Typst writes one standard into a file at a
 * time, and what the other asks for beyond it is said in two objects, which are added at the end as an update
 * (ISO 32000-1, 7.5.6).
 *
 * @throws when the file is not as Typst writes it
 */
export function identifyAsAccessible(pdf: Buffer): Buffer {
  // Bytes and characters are the same in it.
  const text = pdf.toString('latin1');
  const trailer = found(/trailer\s*<<(?<entries>[^]*?)>>\s*startxref\s+(?<start>\d+)\s+%%EOF\s*$/, text);
  const entries = trailer.groups?.['entries'] ?? '';
  const [root, metadata] = [objectOf(text, '/Root', entries), objectOf(text, '/Metadata', text)];
  const xmp = pdf.subarray(metadata.start, metadata.end).toString('utf8');
  const objects = [
    { number: metadata.number, body: streamOf(identifiedXmp(xmp)) },
    { number: root.number, body: Buffer.from(titledCatalogue(text.slice(root.start, root.end)), 'latin1') },
  ].sort((a, b) => a.number - b.number);
  const rest = entries.replace(/\/Prev\s+\d+/, '').trim();
  return updated(pdf, objects, `${rest}\n/Prev ${trailer.groups?.['start'] ?? ''}`);
}

interface PdfObject {
  number: number;
  start: number;
  end: number;
}

function found(pattern: RegExp, text: string): RegExpExecArray {
  const match = pattern.exec(text);
  if (!match) throw new Error(`The PDF has no ${pattern.source}`);
  return match;
}

/** The object that a key refers to. */
function objectOf(text: string, key: string, where: string): PdfObject {
  const number = Number(found(new RegExp(`${key} (\\d+) 0 R`), where)[1]);
  const at = text.lastIndexOf(`\n${number} 0 obj`) + 1;
  if (at === 0) throw new Error(`The PDF has no object ${number}`);
  return { number, start: at, end: text.indexOf('endobj', at) };
}

function titledCatalogue(object: string): string {
  const body = object.slice(object.indexOf('<<')).trim();
  return body.replace(/\/ViewerPreferences <</, '$&\n    /DisplayDocTitle true');
}

/** https://www.pdfa.org/resource/iso-14289-pdfua/, and how PDF/A wants what it does not know to be declared. */
const declared = [
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>',
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  '<pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>Part of the standard that the file conforms to</pdfaProperty:description>',
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>',
].join('');

function identifiedXmp(object: string): Buffer {
  const xmp = object.slice(object.indexOf('<?xpacket begin'), object.lastIndexOf('<?xpacket end'));
  const end = '<?xpacket end="r"?>';
  const identified = xmp
    .replace(' xmlns:pdfaid=', ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" $&')
    .replace('<pdfaExtension:schemas><rdf:Bag>', `$&${declared}`)
    .replace('<pdfaid:part>', '<pdfuaid:part>1</pdfuaid:part>$&');
  return Buffer.from(identified + end, 'utf8');
}

function streamOf(content: Buffer): Buffer {
  const head = `<<\n  /Type /Metadata\n  /Subtype /XML\n  /Length ${content.length}\n>>\nstream\n`;
  return Buffer.concat([Buffer.from(head, 'latin1'), content, Buffer.from('\nendstream', 'latin1')]);
}

function updated(pdf: Buffer, objects: { number: number; body: Buffer }[], trailer: string): Buffer {
  const parts = [pdf];
  let length = pdf.length;
  const add = (part: Buffer | string) => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    parts.push(bytes);
    length += bytes.length;
  };
  if (pdf.at(-1) !== 0x0a) add('\n');
  const entries = objects.map(({ number, body }) => {
    const entry = `${number} 1\n${String(length).padStart(10, '0')} 00000 n \n`;
    add(`${number} 0 obj\n`);
    add(body);
    add('\nendobj\n');
    return entry;
  });
  const start = length;
  add(`xref\n${entries.join('')}trailer\n<<\n${trailer}\n>>\nstartxref\n${start}\n%%EOF`);
  return Buffer.concat(parts);
}
