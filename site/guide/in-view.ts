/**
 * Which part of a page the reader is at: the last that begins above a line.
 *
 * @param tops where each part begins, from the top of the window, in reading order
 * @param isAtEnd nothing more can be scrolled, so that the last parts may never reach the line
 * @returns its place, or -1 before the first
 */
export function partInView(tops: number[], line: number, isAtEnd = false): number {
  return isAtEnd ? tops.length - 1 : tops.findLastIndex((top) => top <= line);
}
