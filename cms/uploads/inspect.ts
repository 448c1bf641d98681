import { fileTypeFromBuffer } from 'file-type';
import type { TextKey } from '../i18n/texts.ts';
import { fileExtensions, heicTypes, pictureExtensions, textTypes } from './kinds.ts';
import { isMoreThanPdf, isPage } from './polyglot.ts';
import { TooDear } from '../../common/processes/bounded-child.ts';
import type { Embedded } from './pictures/embedded.ts';
import type { SentPicture } from './received.ts';
import { examinePicture, readEmbedded } from './pictures/pictures.ts';
import { extensionOf } from './safe-name.ts';

/** Why a file is not taken, as a text for staff with what goes into its braces. */
export interface UploadIssue {
  key: TextKey;
  values?: Record<string, string>;
}

/** What a file is by its bytes, whatever its name says. */
export interface Inspected {
  mimetype: string;
  extension: string;
  /** To be kept: those that came, or what has been made of a picture. */
  data: Buffer;
  /** What the file of a picture said of it. */
  embedded?: Embedded;
  /** The picture as it came, where something else is to be kept of it. */
  sent?: SentPicture;
}

interface Received {
  name: string;
  data: Buffer;
}

/** Looks into a file that is to become a picture or a file to download. */
export async function inspect(
  collection: 'media' | 'files',
  file: Received,
): Promise<Inspected | { issue: UploadIssue }> {
  if (file.data.length === 0) return { issue: { key: 'error.upload.empty' } };
  const type = isSvg(file.data) ? 'image/svg+xml' : (await typeOf(file.data)) || '';
  return collection === 'media' ? inspectPicture(file, type) : inspectFile(file, type);
}

async function typeOf(data: Buffer): Promise<string | undefined> {
  const found = await fileTypeFromBuffer(data).catch(() => undefined);
  return found?.mime.replace(/;.*/, '');
}

const svgStart = /^\uFEFF?\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!DOCTYPE\s+svg[\s\S]*?>\s*)?<svg[\s>]/i;

function isSvg(data: Buffer): boolean {
  return svgStart.test(data.subarray(0, 4096).toString('utf8'));
}

/** Pictures with a remedy of their own. */
const pictureIssues: Record<string, TextKey> = {
  'image/gif': 'error.upload.gif',
  'image/svg+xml': 'error.upload.svg',
};

/** What is kept of a picture is of another type than what came. */
const keptAs: Record<string, string> = {
  'image/apng': 'image/png',
  ...Object.fromEntries(heicTypes.map((type) => [type, 'image/jpeg'])),
};

async function inspectPicture(
  { name, data }: Received,
  type: string,
): Promise<Inspected | { issue: UploadIssue }> {
  const extension = pictureExtensions[type];
  if (extension) {
    const examined = await examine(data, type);
    if ('issue' in examined) return examined;
    const mimetype = keptAs[type] ?? type;
    const sent = examined.prepared === data ? undefined : { data, mimeType: type, extension: sentAs(type) };
    const embedded = await readEmbedded(data);
    return { mimetype, extension, data: examined.prepared, embedded, ...(sent && { sent }) };
  }
  const refused = pictureIssues[type];
  if (refused) return { issue: { key: refused } };
  if (type.startsWith('image/')) return { issue: { key: 'error.upload.otherPicture' } };
  if (fileExtensions[type]) return { issue: { key: 'error.upload.fileAmongPictures' } };
  return { issue: { key: 'error.upload.noPicture', values: { name } } };
}

/** What a file is called that is sent on as it came. */
function sentAs(type: string): string {
  return heicTypes.includes(type) ? 'heic' : (pictureExtensions[type] ?? 'bin');
}

async function examine(data: Buffer, type: string): ReturnType<typeof examinePicture> {
  try {
    return await examinePicture(data, type);
  } catch (error) {
    if (!(error instanceof TooDear)) throw error;
    return { issue: { key: 'error.upload.dearPicture' } };
  }
}

function inspectFile({ name, data }: Received, type: string): Inspected | { issue: UploadIssue } {
  const named = extensionOf(name).toLowerCase();
  if (type.startsWith('image/')) return { issue: { key: 'error.upload.pictureAmongFiles' } };
  if (type === 'application/x-cfb') return { issue: { key: 'error.upload.oldOffice' } };
  if (type === 'application/pdf' && (!isWholePdf(data) || isMoreThanPdf(data))) return damaged('pdf');
  const extension = fileExtensions[type];
  if (extension) return asNamed({ mimetype: type, extension, data }, named);
  const textType = textTypes[named];
  if (textType && isPage(data)) return { issue: { key: 'error.upload.page' } };
  if (textType && type === '' && isText(data)) return { mimetype: textType, extension: named, data };
  if (Object.values(fileExtensions).includes(named) && type === '') return damaged(named);
  return { issue: { key: 'error.upload.otherFile' } };
}

const damaged = (extension: string): { issue: UploadIssue } => ({
  issue: { key: 'error.upload.damaged', values: { extension: extension.toUpperCase() } },
});

/** The documents of Word, Excel and PowerPoint are archives, and not always seen to be more. */
function asNamed(seen: Inspected, named: string): Inspected {
  if (seen.extension !== 'zip') return seen;
  const office = Object.entries(fileExtensions).find(
    ([type, extension]) => extension === named && type.includes('openxmlformats'),
  );
  return office ? { ...seen, mimetype: office[0], extension: named } : seen;
}

/** As Payload asks of a PDF; without these a reader's program may not open it. */
function isWholePdf(data: Buffer): boolean {
  const end = data.subarray(-1024).toString('latin1');
  return data.subarray(0, 5).toString('latin1') === '%PDF-' && end.includes('%%EOF') && end.includes('xref');
}

/** Text has no zero bytes, but for what is marked as UTF-16. */
function isText(data: Buffer): boolean {
  const mark = data.subarray(0, 2).toString('hex');
  return mark === 'fffe' || mark === 'feff' || !data.subarray(0, 65_536).includes(0);
}
