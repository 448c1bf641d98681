import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Payload } from 'payload';
import { fileOf, withdrawnFileOf } from '../../site/publication.ts';
import type { Catalogue, Changed } from '../content/catalogue.ts';
import { publicFileAddress, type UsedFile } from '../content/pictures.ts';
import type { ReadDocument } from '../content/read-documents.ts';
import { createContentSource } from '../content/source.ts';
import type { Tag } from '../content/tags.ts';
import { withdrawnAt, type AddressBook } from './address-book.ts';
import { removeFile } from './files.ts';
import { copyUpload } from './media.ts';
import type { Output } from './output.ts';
import { isWithdrawn, type PublishedPage } from './pages.ts';
import type { Render } from './render.ts';
import { isStorageTrouble } from './storage.ts';

/** What the publisher needs to render any page of the site. */
export interface Rendering {
  payload: Payload;
  render: Render;
  siteUrl: string;
  catalogue: Catalogue;
  addresses: AddressBook;
  /** Where documents have been read ahead. */
  readDocument?: ReadDocument;
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
  /** Addresses that are no page any longer. */
  gone: Set<string>;
  /** Files that must not stand any longer, once all else is in place. */
  stale: Set<string>;
  /** What could not be rendered; the page stays as it was. */
  failed: FailedPage[];
  /** Makes equal tags and addresses of all pages one string in memory: many pages have each of them. */
  once: (word: string) => string;
  /** Documents that have changed again since; their pages stay as they were. */
  outdated: Changed[];
  /** Addresses that were left as they were for that reason. */
  skipped: Set<string>;
}

export const nothingRendered = (): Rendered => ({
  pages: new Map(),
  written: 0,
  gone: new Set(),
  stale: new Set(),
  failed: [],
  outdated: [],
  skipped: new Set(),
  once: createPool(),
});

function createPool(): (word: string) => string {
  const pool = new Map<string, string>();
  return (word) => {
    const known = pool.get(word);
    if (known === undefined) pool.set(word, word);
    return known ?? word;
  };
}

/**
 * Renders one address and puts its page in its place. A page that cannot be rendered is noted as such.
 * @throws when nothing can be written
 */
export async function renderInto(
  rendered: Rendered,
  rendering: Rendering,
  address: string,
  out: Output,
): Promise<void> {
  try {
    const { page, bytes, uploads, outdated } = await renderPage(rendering, address, rendered.once);
    if (outdated.length > 0) {
      rendered.outdated.push(...outdated);
      rendered.skipped.add(address);
      return;
    }
    const [own, withdrawn] = [fileOf(address), withdrawnFileOf(address)];
    if (!bytes) {
      rendered.pages.delete(address);
      rendered.gone.add(address);
      rendered.stale.add(own).add(withdrawn);
      return;
    }
    for (const upload of uploads) await copyUpload(upload, out);
    const [place, other] = isWithdrawn(page) ? [withdrawn, own] : [own, withdrawn];
    if (await out.put(place, bytes)) rendered.written += 1;
    rendered.pages.set(address, page);
    rendered.gone.delete(address);
    rendered.stale.delete(place);
    if (existsSync(path.join(out.folder, other))) rendered.stale.add(other);
  } catch (error) {
    if (isStorageTrouble(error)) throw error;
    rendered.failed.push({ address, reason: error instanceof Error ? error.message : String(error) });
  }
}

/** Takes away the files that must not stand any longer. */
export async function removeStale({ stale }: Rendered, out: string): Promise<void> {
  for (const file of stale) await removeFile(out, file);
}

async function renderPage(rendering: Rendering, address: string, once: Rendered['once']) {
  const { payload, render, siteUrl, catalogue, addresses, readDocument } = rendering;
  const tags = new Set<Tag>();
  const uploads = new Map<string, UsedFile>();
  const outdated: Changed[] = [];
  const content = createContentSource({
    payload,
    catalogue,
    siteUrl,
    readDocument,
    note: (tag) => tags.add(tag),
    outdated: (document) => outdated.push(document),
    withdrawn: (asked) => withdrawnAt(addresses, catalogue, asked),
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
    page: { address, tags: Array.from(tags, once), files: Array.from(uploads.keys(), once), hash },
    bytes,
    uploads: [...uploads.values()],
    outdated,
  };
}
