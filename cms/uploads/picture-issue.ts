import sharp from 'sharp';
import type { UploadIssue } from './inspect.ts';
import { seenSize } from './prepare-picture.ts';

/** What sharp opens by default, in pixels: more would take several gigabytes of memory. */
const maxPixels = 0x3fff * 0x3fff;
/** The longest side that WebP and AVIF can have. */
const maxSide = 16_383;
/** The width of the largest rendition. */
const maxWidth = 1600;

/** Looks whether renditions can be made of a picture, before any is. */
export async function pictureIssue(data: Buffer): Promise<UploadIssue | undefined> {
  const size = await seenSize(data).catch(() => undefined);
  if (!size) return { key: 'error.upload.brokenPicture' };
  const { width, height } = size;
  const measures = { width: String(width), height: String(height) };
  if (width * height > maxPixels) return { key: 'error.upload.hugePicture', values: measures };
  const maxHeight = (height * Math.min(maxWidth, width)) / width;
  if (maxHeight > maxSide) return { key: 'error.upload.longPicture', values: measures };
  return (await isWhole(data)) ? undefined : { key: 'error.upload.brokenPicture' };
}

/** Reads it to the end; in a small size, which is quick. */
async function isWhole(data: Buffer): Promise<boolean> {
  return sharp(data, { failOn: 'truncated' })
    .resize({ width: 16 })
    .raw()
    .toBuffer()
    .then(
      () => true,
      () => false,
    );
}
