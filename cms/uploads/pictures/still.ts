import sharp, { type Sharp } from 'sharp';
import { maxPixels } from './limits.ts';
import type { Measures, Resize } from './protocol.ts';

/** A picture decoded once, not much larger than the largest rendition: all of them are made of it. */
export interface Still {
  pixels: Buffer;
  raw: { width: number; height: number; channels: 1 | 2 | 3 | 4 };
  /** The measures of the picture itself. */
  seen: Measures;
}

/** One and a half times what the largest rendition and the crop for links take. */
const enough = { width: 2400, height: 945 };

/** The first frame, the right way up. */
export function openPicture(bytes: Uint8Array): Sharp {
  const options = { page: 0, pages: 1, failOn: 'truncated', limitInputPixels: maxPixels } as const;
  return sharp(bytes, options).autoOrient();
}

/** Reads the picture to its end. Throws when it is damaged. */
export async function decode(bytes: Uint8Array, seen: Measures): Promise<Still> {
  const scale = Math.min(1, Math.max(enough.width / seen.width, enough.height / seen.height));
  const picture = openPicture(bytes);
  if (scale < 1) picture.resize({ ...scaled(seen, scale), fit: 'fill' });
  const { data, info } = await picture.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return { pixels: data, raw: { width, height, channels }, seen };
}

function scaled({ width, height }: Measures, scale: number): Measures {
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Resizes a still as if it had the measures of the picture. */
export function resizeStill({ pixels, raw, seen }: Still, { width, height, ...options }: Resize): Sharp {
  const picture = sharp(pixels, { raw });
  if (width && height) return picture.resize({ width, height, ...options });
  const scale = width ? width / seen.width : height ? height / seen.height : 1;
  const target = scaled(seen, options.withoutEnlargement ? Math.min(1, scale) : scale);
  return picture.resize({ ...target, fit: 'fill' });
}
