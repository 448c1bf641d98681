/**
 * The kinds of files that the setting UPLOAD_TYPES may add, by extension, as their bytes tell them. All are sent
 * to readers to be saved. What a browser runs, or turns into what it runs, is never among them: HTML, SVG, XML,
 * XSL, scripts.
 */
const moreKinds: Record<string, readonly string[]> = {
  odt: ['application/vnd.oasis.opendocument.text'],
  ods: ['application/vnd.oasis.opendocument.spreadsheet'],
  odp: ['application/vnd.oasis.opendocument.presentation'],
  epub: ['application/epub+zip'],
  rtf: ['application/rtf'],
  ics: ['text/calendar'],
  vcf: ['text/vcard'],
  mp3: ['audio/mpeg'],
  m4a: ['audio/x-m4a', 'audio/mp4'],
  wav: ['audio/wav'],
  flac: ['audio/flac'],
  mp4: ['video/mp4'],
  webm: ['video/webm'],
};

export const moreExtensions = Object.keys(moreKinds);

/** @example readExtensions('.ODT, mp3') // ['odt', 'mp3'] */
export function readExtensions(setting: string): string[] {
  return setting
    .toLowerCase()
    .split(/[\s,]+/)
    .map((extension) => extension.replace(/^\./, ''))
    .filter(Boolean);
}

/** The extensions by type of those that the setting names. */
export function addedKinds(setting: string): Record<string, string> {
  const kinds = readExtensions(setting).flatMap((extension) =>
    (moreKinds[extension] ?? []).map((type) => [type, extension] as const),
  );
  return Object.fromEntries(kinds);
}
