import {
  keyLength,
  sha256,
  type DocumentHistory,
  type DocumentVersion,
} from '../../common/authenticity/log.ts';
import { linesOf, minFoundBy, normalised, sentencesOf } from '../../common/authenticity/passages.ts';
import { documentsWith, historyOf, splitKeys, type Archive } from './archive.ts';

/** What came of a look. */
export type Verdict =
  /** It has no sentence that is long enough to be found by. */
  | { found: 'short' }
  | { found: 'nothing' }
  | ({ found: 'file' } & Found)
  | ({ found: 'text' } & Found & TextMatch);

/** A document of ours. */
export interface Found {
  /** The version that it is, or has most of. */
  version: DocumentVersion;
  /** All versions of the document, the oldest first. */
  versions: DocumentVersion[];
}

interface TextMatch {
  /** How many sentences there are, and those that the version does not have, as they were given. */
  total: number;
  missing: string[];
}

/** How many documents are compared sentence by sentence, and by how many sentences they are looked for. */
const maxDocuments = 4;
const maxLookedFor = 24;

export async function checkFile(archive: Archive, content: ArrayBuffer): Promise<Verdict> {
  const key = (await sha256(content)).slice(0, keyLength);
  for (const document of (await documentsWith(archive, [key])).slice(0, maxDocuments)) {
    const versions = (await historyOf(archive, document))?.versions ?? [];
    const version = versions.findLast(({ files }) => splitKeys(files).includes(key));
    if (version) return { found: 'file', version, versions };
  }
  return { found: 'nothing' };
}

/** A sentence as it was given, with the keys that it may be known by. */
interface Sentence {
  text: string;
  size: number;
  keys: string[];
}

/** A part of a text between empty lines, read in two ways: as lines that were broken to fit, and each line by itself. */
type Block = [joined: Sentence[], lines: Sentence[]];

export async function checkText(archive: Archive, text: string): Promise<Verdict> {
  const blocks = await blocksOf(text);
  const longest = blocks
    .flat(2)
    .filter(({ size }) => size >= minFoundBy)
    .sort((one, other) => other.size - one.size);
  if (longest.length === 0) return { found: 'short' };
  const keys = [...new Set(longest.map(({ keys: [key = ''] }) => key))].slice(0, maxLookedFor);
  const documents = (await documentsWith(archive, keys)).slice(0, maxDocuments);
  const histories = await Promise.all(documents.map((document) => historyOf(archive, document)));
  const matches = histories.flatMap((history) => (history ? matchesIn(blocks, history) : []));
  const [best] = matches.sort(
    (one, other) => other.score - one.score || other.version.number - one.version.number,
  );
  if (!best || best.score === 0) return { found: 'nothing' };
  const { score: _, ...match } = best;
  return { found: 'text', ...match };
}

async function blocksOf(text: string): Promise<Block[]> {
  const parts = text.split(/(?:\r\n|\r|\n)\s*(?:\r\n|\r|\n)/u).map(linesOf);
  return Promise.all(
    parts
      .filter((lines) => lines.length > 0)
      .map(async (lines): Promise<Block> => {
        const joined = sentencesOf(lines.join(' '));
        return [await toSentences(joined), await toSentences(lines.flatMap(sentencesOf))];
      }),
  );
}

function toSentences(texts: string[]): Promise<Sentence[]> {
  return Promise.all(
    texts.map(async (text) => {
      const plain = normalised(text);
      const keys = await Promise.all([...new Set([plain, withoutNotes(text)])].map(keyOf));
      return { text, size: plain.length, keys };
    }),
  );
}

/** A copied page has the numbers of its notes at the ends of words. */
function withoutNotes(text: string): string {
  return normalised(text.replace(/(?<=\p{L}{2}[.,”"’)]?)\d{1,2}(?=[\s.,;:!?”"’)]|$)/gu, ''));
}

async function keyOf(sentence: string): Promise<string> {
  return (await sha256(sentence)).slice(0, keyLength);
}

type Match = Found & TextMatch & { score: number };

/** One for each version that has a text. */
function matchesIn(blocks: Block[], { versions }: DocumentHistory): Match[] {
  return versions
    .filter(({ act }) => act !== 'withdrawn')
    .map((version) => {
      const known = new Set(splitKeys(version.sentences));
      const isKnown = ({ keys }: Sentence) => keys.some((key) => known.has(key));
      const scoreOf = (some: Sentence[]) => some.filter(isKnown).reduce((sum, { size }) => sum + size, 0);
      const read = blocks.flatMap(([joined, lines]) => (scoreOf(lines) > scoreOf(joined) ? lines : joined));
      const missing = read.filter((sentence) => !isKnown(sentence)).map(({ text }) => text);
      return { version, versions, total: read.length, missing, score: scoreOf(read) };
    });
}
