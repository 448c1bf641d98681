import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Payload } from 'payload';
import { fileOf } from '../../site/publication.ts';
import type { Catalogue } from '../content/catalogue.ts';
import { publicFileAddress, type UsedFile } from '../content/pictures.ts';
import { createContentSource } from '../content/source.ts';
import type { Tag } from '../content/tags.ts';
import { writeIfChanged } from './files.ts';
import { copyUpload } from './media.ts';
import type { PublishedPage } from './pages.ts';
import type { Render } from './render.ts';

/** What the publisher needs to render any page of the site. */
export interface Rendering {
  payload: Payload;
  render: Render;
  siteUrl: string;
  catalogue: Catalogue;
}

export interface FailedPage {
  address: string;
  reason: string;
}

export interface Rendered {
  /** By address; of a page that was rendered twice, the later one counts. */
  pages: Map<string, PublishedPage>;
  /** How many files were new or had changed. */
  written: number;
  /** Addresses that are no page any longer. Their files are still there. */
  gone: Set<string>;
  /** What could not be rendered; the page stays as it was. */
  failed: FailedPage[];
}

export const nothingRendered = (): Rendered => ({
  pages: new Map(),
  written: 0,
  gone: new Set(),
  failed: [],
});

/** Renders addresses one after the other and puts each page in its place in the public folder. */
export async function renderPages(
  rendering: Rendering,
  addresses: Iterable<string>,
  out: string,
): Promise<Rendered> {
  const rendered = nothingRendered();
  for (const address of addresses) await renderInto(rendered, rendering, address, out);
  return rendered;
}

/** As {@link renderPages}, for one address. */
export async function renderInto(
  rendered: Rendered,
  rendering: Rendering,
  address: string,
  out: string,
): Promise<void> {
  try {
    const { page, bytes, uploads } = await renderPage(rendering, address);
    if (!bytes) {
      rendered.pages.delete(address);
      rendered.gone.add(address);
      return;
    }
    for (const upload of uploads) await copyUpload(upload, out);
    if (await writeIfChanged(path.join(out, fileOf(address)), bytes)) rendered.written += 1;
    rendered.pages.set(address, page);
    rendered.gone.delete(address);
  } catch (error) {
    rendered.failed.push({ address, reason: error instanceof Error ? error.message : String(error) });
  }
}

async function renderPage({ payload, render, siteUrl, catalogue }: Rendering, address: string) {
  const tags = new Set<Tag>();
  const uploads = new Map<string, UsedFile>();
  const content = createContentSource({
    payload,
    catalogue,
    siteUrl,
    note: (tag) => tags.add(tag),
    fileAddress(file) {
      const fileAddress = publicFileAddress(file);
      uploads.set(fileAddress, {
        address: fileAddress,
        collection: file.collection,
        filename: file.filename,
      });
      return fileAddress;
    },
  });
  const bytes = await render(address, content);
  const hash = bytes ? createHash('sha256').update(bytes).digest('hex') : '';
  return {
    page: { address, tags: [...tags], files: [...uploads.keys()], hash },
    bytes,
    uploads: [...uploads.values()],
  };
}
