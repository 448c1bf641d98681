import { createGrowingBuffer } from './growing-buffer.ts';

/**
 * What is written page by page and read term by term: the places of each term on each page. One buffer holds
 * it, since as objects it would take ten times the memory.
 */
export interface PostingLog {
  /** @param group of the term, from 0 on. @param content as the file of words has it */
  append(group: number, page: number, content: Uint8Array): void;
  /** What was appended to a group, in that order. */
  postingsOf(group: number): Posting[];
}

export interface Posting {
  page: number;
  content: Uint8Array;
}

/** Bytes before the content: the number of the page, and how long the content is. */
const headLength = 8;

export function createPostingLog(): PostingLog {
  const log = createGrowingBuffer(1 << 16);
  const places: number[][] = [];
  return {
    append(group, page, content) {
      (places[group] ??= []).push(log.length);
      const { buffer, at } = log.extend(headLength);
      buffer.writeUInt32LE(page, at);
      buffer.writeUInt32LE(content.length, at + 4);
      log.append(content);
    },
    postingsOf(group) {
      const bytes = log.view();
      return (places[group] ?? []).map((at) => {
        const from = at + headLength;
        return {
          page: bytes.readUInt32LE(at),
          content: bytes.subarray(from, from + bytes.readUInt32LE(at + 4)),
        };
      });
    },
  };
}
