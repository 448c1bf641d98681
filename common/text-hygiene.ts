/** A picture sign with what belongs to it: its form, the tone of a skin, the letters of a flag, others joined to it. */
const emoji = (() => {
  const one = String.raw`\p{Extended_Pictographic}[\u{FE0E}\u{FE0F}]?\p{Emoji_Modifier}?`;
  const flag = String.raw`\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]+\u{E007F}`;
  const keycap = String.raw`[0-9#*]\u{FE0F}?\u{20E3}`;
  return `${flag}|${keycap}|${one}(?:\\u{200D}${one})*`;
})();

/** Half a surrogate pair, and what no XML file may hold: a feed with it could not be read. */
const broken = String.raw`\p{Surrogate}\u{FFFE}\u{FFFF}`;
/** Turn the direction of what follows, so that a text reads otherwise than it is written. */
const turning = String.raw`\u{202A}-\u{202E}\u{2066}-\u{2069}`;
/** The mark at the beginning of files, and letters that nobody sees. */
const hidden = String.raw`\u{FEFF}\u{E0000}-\u{E007F}`;
/** Notes between the lines, which no browser shows. */
const annotation = String.raw`\u{FFF9}-\u{FFFB}`;

const breaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;
const unwantedInLines = new RegExp(
  String.raw`(${emoji})|[\p{Cc}\p{Default_Ignorable_Code_Point}${annotation}${broken}]`,
  'gu',
);
const unwantedInTexts = new RegExp(
  String.raw`(${emoji})|(?![\n\t])[\p{Cc}${turning}${hidden}${annotation}${broken}]`,
  'gu',
);

/**
 * A title, name or other text of one line as it is stored: in Unicode NFC, without anything that nobody
 * sees. A break becomes a space; signs that hold an emoji together stay.
 *
 * @example cleanLine('energi\u00adeffektivisering\u200b') // 'energieffektivisering'
 */
export function cleanLine(line: string): string {
  return without(line.replace(breaks, ' ').replaceAll('\t', ' '), unwantedInLines);
}

/**
 * A text of several lines as it is stored: in Unicode NFC. Places where a word may be broken and signs that
 * some scripts need stay; what the database, a feed or the direction of writing cannot bear goes.
 */
export function cleanText(text: string): string {
  return without(text.replace(breaks, '\n'), unwantedInTexts);
}

function without(text: string, unwanted: RegExp): string {
  const seen = text.replace(unwanted, (_, kept: string | undefined) => kept ?? '');
  return seen.normalize('NFC');
}
