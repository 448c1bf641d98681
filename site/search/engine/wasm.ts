/**
 * Pagefind's search as WebAssembly, called without Pagefind's own script: that one fetches its files one after the
 * other, asks for the same rules in every search, and is 13 kB more. Texts are handed over as wasm-bindgen does it.
 */
export interface PagefindWasm {
  /** @returns a pointer to an index; each call that takes one may return another that takes its place */
  init_pagefind(bytes: number, length: number): number;
  load_index_chunk(index: number, bytes: number, length: number): number;
  set_ranking_weights(index: number, text: number, length: number): number;
  request_indexes(index: number, text: number, length: number): Returned;
  search(index: number, ...textsAndFlags: number[]): Returned;
  memory: WebAssembly.Memory;
  __wbindgen_malloc(length: number, alignment: number): number;
  __wbindgen_free(pointer: number, length: number, alignment: number): void;
  __wbindgen_start(): void;
}

/** Where a text stands in the memory, and how long it is, in bytes. */
type Returned = [pointer: number, length: number];

/** One index in the memory of the search. */
export interface WasmIndex {
  addWords(file: Uint8Array): void;
  /** Which files of words are to be added before this can be searched for. */
  wordFiles(text: string): string[];
  /** @param original as `text`, with its diacritics */
  search(text: string, original: string, flags: { whole: boolean; exactLetters: boolean }): WasmAnswer;
}

/** What Pagefind answers, by its own short names. */
interface WasmAnswer {
  results: {
    /** Name of the hit. */
    p: string;
    /** Score. */
    s: number;
    /** The places in its text, each with what it counts. */
    l: { l: number; s: number }[];
    /** Fields that have some of it. */
    mf?: string[];
  }[];
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** @param bytes of the module, unpacked */
export async function openWasm(
  bytes: BufferSource,
): Promise<(meta: Uint8Array, weights: object) => WasmIndex> {
  // What it imports fills a table of values that Pagefind itself never looks at.
  const imports = { './pagefind_web_bg.js': { __wbindgen_init_externref_table: () => undefined } };
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  const wasm = instance.exports as unknown as PagefindWasm;
  wasm.__wbindgen_start();

  /** The callee frees it. */
  function hand(content: Uint8Array): [number, number] {
    const pointer = wasm.__wbindgen_malloc(content.length, 1) >>> 0;
    new Uint8Array(wasm.memory.buffer).set(content, pointer);
    return [pointer, content.length];
  }

  function take([pointer, length]: Returned): unknown {
    const bytesOfText = new Uint8Array(wasm.memory.buffer, pointer >>> 0, length);
    const text = decoder.decode(bytesOfText);
    wasm.__wbindgen_free(pointer, length, 1);
    return JSON.parse(text);
  }

  const handText = (text: string) => hand(encoder.encode(text));

  return (meta, weights) => {
    let index = wasm.init_pagefind(...hand(meta));
    index = wasm.set_ranking_weights(index, ...handText(JSON.stringify(weights)));
    return {
      addWords(file) {
        index = wasm.load_index_chunk(index, ...hand(file));
      },
      wordFiles: (text) => (take(wasm.request_indexes(index, ...handText(text))) as string[]).filter(Boolean),
      search(text, original, { whole, exactLetters }) {
        const [filters, order] = [handText('{}'), handText('')];
        const texts = [...handText(text), ...handText(original), ...filters, ...order];
        return take(wasm.search(index, ...texts, Number(whole), Number(exactLetters))) as WasmAnswer;
      },
    };
  };
}
