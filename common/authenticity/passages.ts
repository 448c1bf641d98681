/*
 * What a text is compared by: its sentences, without what changes on the way through mails, editors and PDF files. Used by
 * the publisher, of Markdown twins, and by the browser, of whatever is pasted.
 */

/** As many letters and digits has a sentence that texts are found by; shorter ones stand in many texts. */
export const minFoundBy = 24;

/**
 * The letters and digits of a sentence in small letters, with what tells one number from another: commas and points
 * within, signs before, per cent after.
 *
 * @example normalised('Den 1 mars: ”5,5 %” – inte\u00ad 55.') // 'den1mars5.5%inte55'
 */
export function normalised(sentence: string): string {
  return sentence
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/(?<=\p{N})[.,](?=\p{N})/gu, '\u0001')
    .replace(/-(?=\p{N})/gu, '\u0002')
    .replace(/[^\p{L}\p{M}\p{N}%\u0001\u0002]/gu, '')
    .replaceAll('\u0001', '.')
    .replaceAll('\u0002', '-');
}

/** The sentences of running text, as they stand there. Marks of quotations and formats end none. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/\s+/gu, ' ')
    .split(/(?<=[.!?…][”"’»)\]*_]*) /u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => normalised(sentence) !== '');
}

/** A sign at the beginning of a line of a list. */
const listSign = /^\s*(?:[-*+•◦▪–]|\d{1,2}[.)])\s+/u;

/** The lines of a text without the signs of lists. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029\v\f]/u)
    .map((line) => line.replace(listSign, ''))
    .filter((line) => line.trim() !== '');
}

/** The words of a Markdown twin line by line, without what programs read before it, addresses and pictures. */
export function twinText(markdown: string): string {
  return markdown
    .replace(/^---\n.*?\n---\n/su, '')
    .replace(/!\[(?:\\.|[^\]\\])*\]\([^)\s]*\)/gu, '')
    .replace(/\]\([^)\s]*\)/gu, ']')
    .replace(/^\[\^\d+\]: /gmu, '')
    .replace(/(?<!\\)\[\^\d+\]/gu, '')
    .replace(/<br>/gu, '\n')
    .replace(/<\/?su[bp]>/gu, '')
    .replace(/&#x([0-9A-F]+);/giu, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/^[>#\s|]+/gmu, '')
    .replace(/\\(?=[!-/:-@[-`{-~])/gu, '');
}
