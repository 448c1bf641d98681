import path from 'node:path';
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  PayloadRequest,
} from 'payload';
import { isRecord } from '../../common/is-record.ts';
import type { StoredDownload } from '../../common/protocol/published-store/texts.ts';
import type { Media } from '../payload-types.ts';
import { keepMade, removeMade, writeMade } from './made-files.ts';
import { makeRendition } from './pictures/pictures.ts';
import { bringsAnother, isCut, receivedWith } from './received.ts';

/** What the press takes home of a picture. */
export interface Masters {
  /** A large JPEG in sRGB, whatever the picture is in. */
  press?: StoredDownload;
  /** The picture as it was uploaded, byte for byte. */
  original?: StoredDownload;
}

/** The longest side in pixels: a double page of a magazine takes no more. */
const pressSide = 4000;
const pressQuality = 90;

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
  const press = await makePress(bytes, data.filename, req);
  return { ...data, masters: { press, ...(await keepOriginal(data, req)) } };
};

/** Of what is kept of a picture. `req` takes the file away again if the change is refused. */
export async function makePress(
  bytes: Buffer,
  filename: string,
  req?: PayloadRequest,
): Promise<StoredDownload> {
  const { data, info } = await makeRendition(bytes, [
    { method: 'fit', side: pressSide },
    { method: 'toFormat', format: 'jpeg', options: { quality: pressQuality, chromaSubsampling: '4:4:4' } },
  ]);
  const name = await writeMade({ base: `${path.parse(filename).name}-press`, extension: 'jpg', data }, req);
  return {
    filename: name,
    width: info.width,
    height: info.height,
    size: data.length,
    mimeType: 'image/jpeg',
  };
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
function madeFiles(media: Partial<Pick<Media, 'masters' | 'filename'>> | undefined): string[] {
  const { press, original } = readMasters(media);
  return [press?.filename, original?.filename].flatMap((name) =>
    name && name !== media?.filename ? path.basename(name) : [],
  );
}

/** Nobody else writes them. */
export function readMasters(media: Partial<Pick<Media, 'masters'>> | undefined): Masters {
  return isRecord(media?.masters) ? media.masters : {};
}
