import path from 'node:path';
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  PayloadRequest,
} from 'payload';
import type { StoredDownload } from '../../common/protocol/published-store/texts.ts';
import type { Media } from '../payload-types.ts';
import { keepMade, removeMade, writeMade } from './made-files.ts';
import { makeRendition } from './pictures/pictures.ts';
import type { Step } from './pictures/protocol.ts';
import { readMasters, type Masters } from './read-masters.ts';
import { bringsAnother, isCut, receivedWith } from './received.ts';

/** The longest side in pixels: a double page of a magazine takes no more. */
const pressSide = 4000;
const pressQuality = 90;
const previewSide = 800;
const previewQuality = 80;

/** Keeps the picture as it came, and makes of it what is printed. */
export const makeMasters: CollectionBeforeChangeHook<Media> = async ({
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (operation === 'update' && !bringsAnother(req))
    return { ...data, masters: originalDoc?.masters ?? null };
  const bytes = req.file?.data;
  if (!bytes || !data.filename) return { ...data, masters: null };
  const made = await makeDownloads(bytes, data.filename, req);
  return { ...data, masters: { ...made, ...(await keepOriginal(data, req)) } };
};

/** Of what is kept of a picture. `req` takes the file away again if the change is refused. */
export async function makeDownloads(
  bytes: Buffer,
  filename: string,
  req?: PayloadRequest,
): Promise<Omit<Masters, 'original'>> {
  const make = (name: string, size: Step, options: object) =>
    makeJpeg(bytes, `${path.parse(filename).name}-${name}`, [size, { ...toJpeg, options }], req);
  const fit = { width: previewSide, height: previewSide, fit: 'inside', withoutEnlargement: true } as const;
  return {
    preview: await make('preview', { method: 'resize', options: fit }, { quality: previewQuality }),
    press: await make(
      'press',
      { method: 'fit', side: pressSide },
      { quality: pressQuality, chromaSubsampling: '4:4:4' },
    ),
  };
}

const toJpeg = { method: 'toFormat', format: 'jpeg' } as const;

async function makeJpeg(
  bytes: Buffer,
  base: string,
  steps: Step[],
  req: PayloadRequest | undefined,
): Promise<StoredDownload> {
  const { data, info } = await makeRendition(bytes, steps);
  const filename = await writeMade({ base, extension: 'jpg', data }, req);
  const { width, height } = info;
  return { filename, width, height, size: data.length, mimeType: 'image/jpeg' };
}

async function keepOriginal(data: Partial<Media>, req: PayloadRequest): Promise<Pick<Masters, 'original'>> {
  const { filename, width, height, filesize, mimeType } = data;
  if (!filename || !width || !height) return {};
  const sent = isCut(req) ? undefined : receivedWith(req)?.sent;
  if (!sent)
    return {
      original: { filename, width, height, size: filesize ?? req.file?.size ?? 0, mimeType: mimeType ?? '' },
    };
  const base = `${path.parse(filename).name}-original`;
  const name = await writeMade({ base, extension: sent.extension, data: sent.data }, req);
  return { original: { filename: name, width, height, size: sent.data.length, mimeType: sent.mimeType } };
}

/** What was made before and is not any more. */
export const removeFormerMasters: CollectionAfterChangeHook<Media> = async ({ doc, previousDoc, req }) => {
  keepMade(req);
  const kept = new Set(madeFiles(doc));
  await removeMade(madeFiles(previousDoc).filter((name) => !kept.has(name)));
  return doc;
};

export const removeMasters: CollectionAfterDeleteHook<Media> = async ({ doc }) => {
  await removeMade(madeFiles(doc));
  return doc;
};

/** But for the file that Payload keeps itself. */
export function madeFiles(media: Partial<Pick<Media, 'masters' | 'filename'>> | undefined): string[] {
  const files: StoredDownload[] = Object.values(readMasters(media));
  return files.flatMap(({ filename }) => (filename === media?.filename ? [] : path.basename(filename)));
}
