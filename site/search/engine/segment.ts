import {
  ranking,
  readHitName,
  searchEngineAddress,
  type HitId,
} from '../../../common/protocol/search-index.ts';
import type { Language } from '../../../common/languages.ts';
import { fold } from '../lexicon/spelling.ts';
import { readFragment, type Fragment, type HitData, type Mark } from './hit-data.ts';
import { openWasm, type WasmIndex } from './wasm.ts';
import { likelyWordFile } from './word-files.ts';

/** How the words of a search are compared with those of the pages. */
export interface Matching {
  /** Words as they stand or inflected, several of them one after the other; otherwise also what begins as they do. */
  whole: boolean;
  /** Whether å, ä and ö must be as they are; otherwise they count as a and o. */
  exactLetters: boolean;
}

/** What a segment has found. */
export interface SegmentHit {
  id: HitId;
  segment: string;
  score: number;
  /** Fields beside the text that have some of it. */
  fields: string[];
  /** Whether the text itself has some of it. */
  inText: boolean;
  data(): Promise<HitData>;
}

export interface Segment {
  /** @param text words with spaces between; `null` finds every page */
  search(text: string | null, matching: Matching): Promise<SegmentHit[]>;
}

/** Pagefind takes the words of a query apart as it does those of a page; only this much is left to whoever asks it. */
const unasked = /^(?:\p{Pd}|\p{Pe}|\p{Pf}|\p{Pi}|\p{Po}|\p{Ps})$/u;

/**
 * Opens a folder in Pagefind's format. Its list of pages is fetched at once, the words when somebody asks for them.
 * Searches throw when something of it cannot be fetched.
 */
export function openSegment(address: string, language: Language, wasm: Wasm): Segment {
  const meta = fetchPacked(`${address}pagefind.${language}.pf_meta`);
  const opening = Promise.all([wasm, meta]).then(([open, list]) => open(list, ranking));
  const packed = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  const added = new Map<string, Promise<void>>();
  const fragments = new Map<string, Promise<Fragment>>();
  let isOpen = false;
  opening.then(
    () => (isOpen = true),
    () => undefined,
  );

  const fetchWords = (file: string) =>
    remember(packed, file, () => fetchPacked(`${address}index/${file}.pf_index`));
  const addWords = (index: WasmIndex, file: string) =>
    remember(added, file, async () => index.addWords(await fetchWords(file)));
  const fragmentOf = (name: string) =>
    remember(fragments, name, async () =>
      parseFragment(await fetchPacked(`${address}fragment/${name}.pf_fragment`)),
    );

  /** The words are asked for while that which searches is still on its way. */
  async function fetchAhead(text: string): Promise<void> {
    const list = await meta;
    const files = text.split(' ').flatMap((word) => likelyWordFile(list, word) ?? []);
    await Promise.all(files.map(fetchWords));
  }

  return {
    async search(text, matching) {
      const original = wordsForIndex(text ?? '');
      if (text !== null && original === '') return [];
      const folded = fold(original);
      // What goes wrong is told by the search itself.
      if (!isOpen && folded) fetchAhead(folded).catch(() => undefined);
      const index = await opening;
      await Promise.all(index.wordFiles(folded).map((file) => addWords(index, file)));
      return index
        .search(folded, original, matching)
        .results.map(({ p: name, s: score, l: places, mf: fields = [] }) => ({
          ...readHitName(name),
          score,
          fields,
          inText: places.length > 0,
          data: async () => readFragment(await fragmentOf(name), places.map(toMark), original.split(' ')),
        }));
    },
  };
}

/** The search of a language, which all its segments share. */
export type Wasm = ReturnType<typeof loadWasm>;

/** @param segment that has it, too, should it not be where it is for all */
export async function loadWasm(segment: string, language: Language) {
  const packed = await fetchPacked(searchEngineAddress(language)).catch(() =>
    fetchPacked(`${segment}wasm.${language}.pagefind`),
  );
  return openWasm(packed);
}

const toMark = ({ l: place, s: worth }: { l: number; s: number }): Mark => ({ place, worth });

function wordsForIndex(text: string): string {
  const letters = Array.from(text, (one) => (unasked.test(one) ? '' : one.toLocaleLowerCase()));
  return letters.join('').replace(/\s+/g, ' ').trim();
}

/** What could not be fetched is not remembered. */
function remember<Value>(
  known: Map<string, Promise<Value>>,
  name: string,
  load: () => Promise<Value>,
): Promise<Value> {
  const before = known.get(name);
  if (before) return before;
  const loading = load();
  known.set(name, loading);
  loading.catch(() => known.delete(name));
  return loading;
}

const signatureLength = 'pagefind_dcd'.length;

/** @throws with the status first where the answer is none: `404 fetching /pagefind/…` */
async function fetchPacked(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address);
  if (!response.ok || !response.body) throw new Error(`${response.status} fetching ${address}`);
  const unpacked = response.body.pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer()).slice(signatureLength);
}

function parseFragment(bytes: Uint8Array): Fragment {
  return JSON.parse(new TextDecoder().decode(bytes)) as Fragment;
}
