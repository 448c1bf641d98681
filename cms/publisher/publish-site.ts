import { setImmediate } from 'node:timers/promises';
import { allAddresses } from '../../site/publication.ts';
import { publicFileAddress } from '../content/pictures.ts';
import { readAhead } from '../content/read-ahead.ts';
import { readPublished } from '../content/read-documents.ts';
import { createContentSource } from '../content/source.ts';
import { withdrawnAddresses } from './address-book.ts';
import { writeHostFiles } from './host-files.ts';
import { newOutput } from './output.ts';
import { copyBuiltAssets } from './release.ts';
import { nothingRendered, renderInto, type Rendered, type Rendering } from './render-pages.ts';

/** How many pages are read together and rendered side by side before others get their turn. */
const batchSize = 25;

/** Is told how many pages are done, of how many. */
export type OnProgress = (done: number, total: number) => void;

export interface Course {
  rendered?: Rendered;
  /** Is called now and then, to let in what must not wait. */
  pause?: () => Promise<void>;
  onProgress?: OnProgress;
}

/** Renders every page of the site into a folder, and tells what has been rendered. */
export async function publishSite(
  rendering: Rendering,
  out: string,
  { rendered = nothingRendered(), pause = setImmediate, onProgress }: Course = {},
): Promise<Rendered> {
  await copyBuiltAssets(out);
  const output = newOutput(out);
  const addresses = await addressesOf(rendering);
  const { payload, catalogue } = rendering;
  const take = (start: number) => {
    const batch = addresses.slice(start, start + batchSize);
    // A page whose document cannot be read fails by itself, and no other with it.
    return { batch, documents: readAhead(payload, catalogue, batch).catch(() => readPublished) };
  };
  let next = take(0);
  for (let done = 0; done < addresses.length;) {
    const { batch, documents } = next;
    const ready = { ...rendering, readDocument: await documents };
    done += batch.length;
    // The documents of the next pages are read while these are rendered.
    next = take(done);
    await Promise.all(batch.map((address) => renderInto(rendered, ready, address, output)));
    onProgress?.(done, addresses.length);
    await pause();
  }
  await writeHostFiles(rendering, out);
  return rendered;
}

async function addressesOf({ payload, catalogue, siteUrl, addresses }: Rendering): Promise<string[]> {
  const content = createContentSource({ payload, catalogue, siteUrl, fileAddress: publicFileAddress });
  const all: string[] = [];
  for await (const { address } of allAddresses(content)) all.push(address);
  return [...all, ...withdrawnAddresses(addresses, catalogue)];
}
