/** What a picture may cost. Cameras of telephones take up to 108 megapixels. */
export const maxPixels = 110_000_000;
/** The longest side that WebP and AVIF can have. */
export const maxSide = 16_383;
/** Only the first is ever shown; a moving picture of readers' interest is far below. */
export const maxFrames = 1000;
/** How long one step of the work with a picture may take, in milliseconds. */
export const maxTime = 20_000;
/** What the process that decodes pictures may take, in bytes of resident memory. */
export const maxMemory = 1_000_000_000;
