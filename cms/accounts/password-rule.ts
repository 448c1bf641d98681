/** In characters, of every account. */
export const minPasswordLength = 12;
