import sharp, { type Sharp, type SharpInput, type SharpOptions } from 'sharp';

/** JPEG has no transparency: what shows through is white there, not sharp's black. For Payload's own use. */
export function sharpOnWhite(input?: SharpInput, options?: SharpOptions): Sharp {
  return onWhite(sharp(input, options));
}

/** Payload makes every rendition of a clone, and tells its format last. */
function onWhite(picture: Sharp): Sharp {
  const { clone, toFormat } = picture;
  picture.clone = () => onWhite(clone.call(picture));
  picture.toFormat = (format, options) =>
    toFormat.call(format === 'jpeg' ? picture.flatten({ background: '#fff' }) : picture, format, options);
  return picture;
}
