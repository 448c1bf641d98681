import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { APIError, type PayloadRequest } from 'payload';
import { uploadFolder } from '../../common/environment.ts';
import type { Language } from '../../common/languages.ts';
import { slugify } from '../../common/slugify.ts';
import { languageOfStaff } from '../i18n/staff-language.ts';
import { fill, text } from '../i18n/texts.ts';
import { extensionOf } from '../uploads/safe-name.ts';
import { maxPictures } from './limits.ts';
import type { WordPicture } from './read/pictures.ts';

interface Stored {
  /** The ids of the pictures in their order; `undefined` where one could not be taken. */
  ids: (number | undefined)[];
  /** Why, in sentences. */
  told: string[];
}

/** As the field of the media takes it, in characters. */
const maxAlt = 300;

/** Stores the pictures of a Word file as if staff had uploaded them: within the same limits, with the same rights. */
export async function storePictures(
  pictures: WordPicture[],
  language: Language,
  req: PayloadRequest,
): Promise<Stored> {
  const ids: Stored['ids'] = [];
  const told: string[] = [];
  for (const picture of pictures.slice(0, maxPictures)) {
    const stored = await storePicture(picture, language, req);
    ids.push(typeof stored === 'number' ? stored : undefined);
    if (typeof stored === 'string') told.push(stored);
  }
  const left = pictures.length - maxPictures;
  if (left > 0)
    told.push(fill(text('word.told.manyPictures')[languageOfStaff(req)], { count: String(left) }));
  return { ids, told };
}

/** @returns its id, or why it cannot be taken */
async function storePicture(
  picture: WordPicture,
  locale: Language,
  req: PayloadRequest,
): Promise<number | string> {
  const data = Buffer.from(picture.data);
  const language = languageOfStaff(req);
  const leftOut = (reason: string) =>
    fill(text('word.told.leftPicture')[language], { name: picture.alt || picture.name, reason });
  // What Word draws itself; nothing else reads it.
  if (/\.[ew]mf$/i.test(picture.name)) return leftOut(text('word.told.metafile')[language]);
  try {
    return (await findSame(data, req)) ?? (await create(picture, data, locale, req));
  } catch (error) {
    if (!(error instanceof APIError) || error.status >= 500) throw error;
    return leftOut(error.message);
  }
}

/** A text is often brought in more than once, and its pictures with it, or a rendition that we have put into it. */
async function findSame(data: Buffer, req: PayloadRequest): Promise<number | undefined> {
  const size = { equals: data.length };
  const { docs } = await req.payload.find({
    ...{ collection: 'media', depth: 0, limit: 20, pagination: false, overrideAccess: false },
    where: { or: [{ filesize: size }, { 'sizes.jpeg.filesize': size }] },
    req: requestOf(req),
  });
  for (const { id, filename, sizes } of docs) {
    const files = [filename, sizes?.jpeg?.filename].filter((name) => typeof name === 'string');
    for (const name of files) if (await isSame(name, data)) return id;
  }
  return undefined;
}

async function isSame(name: string, data: Buffer): Promise<boolean> {
  const file = path.join(uploadFolder('media'), path.basename(name));
  const bytes = await readFile(file).catch(() => undefined);
  return bytes?.equals(data) ?? false;
}

async function create(
  { alt, name }: WordPicture,
  data: Buffer,
  language: Language,
  req: PayloadRequest,
): Promise<number> {
  const words = slugify(alt) || slugify(name.replace(/\.[^.]*$/, ''));
  const file = {
    data,
    size: data.length,
    mimetype: '',
    name: `${words || 'bild'}.${extensionOf(name) || 'bin'}`,
  };
  const made = await req.payload.create({
    ...{ collection: 'media', depth: 0, overrideAccess: false, locale: language },
    data: { alt: alt.slice(0, maxAlt) },
    file,
    context: { mayLackAlt: true },
    req: requestOf(req),
  });
  return made.id;
}

/** A request of its own: what is done with a picture is no part of what is done with the text. */
function requestOf({ user, i18n, t }: PayloadRequest): Partial<PayloadRequest> {
  return { user, i18n, t };
}
