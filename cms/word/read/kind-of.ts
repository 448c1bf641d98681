import { fileTypeFromBuffer } from 'file-type';
import type { TextKey } from '../../i18n/texts.ts';
import { WordIssue } from './issue.ts';

/** How old documents of Office and those with a password begin. */
const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** Why something that is no archive is no Word file. */
export async function whyNoArchive(data: Buffer): Promise<WordIssue> {
  if (data.length === 0) return new WordIssue('error.upload.empty');
  if (data.subarray(0, 8).equals(compoundFile)) return whyCompound(data);
  const type = (await fileTypeFromBuffer(data).catch(() => undefined))?.mime ?? '';
  if (type === 'application/pdf') return isNoWord('word.kind.pdf');
  if (type === 'application/rtf') return isNoWord('word.kind.rtf');
  if (type === 'application/zip') return new WordIssue('word.refused.damaged');
  if (type.startsWith('image/')) return isNoWord('word.kind.picture');
  if (type.startsWith('video/') || type.startsWith('audio/')) return isNoWord('word.kind.recording');
  return isNoWord(kindOfText(data.subarray(0, 4096)) ?? 'word.kind.other');
}

function isNoWord(kind: TextKey): WordIssue {
  return new WordIssue('word.refused.kind', kind);
}

function whyCompound(data: Buffer): WordIssue {
  const holds = (name: string) => data.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return new WordIssue('word.refused.password');
  return holds('WordDocument') ? new WordIssue('word.refused.oldWord') : isNoWord('word.kind.oldOffice');
}

function kindOfText(beginning: Buffer): TextKey | undefined {
  const text = beginning.toString('utf8').replace(/^\uFEFF/, '');
  if (text.includes('\0') || text.includes('\uFFFD')) return undefined;
  if (/progid="Word\.Document"|<pkg:package/.test(text)) return 'word.kind.wordXml';
  if (text.startsWith('{\\rtf')) return 'word.kind.rtf';
  return /^\s*<(!doctype html|html|head|body)/i.test(text) ? 'word.kind.page' : 'word.kind.text';
}

/** What else programs pack into archives, by the names of their parts. */
const archives: [name: RegExp, kind: TextKey][] = [
  [/^xl\/workbook\./i, 'word.kind.excel'],
  [/^ppt\/presentation\./i, 'word.kind.powerpoint'],
  [/^index(\/document\.iwa|\.apxl|\.xml|\.zip)$/i, 'word.kind.pages'],
  [/^mimetype$/i, 'word.kind.openDocument'],
];

/** Why an archive is no Word file. */
export function whyNoWord(names: string[]): WordIssue {
  const found = archives.find(([known]) => names.some((name) => known.test(name)));
  return isNoWord(found?.[1] ?? 'word.kind.archive');
}
