import type { Bounds } from '../../common/processes/bounded-child.ts';

const megabyte = 1_000_000;

/** Of the file as it comes, in bytes: as of all that is uploaded. */
export const maxFile = 50 * megabyte;
/** Of all that is packed into the file, in bytes. */
export const maxUnpacked = 500 * megabyte;
/** Of its text with all that Word writes of it: some thousand pages. */
export const maxXml = 40 * megabyte;
/** Word's XML packs to a twentieth; what packs to less than this part is made to. */
export const maxRatio = 250;
/** Below it, any ratio is harmless, in bytes. */
export const ratioMatters = 5 * megabyte;
export const maxParts = 10_000;
/** Renditions of a picture take seconds; a text with more is no text. */
export const maxPictures = 100;

export const bounds: Bounds = { maxMemory: 1200 * megabyte, maxBusy: 40, maxTime: 120_000 };
