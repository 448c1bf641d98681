import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ContentSource } from '../../common/view-model/content-source.ts';
import { fileOf, goneFileOf } from '../../common/publication.ts';
import type { Origins } from '../content/globals.ts';
import { keptPage, type Catalogue } from '../store/catalogue.ts';
import { isHeldBack } from '../store/held-back.ts';
import { nameOf, type Changed, type ReadBody, type UnreadableRow } from '../store/read-texts.ts';
import { publicFileAddress, type UsedFile } from '../content/pictures.ts';
import { createContentSource } from '../content/content-source.ts';
import { failedTag, goneTag, type Tag } from '../../common/protocol/cache-tags.ts';
import type { ReadFirstAddresses } from '../routes/first-addresses.ts';
import { goneAt, type RouteHistory } from '../routes/route-history.ts';
import { removeFile } from '../release/files.ts';
import { copyUpload } from './uploads.ts';
import type { Output } from './output.ts';
import { isGone, missingPage, type PublishedPage } from '../release/pages.ts';
import type { Render } from './renderer.ts';
import { isStorageTrouble } from '../release/storage.ts';

/** What the publisher needs to render any page of the site. */
export interface Rendering {
  render: Render;
  origins: Origins;
  catalogue: Catalogue;
  routes: RouteHistory;
  readBody: ReadBody;
  readFirstAddresses: ReadFirstAddresses;
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
  /** What those pages and the failed ones have read until they were given up: a change of it mends them. */
  incomplete: Map<string, Tag[]>;
}

export const nothingRendered = (): Rendered => ({
  pages: new Map(),
  written: 0,
  gone: new Set(),
  stale: new Set(),
  failed: [],
  outdated: [],
  skipped: new Set(),
  incomplete: new Map(),
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

/** What one page has asked for. */
interface Asked {
  tags: Set<Tag>;
  uploads: Map<string, UsedFile>;
  outdated: Changed[];
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
  const asked: Asked = { tags: new Set(), uploads: new Map(), outdated: [] };
  const tags = () => Array.from(asked.tags, rendered.once);
  const owe = (...marks: Tag[]) =>
    rendered.incomplete.set(address, [...tags().filter((tag) => tag !== goneTag), ...marks]);
  try {
    const bytes = await rendering.render(address, contentFor(rendering, asked));
    if (asked.outdated.length > 0) {
      rendered.outdated.push(...asked.outdated);
      rendered.skipped.add(address);
      owe();
      return;
    }
    const [own, withdrawn] = [fileOf(address), goneFileOf(address)];
    if (!bytes) {
      if (rendering.catalogue.unreadable.some((row) => keptPage(row) === address)) return void owe();
      if (isHeldBack(rendering.catalogue, address)) return void owe(failedTag);
      rendered.pages.delete(address);
      rendered.incomplete.delete(address);
      rendered.gone.add(address);
      rendered.stale.add(own).add(withdrawn);
      return;
    }
    for (const upload of asked.uploads.values()) await copyUpload(upload, out);
    const page: PublishedPage = {
      address,
      tags: tags(),
      files: Array.from(asked.uploads.keys(), rendered.once),
      hash: createHash('sha256').update(bytes).digest('hex'),
    };
    const [place, other] = isGone(page) ? [withdrawn, own] : [own, withdrawn];
    if (await out.put(place, bytes)) rendered.written += 1;
    rendered.pages.set(address, page);
    rendered.incomplete.delete(address);
    rendered.gone.delete(address);
    rendered.stale.delete(place);
    if (existsSync(path.join(out.folder, other))) rendered.stale.add(other);
  } catch (error) {
    if (isStorageTrouble(error)) throw error;
    rendered.failed.push({ address, reason: error instanceof Error ? error.message : String(error) });
    owe(failedTag);
  }
}

/**
 * The pages as they stand now. What is incomplete stands as before or not at all, and has read all the same.
 * @param before pages as they were
 */
export function standingNow(
  { pages, incomplete }: Rendered,
  before = new Map<string, PublishedPage>(),
): PublishedPage[] {
  const standing = new Map(pages);
  for (const [address, tags] of incomplete) {
    const former = pages.get(address) ?? before.get(address) ?? missingPage(address);
    standing.set(address, { ...former, tags: [...new Set([...former.tags, ...tags])] });
  }
  return [...standing.values()];
}

/** The page stays as it was; whoever waits for the change learns why. */
export function failureOf({ reason, ...row }: UnreadableRow): FailedPage {
  return { address: nameOf(row), reason };
}

/** Whether there are pages to be tried again. */
export function hasFailed({ incomplete }: Rendered): boolean {
  return incomplete.values().some((tags) => tags.includes(failedTag));
}

/** Takes away the files that must not stand any longer. */
export async function removeStale({ stale }: Rendered, out: string): Promise<void> {
  for (const file of stale) await removeFile(out, file);
}

function contentFor(
  { origins, catalogue, routes, readBody, readFirstAddresses }: Rendering,
  { tags, uploads, outdated }: Asked,
): ContentSource {
  return createContentSource({
    catalogue,
    readBody,
    readFirstAddresses,
    origins,
    note: (tag) => tags.add(tag),
    outdated: (document) => outdated.push(document),
    gone: (address) => goneAt(routes, catalogue, address),
    fileAddress(file) {
      const address = publicFileAddress(file);
      uploads.set(address, { address, collection: file.collection, filename: file.filename });
      return address;
    },
  });
}
