import { createGrowingBuffer } from './growing-buffer.ts';

/**
 * What is written page by page and read term by term: the places of each term on each page. One buffer holds
 * it, since as objects it would take ten times the memory.
 */
export interface PostingLog {
  /** @param group of the term, from 0 on. What stands from `from` to `to` is as the file of words has it */
  append(group: number, page: number, source: Uint8Array, from: number, to: number): void;
  /** How many times something was appended to a group. */
  countOf(group: number): number;
  /** Tells of what was appended to a group, in that order. */
  read(group: number, visit: OnPosting): void;
}

/** What was appended stands in `bytes` from `from` to `to`. */
export type OnPosting = (page: number, bytes: Uint8Array, from: number, to: number) => void;

/** Bytes before the content: the number of the page, how long the content is, and where the group's one before stands. */
const headLength = 12;

export function createPostingLog(): PostingLog {
  const log = createGrowingBuffer(1 << 16);
  const counts: number[] = [];
  /** Where the last one of each group stands. */
  const last: number[] = [];

  /** In the order in which they came. */
  function placesOf(group: number, bytes: Buffer): number[] {
    const places: number[] = [];
    let at = last[group] ?? 0;
    for (let left = counts[group] ?? 0; left > 0; left -= 1) {
      places.push(at);
      at = bytes.readUInt32LE(at + 8);
    }
    return places.reverse();
  }

  return {
    append(group, page, source, from, to) {
      const { buffer, at } = log.extend(headLength);
      buffer.writeUInt32LE(page, at);
      buffer.writeUInt32LE(to - from, at + 4);
      buffer.writeUInt32LE(last[group] ?? 0, at + 8);
      log.append(source, from, to);
      last[group] = at;
      counts[group] = (counts[group] ?? 0) + 1;
    },
    countOf: (group) => counts[group] ?? 0,
    read(group, visit) {
      const bytes = log.view();
      for (const at of placesOf(group, bytes)) {
        const from = at + headLength;
        visit(bytes.readUInt32LE(at), bytes, from, from + bytes.readUInt32LE(at + 4));
      }
    },
  };
}
