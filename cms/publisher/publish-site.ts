import { setImmediate } from 'node:timers/promises';
import { allAddresses } from '../../site/publication.ts';
import { publicFileAddress } from '../content/pictures.ts';
import { createContentSource } from '../content/source.ts';
import { withdrawnAddresses } from './address-book.ts';
import { writeHostFiles } from './host-files.ts';
import { copyBuiltAssets } from './release.ts';
import { nothingRendered, renderInto, type Rendered, type Rendering } from './render-pages.ts';

/** How many pages are rendered before others get their turn. */
const batch = 25;

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
  const { payload, catalogue, siteUrl, addresses } = rendering;
  const content = createContentSource({ payload, catalogue, siteUrl, fileAddress: publicFileAddress });
  let count = 0;
  for await (const { address } of allAddresses(content)) {
    await renderInto(rendered, rendering, address, out);
    count += 1;
    if (count % batch === 0) await pause();
  }
  for (const address of withdrawnAddresses(addresses, catalogue))
    await renderInto(rendered, rendering, address, out);
  await writeHostFiles(rendering, out);
  return rendered;
}
