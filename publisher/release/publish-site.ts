import { setImmediate } from 'node:timers/promises';
import { languages, type Language } from '../../common/languages.ts';
import { feedAddresses, pageAddresses } from '../../common/publication.ts';
import { publicFileAddress } from '../content/pictures.ts';
import { readAhead } from '../content/read-ahead.ts';
import { readPublished } from '../content/read-documents.ts';
import { createContentSource } from '../content/source.ts';
import { goneAddresses } from '../routes/route-history.ts';
import { writeHostFiles } from '../routes/host-files.ts';
import { newOutput } from '../render/output.ts';
import { copyBuiltAssets } from './release.ts';
import type { WholeIndex } from '../search/whole-index.ts';
import { nothingRendered, renderInto, type Rendered, type Rendering } from '../render/render-pages.ts';

/** How many pages are read together and rendered side by side before others get their turn. */
const batchSize = 25;

/** Is told how many pages are done, of how many. */
export type OnProgress = (done: number, total: number) => void;

export interface Course {
  rendered?: Rendered;
  /** Is called now and then, to let in what must not wait. */
  pause?: () => Promise<void>;
  /** The search of the site, which is made while pages come. */
  search?: WholeIndex;
  onProgress?: OnProgress;
}

/** Renders every page of the site into a folder, and tells what has been rendered. */
export async function publishSite(
  rendering: Rendering,
  out: string,
  { rendered = nothingRendered(), pause = setImmediate, search, onProgress }: Course = {},
): Promise<Rendered> {
  await copyBuiltAssets(out);
  const output = newOutput(out);
  const parts = await partsOf(rendering);
  const total = parts.reduce((sum, { addresses }) => sum + addresses.length, 0);
  let done = 0;
  for (const { language, addresses } of parts) {
    for await (const { batch, ready } of batches(rendering, addresses)) {
      await Promise.all(batch.map((address) => renderInto(rendered, ready, address, output)));
      search?.add(batch.flatMap((address) => rendered.pages.get(address) ?? []));
      done += batch.length;
      onProgress?.(done, total);
      await pause();
    }
    if (language) search?.end(language);
  }
  await writeHostFiles(rendering, out);
  return rendered;
}

/** The documents of the next pages are read while some are rendered. */
async function* batches(
  rendering: Rendering,
  addresses: string[],
): AsyncGenerator<{ batch: string[]; ready: Rendering }> {
  const { payload, catalogue } = rendering;
  const take = (start: number) => {
    const batch = addresses.slice(start, start + batchSize);
    // A page whose document cannot be read fails by itself, and no other with it.
    return { batch, documents: readAhead(payload, catalogue, batch).catch(() => readPublished) };
  };
  let next = take(0);
  for (let start = 0; start < addresses.length; start += batchSize) {
    const { batch, documents } = next;
    const ready = { ...rendering, readDocument: await documents };
    next = take(start + batchSize);
    yield { batch, ready };
  }
}

/** Everything that is rendered: the pages of each language, and what is of all. */
async function partsOf({
  payload,
  catalogue,
  siteUrl,
  addresses: book,
}: Rendering): Promise<{ language?: Language; addresses: string[] }[]> {
  const content = createContentSource({ payload, catalogue, siteUrl, fileAddress: publicFileAddress });
  const feeds = await Array.fromAsync(feedAddresses(content));
  const pages = languages.map(async (language) => ({
    language,
    addresses: await Array.fromAsync(pageAddresses(content, language)),
  }));
  return [...(await Promise.all(pages)), { addresses: [...feeds, ...goneAddresses(book, catalogue)] }];
}
