/** Below it stand the files that staff upload for readers. */
export const filesAddress = '/files/';

/** Endings of files that browsers show, as part of a regular expression; all others are saved. */
export const shownEndings = String.raw`\.(?:pdf|avif|gif|jpe?g|png|webp)$`;
const shown = new RegExp(shownEndings, 'i');

/** Whatever is in a file that staff upload, nothing of it runs as a part of the site. */
export const filePolicy = "sandbox; default-src 'none'";

/** For browsers to save the file instead of showing it. */
export const saved = { 'Content-Disposition': 'attachment' } as const;

/** What browsers are told with a file below {@link filesAddress}, beside or instead of those of `security-headers.ts`. */
export function fileHeaders(name: string): Record<string, string> {
  return { 'Content-Security-Policy': filePolicy, ...(shown.test(name) ? {} : saved) };
}
