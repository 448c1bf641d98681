import { setImmediate } from 'node:timers/promises';
import { languages, type Language } from '../../site/languages.ts';
import { feedAddresses, pageAddresses } from '../../site/publication.ts';
import { publicFileAddress } from '../content/pictures.ts';
import { readAhead } from '../content/read-ahead.ts';
import { readPublished, type ReadDocument } from '../content/read-documents.ts';
import { createContentSource } from '../content/source.ts';
import { withdrawnAddresses } from './address-book.ts';
import { writeHostFiles } from './host-files.ts';
import { newOutput } from './output.ts';
import { copyBuiltAssets } from './release.ts';
import { nothingRendered, renderInto, type Rendered, type Rendering } from './render-pages.ts';

/** How many pages are read together and rendered side by side before others get their turn. */
const batchSize = 25;

export interface SitePublish {
  rendered?: Rendered;
  /** Is called now and then, to let in what must not wait. */
  pause?: () => Promise<void>;
  /** Is called when all pages of a language are there. */
  onLanguage?: (language: Language) => void;
}

/** Renders every page of the site into a folder, and tells what has been rendered. */
export async function publishSite(
  rendering: Rendering,
  out: string,
  { rendered = nothingRendered(), pause = () => setImmediate(), onLanguage }: SitePublish = {},
): Promise<Rendered> {
  await copyBuiltAssets(out);
  const { payload, catalogue, siteUrl } = rendering;
  const content = createContentSource({ payload, catalogue, siteUrl, fileAddress: publicFileAddress });
  const output = newOutput(out);
  const renderAll = async (all: Iterable<string> | AsyncIterable<string>) => {
    for await (const { addresses, readDocument } of batches(rendering, all)) {
      const ready = { ...rendering, readDocument };
      await Promise.all(addresses.map((address) => renderInto(rendered, ready, address, output)));
      await pause();
    }
  };
  for (const language of languages) {
    await renderAll(pageAddresses(content, language));
    onLanguage?.(language);
  }
  await renderAll(feedAddresses(content));
  await renderAll(withdrawnAddresses(rendering.addresses, catalogue));
  await writeHostFiles(rendering, out);
  return rendered;
}

interface Batch {
  addresses: string[];
  readDocument: ReadDocument;
}

/** All pages, some at a time. The documents of the next are read while these are rendered. */
async function* batches(
  { payload, catalogue }: Rendering,
  all: Iterable<string> | AsyncIterable<string>,
): AsyncGenerator<Batch> {
  const read = (addresses: string[]) => ({
    addresses,
    // A page whose document cannot be read fails by itself, and no other with it.
    readDocument: readAhead(payload, catalogue, addresses).catch(() => readPublished),
  });
  let next = read([]);
  for await (const addresses of inBatches(all)) {
    const current = next;
    next = read(addresses);
    yield { ...current, readDocument: await current.readDocument };
  }
  yield { ...next, readDocument: await next.readDocument };
}

async function* inBatches(all: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string[]> {
  let batch: string[] = [];
  for await (const address of all) {
    batch.push(address);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
