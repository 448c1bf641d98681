import { languages } from '../../common/languages.ts';
import { feedAddresses, pageAddresses } from '../../common/publication.ts';
import { createContentSource } from '../content/content-source.ts';
import { publicFileAddress } from '../content/pictures.ts';
import { newOutput } from '../render/output.ts';
import { nothingRendered, renderInto, type Rendered, type Rendering } from '../render/render-pages.ts';
import { goneAddresses } from '../routes/route-history.ts';
import { heldBack } from '../store/held-back.ts';
import { keptPage } from '../store/catalogue.ts';
import type { WholeIndex } from '../search/build/whole-index.ts';
import { copyBuiltAssets } from './release.ts';
import type { RenderedShare, RenderThreads } from './render-threads.ts';

/** Is told how many pages are done, of how many. */
export type OnProgress = (done: number, total: number) => void;

export interface NewSite {
  /** The folder of the built site. */
  bundle: string;
  threads: RenderThreads;
  /** The search of the site, which is made while pages come. */
  search?: WholeIndex;
  onProgress?: OnProgress | undefined;
  /** Is told of each share of pages that stand in the folder by now. */
  onRendered?: (share: RenderedShare) => void;
}

/** Renders every page of the site into a folder that nobody reads yet, and tells what has been rendered. */
export async function publishSite(
  rendering: Rendering,
  folder: string,
  { bundle, threads, search, onProgress, onRendered }: NewSite,
  rendered = nothingRendered(),
): Promise<Rendered> {
  await copyBuiltAssets(bundle, folder);
  const addresses = await allAddresses(rendering);
  let done = 0;
  await threads.render(addresses, (share, some) => {
    addShare(rendered, share);
    onRendered?.(share);
    search?.add(share.pages.values());
    done += some.length;
    onProgress?.(done, addresses.length);
  });
  for (const language of languages) search?.end(language);
  await threads.stop();
  const output = newOutput(folder);
  for (const address of goneAddresses(rendering.routes, rendering.catalogue))
    await renderInto(rendered, rendering, address, output);
  return rendered;
}

/** What a thread has rendered counts as if it had been rendered here. */
function addShare(rendered: Rendered, share: RenderedShare): void {
  const { once } = rendered;
  for (const [address, page] of share.pages) {
    rendered.pages.set(address, { ...page, tags: page.tags.map(once), files: page.files.map(once) });
    rendered.incomplete.delete(address);
  }
  rendered.written += share.written;
  for (const address of share.gone) rendered.gone.add(address);
  for (const file of share.stale) rendered.stale.add(file);
  rendered.failed.push(...share.failed);
  rendered.outdated.push(...share.outdated);
  for (const address of share.skipped) rendered.skipped.add(address);
  for (const [address, tags] of share.incomplete) rendered.incomplete.set(address, tags.map(once));
}

/**
 * Everything that is rendered: pages, and what machines read. The languages take turns, so that the search of each
 * is made from the beginning on: it takes longer than rendering. Pages that are kept are asked for, too, and count as incomplete;
 * those that nothing leads to yet are tried.
 */
async function allAddresses(rendering: Rendering): Promise<string[]> {
  const content = createContentSource({ ...rendering, fileAddress: publicFileAddress });
  const pages = await Promise.all(
    languages.map((language) => Array.fromAsync(pageAddresses(content, language))),
  );
  const longest = Math.max(...pages.map(({ length }) => length));
  const inTurns = Array.from({ length: longest }, (_, place) => pages.flatMap((own) => own[place] ?? []));
  const kept = rendering.catalogue.unreadable.flatMap((row) => keptPage(row) ?? []);
  const held = heldBack(rendering.catalogue).map(({ address }) => address);
  const feeds = await Array.fromAsync(feedAddresses(content));
  return [...new Set([...inTurns.flat(), ...kept, ...held, ...feeds])];
}
