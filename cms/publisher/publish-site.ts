import { setImmediate } from 'node:timers/promises';
import { languages, type Language } from '../../site/languages.ts';
import { feedAddresses, pageAddresses } from '../../site/publication.ts';
import { publicFileAddress } from '../content/pictures.ts';
import { createContentSource } from '../content/source.ts';
import { withdrawnAddresses } from './address-book.ts';
import { writeHostFiles } from './host-files.ts';
import { copyBuiltAssets } from './release.ts';
import { nothingRendered, renderInto, type Rendered, type Rendering } from './render-pages.ts';

/** How many pages are rendered before others get their turn. */
const batch = 25;

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
  const { payload, catalogue, siteUrl, addresses } = rendering;
  const content = createContentSource({ payload, catalogue, siteUrl, fileAddress: publicFileAddress });
  let count = 0;
  const renderAll = async (all: AsyncIterable<string> | Iterable<string>) => {
    for await (const address of all) {
      await renderInto(rendered, rendering, address, out);
      count += 1;
      if (count % batch === 0) await pause();
    }
  };
  for (const language of languages) {
    await renderAll(pageAddresses(content, language));
    onLanguage?.(language);
  }
  await renderAll(feedAddresses(content));
  await renderAll(withdrawnAddresses(addresses, catalogue));
  await writeHostFiles(rendering, out);
  return rendered;
}
