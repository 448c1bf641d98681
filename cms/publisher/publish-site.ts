import { setImmediate } from 'node:timers/promises';
import { languages, type Language } from '../../site/languages.ts';
import { feedAddresses, pageAddresses } from '../../site/publication.ts';
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

export interface SitePublish {
  rendered?: Rendered;
  /** Is called now and then, to let in what must not wait. */
  pause?: () => Promise<void>;
  /** Is called when all pages of a language are there. */
  onLanguage?: (language: Language) => void;
  onProgress?: OnProgress;
}

/** Renders every page of the site into a folder, and tells what has been rendered. */
export async function publishSite(
  rendering: Rendering,
  out: string,
  { rendered = nothingRendered(), pause = setImmediate, onLanguage, onProgress }: SitePublish = {},
): Promise<Rendered> {
  await copyBuiltAssets(out);
  const output = newOutput(out);
  const parts = await addressesOf(rendering);
  const total = parts.reduce((sum, { addresses }) => sum + addresses.length, 0);
  let done = 0;
  for (const { language, addresses } of parts) {
    for await (const { batch, readDocument } of batches(rendering, addresses)) {
      const ready = { ...rendering, readDocument };
      await Promise.all(batch.map((address) => renderInto(rendered, ready, address, output)));
      done += batch.length;
      onProgress?.(done, total);
      await pause();
    }
    if (language) onLanguage?.(language);
  }
  await writeHostFiles(rendering, out);
  return rendered;
}

interface Part {
  /** Missing where both languages have a share. */
  language?: Language;
  addresses: string[];
}

/** The pages of one language after the other, then what tells of all of them. */
async function addressesOf({ payload, catalogue, siteUrl, addresses: book }: Rendering): Promise<Part[]> {
  const content = createContentSource({ payload, catalogue, siteUrl, fileAddress: publicFileAddress });
  const parts: Part[] = [];
  for (const language of languages)
    parts.push({ language, addresses: await listOf(pageAddresses(content, language)) });
  const others = [...(await listOf(feedAddresses(content))), ...withdrawnAddresses(book, catalogue)];
  return [...parts, { addresses: others }];
}

async function listOf(all: AsyncIterable<string>): Promise<string[]> {
  const list: string[] = [];
  for await (const address of all) list.push(address);
  return list;
}

/** Some at a time. The documents of the next are read while these are rendered. */
async function* batches({ payload, catalogue }: Rendering, addresses: string[]) {
  const take = (start: number) => {
    const batch = addresses.slice(start, start + batchSize);
    // A page whose document cannot be read fails by itself, and no other with it.
    return { batch, documents: readAhead(payload, catalogue, batch).catch(() => readPublished) };
  };
  let next = take(0);
  for (let start = 0; start < addresses.length; start += batchSize) {
    const { batch, documents } = next;
    next = take(start + batchSize);
    yield { batch, readDocument: await documents };
  }
}
