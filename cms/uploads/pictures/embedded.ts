import ExifReader from 'exifreader';
import sharp from 'sharp';
import { isLanguage, type Language } from '../../../common/languages.ts';
import { cleanLine, cleanText } from '../../../common/text-hygiene.ts';
import type { Licence } from '../../../common/licences.ts';
import { licenceAt } from '../licences.ts';

/** Words in the languages that a file names; `any` is what it calls the default. */
export type Words = Partial<Record<Language | 'any', string>>;

/** What the file of a picture says of it, in EXIF, IPTC or XMP. Where it was taken is left out, but not that it tells. */
export interface Embedded {
  alt?: Words;
  caption?: Words;
  credit?: string;
  copyright?: string;
  licence?: Licence;
  terms?: Words;
  /** Names, with commas between them. */
  picturedNames?: string;
  /** A day, `YYYY-MM-DD`. */
  takenAt?: string;
  /** That it tells where the picture was taken. */
  place?: true;
}

/** As long as the fields that they go into, in characters. */
const maxLine = 300;
const maxText = 5000;

/** Reads what any of three standards says, the newest first. What cannot be read says nothing. */
export async function readEmbedded(bytes: Uint8Array): Promise<Embedded> {
  try {
    const tags = await load(bytes);
    return withoutEmpty(embeddedIn(tags.xmp ? tags : { ...tags, ...(await packedXmp(bytes)) }));
  } catch {
    return {};
  }
}

function load(bytes: Uint8Array): Promise<ExifReader.ExpandedTags> {
  return ExifReader.load(Buffer.from(bytes), { expanded: true, async: true });
}

/** PNG may hold it packed, and begin it otherwise than a file of XMP does. */
async function packedXmp(bytes: Uint8Array): Promise<Pick<ExifReader.ExpandedTags, 'xmp'>> {
  const { format, xmp } = await sharp(bytes).metadata();
  if (format !== 'png' || !xmp) return {};
  const isWhole = xmp.subarray(0, 9).toString('latin1') === '<?xpacket';
  return load(isWhole ? xmp : Buffer.concat([Buffer.from('<?xpacket begin=""?>'), xmp])).catch(() => ({}));
}

function embeddedIn({ xmp, iptc, exif, gps }: ExifReader.ExpandedTags): Embedded {
  const xmpTag = (name: string): unknown => Object(xmp)[name];
  const iptcTag = (name: string): unknown => Object(iptc)[name];
  const exifTag = (name: string): unknown => Object(exif)[name];
  return {
    alt: wordsOf(xmpTag('AltTextAccessibility')),
    caption: firstWords(
      wordsOf(xmpTag('description')),
      { any: lineOf(iptcTag('Caption/Abstract'), maxText) },
      { any: captionOfCamera(lineOf(exifTag('ImageDescription'), maxText)) },
      wordsOf(xmpTag('Headline')),
      { any: lineOf(iptcTag('Headline')) },
    ),
    credit: creditOf(
      listOf(xmpTag('creator')) || listOf(iptcTag('By-line')) || lineOf(exifTag('Artist')),
      lineOf(xmpTag('Credit')) || lineOf(iptcTag('Credit')),
    ),
    copyright:
      wordsOf(xmpTag('rights')).any || lineOf(iptcTag('Copyright Notice')) || lineOf(exifTag('Copyright')),
    licence: licenceAt([xmpTag('WebStatement'), xmpTag('license')].map((tag) => lineOf(tag)).join(' ')),
    terms: wordsOf(xmpTag('UsageTerms')),
    picturedNames: listOf(xmpTag('PersonInImage')),
    ...(tellsPlace({ ...gps }, xmpTag) && { place: true }),
    takenAt: dayOf(
      lineOf(xmpTag('DateCreated')) || lineOf(exifTag('DateTimeOriginal')) || lineOf(iptcTag('Date Created')),
    ),
  };
}

function tellsPlace(gps: object, xmpTag: (name: string) => unknown): boolean {
  return 'Latitude' in gps || Boolean(lineOf(xmpTag('GPSLatitude')));
}

/** What cameras write into each picture is no caption. */
function captionOfCamera(text: string): string {
  return /^(olympus|sony|samsung|minolta|konica|casio|exif_jpeg|dcim|digital camera|default)\b/i.test(text)
    ? ''
    : text;
}

/** @example creditOf('Anna Ek', 'TT') // 'Anna Ek/TT' */
function creditOf(creator: string, agency: string): string {
  if (!creator || agency.includes(creator)) return agency || creator;
  return agency && !creator.includes(agency) ? `${creator}/${agency}` : creator;
}

/** The first ten figures of a date in any of the three forms, if they make a day. */
function dayOf(date: string): string | undefined {
  const [, year, month, day] = /^(\d{4})[-:]?(\d{2})[-:]?(\d{2})/.exec(date) ?? [];
  const found = `${year}-${month}-${day}`;
  const time = new Date(`${found}T12:00:00Z`);
  return time.getTime() > 0 && time.toISOString().startsWith(found) ? found : undefined;
}

/** A text that may stand there in several languages. */
function wordsOf(tag: unknown): Words {
  const words: Words = {};
  for (const one of partsOf(tag)) {
    const language = languageOf(one);
    words[isLanguage(language) ? language : 'any'] ??= lineOf(one, maxText);
  }
  const first = words.any ?? words.sv ?? words.en;
  return first ? { ...words, any: first } : words;
}

function languageOf(part: unknown): string {
  const language: unknown = Object(Object(part)['attributes'])['lang'];
  return typeof language === 'string' ? language.slice(0, 2) : '';
}

function listOf(tag: unknown): string {
  const names = partsOf(tag)
    .map((part) => lineOf(part))
    .filter(Boolean);
  return [...new Set(names)].join(', ').slice(0, maxLine);
}

function partsOf(tag: unknown): unknown[] {
  const value: unknown = Object(tag)['value'];
  const isList = (list: unknown): list is unknown[] =>
    Array.isArray(list) && list.every((part) => typeof part === 'object');
  return Array.isArray(tag) ? tag : isList(value) ? value : [tag];
}

function lineOf(tag: unknown, max = maxLine): string {
  const said: unknown = Object(tag)['description'] ?? Object(tag)['value'];
  if (typeof said !== 'string') return '';
  const clean = max === maxLine ? cleanLine(said) : cleanText(said);
  return clean.trim().slice(0, max);
}

function firstWords(...found: Words[]): Words {
  return found.find(({ any }) => any) ?? {};
}

function withoutEmpty(embedded: Embedded): Embedded {
  const told = Object.entries(embedded).filter(([, value]) =>
    typeof value === 'object' ? value.any : Boolean(value),
  );
  return Object.fromEntries(told);
}
