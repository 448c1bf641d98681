import { setImmediate } from 'node:timers/promises';
import { allAddresses } from '../../site/publication.ts';
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

/**
 * Renders every page of the site into a folder, and tells what has been rendered.
 *
 * @param pause is called now and then, to let in what must not wait
 */
export async function publishSite(
  rendering: Rendering,
  out: string,
  rendered = nothingRendered(),
  pause: () => Promise<void> = () => setImmediate(),
): Promise<Rendered> {
  await copyBuiltAssets(out);
  const output = newOutput(out);
  for await (const { addresses, readDocument } of batches(rendering)) {
    const ready = { ...rendering, readDocument };
    await Promise.all(addresses.map((address) => renderInto(rendered, ready, address, output)));
    await pause();
  }
  await writeHostFiles(rendering, out);
  return rendered;
}

interface Batch {
  addresses: string[];
  readDocument: ReadDocument;
}

/** All pages, some at a time. The documents of the next are read while these are rendered. */
async function* batches({ payload, catalogue, siteUrl, addresses: book }: Rendering): AsyncGenerator<Batch> {
  const content = createContentSource({ payload, catalogue, siteUrl, fileAddress: publicFileAddress });
  const read = (addresses: string[]) => ({
    addresses,
    // A page whose document cannot be read fails by itself, and no other with it.
    readDocument: readAhead(payload, catalogue, addresses).catch(() => readPublished),
  });
  let next = read([]);
  for await (const addresses of inBatches(allAddresses(content))) {
    const current = next;
    next = read(addresses);
    yield { ...current, readDocument: await current.readDocument };
  }
  yield { ...next, readDocument: await next.readDocument };
  yield { addresses: withdrawnAddresses(book, catalogue), readDocument: readPublished };
}

async function* inBatches(all: ReturnType<typeof allAddresses>): AsyncGenerator<string[]> {
  let batch: string[] = [];
  for await (const { address } of all) {
    batch.push(address);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
