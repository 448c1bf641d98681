import { randomBytes } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { jpeg, pdf } from './uploads.ts';
import { paragraph, run, wordFile } from './word-file.ts';

/** A file that is called `.docx` and is none that can be read, and the key of what staff are told. */
export interface BadWordFile {
  what: string;
  refusal: string;
  /** The key of what it is in truth. */
  kind?: string;
  make(): Buffer | Promise<Buffer>;
}

const zip = (files: Record<string, string>) =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))),
  );

/** The beginning of an older document of Office, with a name that its directory holds. */
function compound(name: string): Buffer {
  return Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(1024),
    Buffer.from(name, 'utf16le'),
    Buffer.alloc(512),
  ]);
}

const text = () => wordFile({ body: paragraph('Text.') });
const bomb = (text: string) => zip({ 'word/document.xml': text });

export const badWordFiles: BadWordFile[] = [
  { what: 'nothing', refusal: 'error.upload.empty', make: () => Buffer.alloc(0) },
  {
    what: 'a file with a password',
    refusal: 'word.refused.password',
    make: () => compound('EncryptedPackage'),
  },
  { what: 'a .doc', refusal: 'word.refused.oldWord', make: () => compound('WordDocument') },
  kind('an .xls', 'oldOffice', () => compound('Workbook')),
  kind('a PDF', 'pdf', () => pdf()),
  kind('an .rtf', 'rtf', () => Buffer.from('{\\rtf1\\ansi Hej}')),
  kind('an .odt', 'openDocument', () =>
    zip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
  ),
  kind('a .pages', 'pages', () => zip({ 'Index/Document.iwa': '', 'preview.jpg': '' })),
  kind('an .xlsx', 'excel', () => zip({ '[Content_Types].xml': '<a/>', 'xl/workbook.xml': '<a/>' })),
  kind('a .pptx', 'powerpoint', () => zip({ 'ppt/presentation.xml': '<a/>' })),
  kind('an archive', 'archive', () => zip({ 'a.txt': 'Hej' })),
  kind('a page', 'page', () => Buffer.from('<!doctype html><p>Hej')),
  kind('Word 2003 in XML', 'wordXml', () => Buffer.from('<?mso-application progid="Word.Document"?><w/>')),
  kind('a text', 'text', () => Buffer.from('Hej på dig')),
  kind('a picture', 'picture', () => jpeg(20, 20)),
  kind('anything', 'other', () => Buffer.from('0001fffe00c0ffee', 'hex')),
  { what: 'the first half', refusal: 'word.refused.damaged', make: () => text().subarray(0, 700) },
  { what: 'broken XML', refusal: 'word.refused.damaged', make: () => wordFile({ body: '<w:p>' }) },
  {
    what: 'an archive without its text',
    refusal: 'word.refused.damaged',
    make: () => zip({ 'word/styles.xml': '<a/>' }),
  },
  {
    what: 'entities that grow',
    refusal: 'word.refused.damaged',
    make: () => bomb('<!DOCTYPE a [<!ENTITY b "ha">]><a>&b;</a>'),
  },
  {
    what: 'tables in tables without end',
    refusal: 'word.refused.damaged',
    make: () => wordFile({ body: '<w:tbl><w:tr><w:tc>'.repeat(5000) }),
  },
  { what: 'a text of zeros', refusal: 'word.refused.bomb', make: () => bomb('0'.repeat(20_000_000)) },
  {
    what: 'a picture of zeros',
    refusal: 'word.refused.bomb',
    make: () =>
      wordFile({ body: paragraph('Text.'), more: { 'word/media/a.png': new Uint8Array(20_000_000) } }),
  },
  {
    what: 'parts that are 3 GB together',
    refusal: 'word.refused.bomb',
    make: () => repeated(600, 4_900_000),
  },
  { what: 'twenty thousand parts', refusal: 'word.refused.bomb', make: () => repeated(20_000, 1) },
  {
    what: 'a text without a word',
    refusal: 'word.refused.noText',
    make: () => wordFile({ body: paragraph('') }),
  },
  {
    what: 'a text in which all is struck',
    refusal: 'word.refused.noText',
    make: () => wordFile({ body: paragraph(`<w:del>${run('bort')}</w:del>`) }),
  },
];

/** An archive of one part that is named again and again, each time as of this size. */
function repeated(times: number, size: number): Buffer {
  const one = Buffer.from(zipSync({ 'a.bin': [randomBytes(100_000), { level: 0 }] }));
  const start = one.readUInt32LE(one.length - 6);
  const entry = Buffer.from(one.subarray(start, one.length - 22));
  entry.writeUInt32LE(size, 24);
  const end = Buffer.from(one.subarray(one.length - 22));
  end.writeUInt16LE(times, 8);
  end.writeUInt16LE(times, 10);
  return Buffer.concat([one.subarray(0, start), ...Array.from({ length: times }, () => entry), end]);
}

function kind(what: string, name: string, make: BadWordFile['make']): BadWordFile {
  return { what, refusal: 'word.refused.kind', kind: `word.kind.${name}`, make };
}
