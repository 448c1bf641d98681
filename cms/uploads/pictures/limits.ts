/** What a picture may cost. Cameras of telephones take up to 108 megapixels. */
export const maxPixels = 110_000_000;
/** The longest side that WebP and AVIF can have. */
export const maxSide = 16_383;
/** Only the first is ever shown; a moving picture of readers' interest is far below. */
export const maxFrames = 1000;
/** How long one step of the work with a picture may keep a processor busy, in seconds. */
export const maxBusy = 20;
/** How long it may take on a machine that has other things to do, in milliseconds. */
export const maxTime = 120_000;
/** What the process that decodes pictures may take, in bytes of resident memory. */
export const maxMemory = 1_000_000_000;
