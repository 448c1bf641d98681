/** In bytes of UTF-8, without the extension: the names of renditions add to it, and file systems end at 255. */
const maxBytes = 120;
/** To what a longer one is cut: with the number of one of several alike it may still stay as it is. */
const cutTo = 100;

/** What Windows takes for a device, with whatever extension. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * The name that a file is stored and offered under: readable, never hidden, and good for any file system,
 * server and address. In small letters, because not every file system tells `A` from `a`.
 *
 * @example safeName('Årsredovisning för Växjö 2025.PDF', 'pdf') // 'årsredovisning-för-växjö-2025.pdf'
 */
export function safeName(name: string, extension: string): string {
  const base = name.slice(0, name.length - extensionOf(name).length).replace(/\.$/, '');
  const words = base
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*/gu);
  const readable = shortened((words ?? []).join('-')) || 'fil';
  return `${device.test(readable) ? `fil-${readable}` : readable}.${extension}`;
}

/** What follows the last dot, in whatever case; nothing where only a dot at the start makes it look so. */
export function extensionOf(name: string): string {
  return /[^.]\.([^.\s]{1,10})$/.exec(name)?.[1] ?? '';
}

/** Cut between signs, and between words where there are any. */
function shortened(text: string): string {
  if (Buffer.byteLength(text) <= maxBytes) return text;
  let cut = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (Buffer.byteLength(cut + segment) > cutTo) break;
    cut += segment;
  }
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 0)) || cut;
}
