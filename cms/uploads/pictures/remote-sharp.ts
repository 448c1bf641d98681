import { makeRendition, measurePicture } from './pictures.ts';
import type { Format, Made, Measures, Region, Resize, Step } from './protocol.ts';

/** What Payload calls of sharp, and no more. */
export interface RemoteSharp {
  rotate(): RemoteSharp;
  clone(): RemoteSharp;
  resize(options: Resize): RemoteSharp;
  extract(options: Region): RemoteSharp;
  toFormat(format: Format, options?: object): RemoteSharp;
  metadata(): Promise<Measures>;
  toBuffer(): Promise<Made & { data: Buffer }>;
}

/**
 * Sharp for Payload's own use, at work in the process for pictures. A picture has one frame there and is the
 * right way up; one of which nothing is to be made stays as it is, byte for byte.
 */
export function remoteSharp(input: unknown): RemoteSharp {
  if (!Buffer.isBuffer(input)) throw new TypeError('A picture must be given as its bytes.');
  return record(input, []);
}

function record(picture: Buffer, steps: Step[]): RemoteSharp {
  const same = () => record(picture, steps);
  const and = (step: Step) => record(picture, [...steps, step]);
  return {
    rotate: same,
    clone: same,
    // The options of a rendition hold more than sharp asks for.
    resize: ({ width, height, fit, position, withoutEnlargement }) =>
      and({ method: 'resize', options: { width, height, fit, position, withoutEnlargement } }),
    extract: ({ left, top, width, height }) =>
      and({ method: 'extract', options: { left, top, width, height } }),
    toFormat: (format, options = {}) => and({ method: 'toFormat', format, options }),
    metadata: () => measurePicture(picture),
    toBuffer: () => (steps.length > 0 ? made(picture, steps) : untouched(picture)),
  };
}

async function made(picture: Buffer, steps: Step[]): Promise<Made & { data: Buffer }> {
  const { data, info } = await makeRendition(picture, steps);
  return { data: Buffer.from(data.buffer, data.byteOffset, data.length), info };
}

async function untouched(picture: Buffer): Promise<Made & { data: Buffer }> {
  return { data: picture, info: { ...(await measurePicture(picture)), size: picture.length } };
}
