import { embedInAvif } from './avif.ts';
import type { PictureFacts } from './facts.ts';
import { photoshopResources } from './iim.ts';
import { embedInJpeg } from './jpeg.ts';
import { embedInPng } from './png.ts';
import { embedInWebp } from './webp.ts';
import { xmpOf } from './xmp.ts';

/** Changes where the same facts are to make other files: these then get other addresses. */
export const embeddingVersion = 1;

type Embed = (file: Buffer, facts: { xmp: Buffer; iptc: Buffer }) => Buffer;

const byType: [matches: (file: Buffer) => boolean, embed: Embed][] = [
  [(file) => file.readUInt16BE(0) === 0xffd8, embedInJpeg],
  [(file) => file.toString('latin1', 1, 4) === 'PNG', embedInPng],
  [(file) => file.toString('latin1', 8, 12) === 'WEBP', embedInWebp],
  [(file) => /^ftypavi[fs]$/.test(file.toString('latin1', 4, 12)), embedInAvif],
];

/**
 * Puts facts into the file of a picture, and leaves its pixels as they are.
 *
 * @returns the file as it was where it is of no type that is known here, or not whole: a picture without
 * facts is better than none
 */
export function embedFacts(file: Buffer, facts: PictureFacts): Buffer {
  try {
    const [, embed] = byType.find(([matches]) => matches(file)) ?? [];
    return embed ? embed(file, { xmp: xmpOf(facts), iptc: photoshopResources(facts) }) : file;
  } catch (error) {
    if (error instanceof RangeError) return file;
    throw error;
  }
}
