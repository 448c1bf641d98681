import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ContentSource } from '../../common/view-model/content-source.ts';
import { holdsTexts } from '../../common/feeds.ts';
import type { FileToMake } from '../../common/view-model/files-to-make.ts';
import { pageOfMadeFile } from '../../common/made-files.ts';
import { fileOf, goneFileOf } from '../../common/publication.ts';
import type { Origins } from '../content/globals.ts';
import { isUnreadable, keptPage, type Catalogue } from '../store/catalogue.ts';
import { isHeldBack } from '../store/held-back.ts';
import { nameOf, type Changed, type ReadBody, type UnreadableRow } from '../store/read-texts.ts';
import { publicArchiveAddress } from '../archives/archive.ts';
import { publicFileAddress } from '../content/pictures.ts';
import { createContentSource } from '../content/content-source.ts';
import { failedTag, goneTag, unmadeTag, type Tag } from '../../common/protocol/cache-tags.ts';
import type { ReadFirstAddresses } from '../routes/first-addresses.ts';
import { goneAt, type RouteHistory } from '../routes/route-history.ts';
import { removeFile } from '../release/files.ts';
import { noFilesBeside, noteFilesBeside, putBeside, type FilesBeside } from './files-beside.ts';
import { copyUpload, type UsedFile } from './uploads.ts';
import type { MadeFiles, WantedFile } from '../made/made-files.ts';
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
  /** The same from memory where it can be, for feeds: each holds many texts, and each text is in many of them. */
  readKept: ReadBody;
  readFirstAddresses: ReadFirstAddresses;
  /** Without it no files are made for pages. */
  made?: MadeFiles | undefined;
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
  /** Files that pages want beside them and nobody has made. */
  wanted: WantedFile[];
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
  wanted: [],
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
  beside: FilesBeside;
  make(file: FileToMake): Promise<string | undefined>;
  /** Why a file could not be put beside the page. */
  trouble?: unknown;
}

/**
 * Renders one address and puts its page in its place, with the files that are made for it. A page that cannot be
 * rendered is noted as such.
 * @throws when nothing can be written
 */
export async function renderInto(
  rendered: Rendered,
  rendering: Rendering,
  address: string,
  out: Output,
): Promise<void> {
  const page = rendering.made && pageOfMadeFile(address);
  return renderPage(rendered, rendering, { address: page ?? address, isDoubted: page !== undefined }, out);
}

async function renderPage(
  rendered: Rendered,
  rendering: Rendering,
  { address, isDoubted }: { address: string; isDoubted: boolean },
  out: Output,
): Promise<void> {
  const { made } = rendering;
  const beside = noFilesBeside();
  const asked: Asked = {
    ...{ tags: new Set(), uploads: new Map(), outdated: [], beside },
    make: async (file) => made && putBeside(beside, made, out, { page: address, file, isDoubted }),
  };
  // A file that tells of a withdrawn page is an ordinary file.
  const isNoted = (tag: Tag) => tag !== goneTag || address.endsWith('/');
  const tags = () => Array.from(asked.tags.values().filter(isNoted), rendered.once);
  const owe = (...marks: Tag[]) =>
    rendered.incomplete.set(address, [...tags().filter((tag) => tag !== goneTag), ...marks]);
  try {
    const bytes = await rendering.render(address, contentFor(rendering, asked, holdsTexts(address)));
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
      if (made) noteFilesBeside(rendered, beside, address, out);
      return;
    }
    for (const upload of asked.uploads.values()) await copyUpload(upload, out);
    if (beside.wanted.length > 0) asked.tags.add(unmadeTag);
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
    if (made) noteFilesBeside(rendered, beside, address, out);
  } catch (thrown) {
    // Of what went wrong in a template it is only told that something did.
    const error = asked.trouble ?? thrown;
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
  return incomplete.entries().some(([address, tags]) => tags.includes(failedTag) && !pageOfMadeFile(address));
}

/** Takes away the files that must not stand any longer. */
export async function removeStale({ stale }: Rendered, out: string): Promise<void> {
  for (const file of stale) await removeFile(out, file);
}

function contentFor(
  { origins, catalogue, routes, readBody, readKept, readFirstAddresses }: Rendering,
  asked: Asked,
  isFeed: boolean,
): ContentSource {
  const { tags, uploads, outdated } = asked;
  return createContentSource({
    catalogue,
    readBody: isFeed ? readKept : readBody,
    readFirstAddresses,
    origins,
    note: (tag) => tags.add(tag),
    make: (file) =>
      asked.make(file).catch((error: unknown) => {
        asked.trouble = error;
        throw error;
      }),
    outdated(document) {
      // A feed tells of what cannot be read without its text, and of all else.
      if (!isFeed || !isUnreadable(catalogue, document)) outdated.push(document);
    },
    gone: (address) => goneAt(routes, catalogue, address),
    fileAddress(file) {
      const address = publicFileAddress(file);
      const facts = file.collection === 'media' && file.facts;
      uploads.set(address, {
        ...{ address, collection: file.collection, filename: file.filename },
        ...(facts && { facts }),
      });
      return address;
    },
    archiveAddress(archive) {
      const address = publicArchiveAddress(archive);
      uploads.set(address, { address, archive });
      return address;
    },
  });
}
