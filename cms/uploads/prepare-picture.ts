import sharp, { type Sharp } from 'sharp';

/** The width and height in pixels as a viewer shows the picture: of one frame, and the right way up. */
export async function seenSize(data: Buffer): Promise<{ width: number; height: number }> {
  const { autoOrient, width, height } = await sharp(data, { limitInputPixels: false }).metadata();
  return { width: autoOrient.width || width, height: autoOrient.height || height };
}

/**
 * A picture in the form that renditions can be made of: a moving one as its first frame, and one that a
 * viewer has to turn turned. Payload would stack the frames, and store the measures of what nobody sees.
 *
 * @returns the same bytes where nothing of this is needed
 */
export async function preparePicture(data: Buffer, mimetype: string): Promise<Buffer> {
  const { orientation = 1, pages = 1 } = await sharp(data).metadata();
  const isMoving = pages > 1 || mimetype === 'image/apng';
  if (!isMoving && orientation === 1) return data;
  return encode(sharp(data, { page: 0, pages: 1 }).autoOrient().keepExif(), mimetype).toBuffer();
}

/** As near to the picture as its format allows: it is the source of all renditions. */
function encode(picture: Sharp, mimetype: string): Sharp {
  switch (mimetype) {
    case 'image/jpeg':
      return picture.jpeg({ quality: 97, chromaSubsampling: '4:4:4' });
    case 'image/webp':
      return picture.webp({ lossless: true });
    case 'image/avif':
      return picture.avif({ quality: 90 });
    default:
      return picture.png();
  }
}
