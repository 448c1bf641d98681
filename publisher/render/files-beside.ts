import { existsSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { madeFileAddresses } from '../../common/made-files.ts';
import { failedTag } from '../../common/protocol/cache-tags.ts';
import { fileOf, stageOf } from '../../common/publication.ts';
import type { FileToMake } from '../../common/view-model/files-to-make.ts';
import type { MadeFiles, WantedFile } from '../made/made-files.ts';
import type { MadeFile } from '../made/made-store.ts';
import { missingPage } from '../release/pages.ts';
import type { Output } from './output.ts';
import type { FailedPage, Rendered } from './render-pages.ts';

/** What has come of the files that one page has asked for. */
export interface FilesBeside {
  /** Those that stand, with their hashes, by address. */
  standing: Map<string, string>;
  wanted: WantedFile[];
  failed: FailedPage[];
}

export const noFilesBeside = (): FilesBeside => ({ standing: new Map(), wanted: [], failed: [] });

/**
 * Puts a file beside its page before the page does: no page leads to one that is not there. Where it is yet to be made,
 * the former one stays meanwhile.
 *
 * @param isDoubted whether what is kept of it may be damaged
 * @returns its address where it stands
 */
export async function putBeside(
  { standing, wanted, failed }: FilesBeside,
  made: MadeFiles,
  out: Output,
  { page, file, isDoubted }: { page: string; file: FileToMake; isDoubted: boolean },
): Promise<string | undefined> {
  const { address } = file;
  const asked: WantedFile = { ...file, page, key: made.keyOf(file) };
  const kept = findWhole(made, asked, isDoubted) ?? (await made.makeNow?.(asked));
  if (kept && out.link(kept.path, fileOf(address))) {
    standing.set(address, kept.hash);
    return address;
  }
  // Somebody has taken it away.
  if (kept) made.store.drop(kept);
  const reason = made.store.failureOf(asked.key);
  if (reason !== undefined) {
    failed.push({ address, reason });
    return undefined;
  }
  wanted.push(asked);
  const former = path.join(made.publicLink, fileOf(address));
  if (isDoubted || !out.link(former, fileOf(address))) return undefined;
  standing.set(address, createHash('sha256').update(readFileSync(former)).digest('hex'));
  return address;
}

function findWhole({ store }: MadeFiles, { key }: WantedFile, isDoubted: boolean): MadeFile | undefined {
  const kept = store.find(key);
  return kept && isDoubted && store.drop(kept) ? undefined : kept;
}

/** Notes what stands beside a page by now. What does not is taken away. */
export function noteFilesBeside(rendered: Rendered, beside: FilesBeside, page: string, out: Output): void {
  if (stageOf(page) !== 'document') return;
  for (const address of madeFileAddresses(page)) {
    const hash = beside.standing.get(address);
    if (hash === undefined) removeBeside(rendered, address, out);
    else standBeside(rendered, address, hash);
  }
  for (const { address, reason } of beside.failed) {
    rendered.failed.push({ address, reason });
    rendered.pages.set(address, missingPage(address));
    rendered.gone.delete(address);
    rendered.incomplete.set(address, [failedTag]);
  }
  rendered.wanted.push(...beside.wanted);
}

function standBeside(rendered: Rendered, address: string, hash: string): void {
  rendered.pages.set(address, { address, tags: [], files: [], hash });
  rendered.gone.delete(address);
  rendered.stale.delete(fileOf(address));
  rendered.incomplete.delete(address);
}

function removeBeside(rendered: Rendered, address: string, out: Output): void {
  rendered.pages.delete(address);
  rendered.incomplete.delete(address);
  rendered.gone.add(address);
  if (existsSync(path.join(out.folder, fileOf(address)))) rendered.stale.add(fileOf(address));
}
