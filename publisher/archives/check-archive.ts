import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { orMissing } from '../inspection/file-state.ts';

/** Whether all that an archive holds is as it was put there. PKWARE APPNOTE 6.3.10, 4.3. */
export function isWholeArchive(file: string): boolean {
  const bytes = orMissing(() => readFileSync(file));
  try {
    return bytes !== undefined && entriesOf(bytes).every(({ content, check }) => crc32(content) === check);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

interface Entry {
  content: Buffer;
  check: number;
}

const endLength = 22;

/** Of an archive without a comment whose files are stored as they are. @throws RangeError where it is none */
function entriesOf(bytes: Buffer): Entry[] {
  const end = bytes.length - endLength;
  if (bytes.readUInt32LE(end) !== 0x06_05_4b_50) throw new RangeError('It has no end.');
  let at = bytes.readUInt32LE(end + 16);
  return Array.from({ length: bytes.readUInt16LE(end + 10) }, () => {
    if (bytes.readUInt32LE(at) !== 0x02_01_4b_50) throw new RangeError('It has no list.');
    const [check, length] = [bytes.readUInt32LE(at + 16), bytes.readUInt32LE(at + 24)];
    const start = contentAt(bytes, bytes.readUInt32LE(at + 42));
    at += 46 + [28, 30, 32].reduce((sum, place) => sum + bytes.readUInt16LE(at + place), 0);
    return { content: bytes.subarray(start, start + length), check };
  });
}

function contentAt(bytes: Buffer, header: number): number {
  return header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
}
