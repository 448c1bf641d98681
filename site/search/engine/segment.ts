import type { Language } from '../../../common/languages.ts';
import { decodePageList, pageListFile, type ReadPageList } from '../../../common/protocol/page-list.ts';
import {
  ranking,
  readHitName,
  searchEngineAddress,
  weightsFile,
  type HitId,
} from '../../../common/protocol/search-index.ts';
import { decodeWeighedWords } from '../../../common/protocol/weighed-words.ts';
import { fold } from '../lexicon/spelling.ts';
import { readFragment, type Fragment, type HitData, type Mark } from './hit-data.ts';
import { formsMarked } from './marked-words.ts';
import { openWasm, type WasmIndex } from './wasm.ts';

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
 * Opens a folder of the search. Its list of pages is fetched at once, the words when somebody asks for them.
 * Searches throw when something of it cannot be fetched.
 */
export function openSegment(address: string, wasm: Wasm): Segment {
  const list = fetchPacked(address + pageListFile).then(decodePageList);
  const weighed = openWeighedWords(address, wasm, list);
  const placed = openPlacedWords(address, wasm, list);
  const fragments = new Map<string, Promise<Fragment>>();
  const fragmentOf = (name: string) =>
    remember(fragments, name, async () =>
      parseFragment(await fetchPacked(`${address}fragment/${name}.pf_fragment`)),
    );

  return {
    async search(text, matching) {
      const original = wordsForIndex(text ?? '');
      if (text !== null && original === '') return [];
      const words = original.split(' ');
      // Only for words one after the other it matters where they stand.
      const arePlacesKnown = matching.whole && words.length > 1;
      const index = await (arePlacesKnown ? placed : weighed)(fold(original));
      return index
        .search(fold(original), original, matching)
        .results.map(({ p: name, s: score, l: places, mf: fields = [] }) => ({
          ...readHitName(name),
          score,
          fields,
          inText: places.length > 0,
          async data() {
            const marksIn = (content: string[]) =>
              arePlacesKnown ? places.map(toMark) : formsMarked(content, words, weighed.stems);
            return readFragment(await fragmentOf(name), marksIn, words);
          },
        }));
    },
  };
}

/** Fetches the words of a text. @returns what they can be searched for with */
type Words = (text: string) => Promise<WasmIndex>;

/** Words with what they weigh on each page: they can be searched for one by one, and are fetched soon. */
function openWeighedWords(
  address: string,
  wasm: Wasm,
  list: Promise<ReadPageList>,
): Words & { stems: ReadonlySet<string> } {
  const opening = openIndex(wasm, list);
  const packed = new Map<string, Promise<Uint8Array>>();
  const added = new Map<string, Promise<void>>();
  const stems = new Set<string>();
  let end = 0;
  let isOpen = false;
  opening.then(
    () => (isOpen = true),
    () => undefined, // Searches tell of it.
  );

  const fetchWords = (file: string) => remember(packed, file, () => fetchPacked(address + weightsFile(file)));
  const addWords = (index: WasmIndex, file: string) =>
    remember(added, file, async () => {
      const words = decodeWeighedWords(await fetchWords(file), end);
      end = words.end;
      for (const stem of words.stems) stems.add(stem);
      index.addWords(words.content);
    });

  /** The words are asked for while that which searches is still on its way. */
  async function fetchAhead(text: string): Promise<void> {
    const { files } = await list;
    // Files are in the order of their words, and a stem is at most as long as its word.
    const likely = text.split(' ').flatMap((word) => files.findLast(([from]) => from <= word)?.[2] ?? []);
    await Promise.all(likely.map(fetchWords));
  }

  const open = async (text: string) => {
    if (!isOpen && text) fetchAhead(text).catch(() => undefined);
    const index = await opening;
    await Promise.all(index.wordFiles(text).map((file) => addWords(index, file)));
    return index;
  };
  return Object.assign(open, { stems });
}

/** Words with the places at which they stand: ten times as much. */
function openPlacedWords(address: string, wasm: Wasm, list: Promise<ReadPageList>): Words {
  const indexes = new Map<string, Promise<WasmIndex>>();
  const added = new Map<string, Promise<void>>();
  return async (text) => {
    const index = await remember(indexes, address, () => openIndex(wasm, list));
    const add = async (file: string) => index.addWords(await fetchPacked(`${address}index/${file}.pf_index`));
    await Promise.all(index.wordFiles(text).map((file) => remember(added, file, () => add(file))));
    return index;
  };
}

async function openIndex(wasm: Wasm, list: Promise<ReadPageList>): Promise<WasmIndex> {
  const [open, { content }] = await Promise.all([wasm, list]);
  return open(content, ranking);
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
