/** What people write between digits. */
const gap = String.raw`[\s\-‐-―−./()+]{0,3}`;
const month = `(?:0${gap}[1-9]|1${gap}[0-2])`;
/** The day of birth, to which a coordination number (samordningsnummer) adds 60. */
const day = `(?:[06]${gap}[1-9]|[1278]${gap}\\d|[39]${gap}[01])`;
const digits = (least: number, most: number) => `(?:${gap}\\d){${least},${most}}`;

const personal = [
  // An e-mail address, or a name in a social medium.
  /(?<!\S)\S*@\S*/gu,
  // A Swedish personal number, with or without its century.
  new RegExp(
    `(?<!\\d)(?:\\d${gap}\\d${gap})?\\d${gap}\\d${gap}${month}${gap}${day}${digits(4, 4)}(?!\\d)`,
    'gu',
  ),
  // A telephone number: international, with its area code, or a Swedish mobile without any.
  new RegExp(`\\+${gap}[1-9]${digits(6, 13)}`, 'gu'),
  new RegExp(`(?<!\\d)00${gap}[1-9]${digits(6, 13)}(?!\\d)`, 'gu'),
  new RegExp(`(?<!\\d)0${gap}[1-9]${digits(5, 9)}(?!\\d)`, 'gu'),
  new RegExp(`(?<!\\d)(?:46${gap})?7${gap}[02369]${digits(7, 7)}(?!\\d)`, 'gu'),
];

/**
 * Whether a text, not yet cut to its length, looks as if it held an address or number of a person. Names
 * cannot be told from other words.
 */
export function looksPersonal(text: string): boolean {
  const plain = withoutDisguise(text);
  return personal.some((pattern) => plain.search(pattern) >= 0);
}

/**
 * The text with something else in place of what {@link looksPersonal}.
 *
 * @example maskPersonal('Ring 070-123 45 67', '…') // 'Ring …'
 */
export function maskPersonal(text: string, mask: string): string {
  const masked = replacePersonal(text, mask);
  // Wide digits and the like are changed only where they hide something: they also stand in "m²".
  return looksPersonal(masked) ? replacePersonal(withoutDisguise(text), mask) : masked;
}

function replacePersonal(text: string, mask: string): string {
  return personal.reduce((rest, pattern) => rest.replace(pattern, () => mask), text);
}

/** In the characters' plain forms, and without invisible ones, but for the ends of lines. */
function withoutDisguise(text: string): string {
  return text.normalize('NFKC').replace(/[^\P{C}\n]/gu, '');
}
