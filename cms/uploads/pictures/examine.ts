import sharp, { type Metadata, type Sharp } from 'sharp';
import type { UploadIssue } from '../inspect.ts';
import { maxFrames, maxPixels, maxSide } from './limits.ts';
import type { Measures } from './protocol.ts';
import { openPicture } from './still.ts';

/** The width of the largest rendition. */
const maxWidth = 1600;

/** What the head of a picture says, without decoding it. */
export async function readHead(bytes: Uint8Array): Promise<Metadata> {
  return sharp(bytes, { limitInputPixels: false }).metadata();
}

export function seenSize({ autoOrient, width, height }: Metadata): Measures {
  return { width: autoOrient.width || width, height: autoOrient.height || height };
}

/** Whether the picture costs more than renditions of it are worth, by what its head says. */
export function costIssue(head: Metadata): UploadIssue | undefined {
  const { pages = 1 } = head;
  if (pages > maxFrames) return { key: 'error.upload.manyFrames', values: { frames: String(pages) } };
  return sizeIssue(seenSize(head));
}

/** The same of a picture of which nothing else is known. */
export function sizeIssue({ width, height }: Measures): UploadIssue | undefined {
  const measures = { width: String(width), height: String(height) };
  if (width * height > maxPixels) return { key: 'error.upload.hugePicture', values: measures };
  const maxHeight = (height * Math.min(maxWidth, width)) / width;
  return maxHeight > maxSide ? { key: 'error.upload.longPicture', values: measures } : undefined;
}

/**
 * A picture in the form in which it is kept: a moving one as its first frame, and one that a viewer has to turn
 * turned. Payload would stack the frames, and store the measures of what nobody sees.
 *
 * @returns `undefined` where the bytes can stay as they are
 */
export async function prepare(
  bytes: Uint8Array,
  { orientation = 1, pages = 1, width, height }: Metadata,
  mimetype: string,
): Promise<Buffer | undefined> {
  const isMoving = pages > 1 || mimetype === 'image/apng';
  if (!isMoving && orientation === 1) return undefined;
  return encode(openPicture(bytes).keepExif(), mimetype, width * height).toBuffer();
}

/** Above it, WebP without loss takes longer than anybody waits. */
const losslessPixels = 8_000_000;

/** As near to the picture as its format allows in seconds: it is kept in its place. */
function encode(picture: Sharp, mimetype: string, pixels: number): Sharp {
  switch (mimetype) {
    case 'image/jpeg':
      return picture.jpeg({ quality: 97, chromaSubsampling: '4:4:4' });
    case 'image/webp':
      return picture.webp(pixels > losslessPixels ? { quality: 97 } : { lossless: true, effort: 1 });
    case 'image/avif':
      return picture.avif({ quality: 90, effort: 0 });
    default:
      return picture.png();
  }
}
