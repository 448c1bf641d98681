import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { ClientBase } from 'pg';
import { uploadFolder } from '../../common/environment.ts';
import { UserError, userErrors } from '../../common/errors.ts';
import { ifMissing, isMissing } from '../../common/files.ts';
import { languages } from '../../common/languages.ts';
import { failedTag } from '../../common/protocol/cache-tags.ts';
import { fileOf, goneFileOf } from '../../common/publication.ts';
import { searchFolder } from '../../common/protocol/search-index.ts';
import { isArchiveAddress } from '../archives/archive.ts';
import { isWholeArchive } from '../archives/check-archive.ts';
import { factsOf } from '../content/picture-facts.ts';
import { readPictureAddress, type PictureAddress } from '../content/pictures.ts';
import { embedFacts } from '../embedding/embed.ts';
import type { PictureFacts } from '../embedding/facts.ts';
import { copyAnew, copyWith, writeIfChanged } from '../release/files.ts';
import { isGone, isPresent, pagesWithFile, readPages, type PublishedPage } from '../release/pages.ts';
import { removeCompressed } from '../release/precompress.ts';
import { isStorageTrouble, toldTrouble } from '../release/storage.ts';
import { removeStrays } from '../release/sweep.ts';
import type { Rendering } from '../render/render-pages.ts';
import { writeHostFiles } from '../routes/host-files.ts';
import { dropDamaged } from '../search/index/drop-damaged.ts';
import { expectedHash } from './expected-upload.ts';
import { isHash, wrongCopies } from './file-state.ts';
import type { Finding, FindingKind } from './inspector.ts';

/** What became of files that were not as they had been written, by name. */
export interface Mending {
  mended: string[];
  /** Nothing referred to them. */
  removed: string[];
  unmended: string[];
  /** Why they could not be mended. */
  reasons: string[];
}

export const nothingMended = (): Mending => ({ mended: [], removed: [], unmended: [], reasons: [] });

/** What mending takes, of whoever publishes. Nothing else must be published meanwhile. */
export interface Mender {
  client: ClientBase;
  rendering: Rendering;
  /** The folder of the release. */
  out: string;
  /** The folder of the built site. */
  bundle: string;
  publishAgain(addresses: string[]): Promise<unknown>;
  /** Has the search look at what it has, and make what is missing. */
  reopenSearch(): void;
  compress(files: string[]): void;
}

/** Looks once more at what was found, and puts it right: what was found while it was being written is no damage. */
export async function mend(mender: Mender, findings: Finding[]): Promise<Mending> {
  const mending = nothingMended();
  const of = (kind: FindingKind) => findings.filter((finding) => finding.kind === kind);
  await mendPages(mender, of('page'), mending);
  for (const [kind, act] of Object.entries(oneByOne))
    for (const finding of of(kind as FindingKind))
      await attempt(mending, finding.file, () => act(mender, finding));
  if (of('host').length > 0)
    await attempt(mending, 'what web servers read', async () => {
      mending.mended.push(...(await writeHostFiles(mender.rendering, mender.out)));
    });
  if (of('search').length > 0) mender.reopenSearch();
  if (of('stray').length > 0)
    await attempt(mending, 'what nothing refers to', async () => {
      mending.removed.push(...(await removeFound(mender, of('stray'))));
    });
  return mending;
}

/** @returns whether it was damaged, and is not any longer */
type Act = (mender: Mender, finding: Finding) => Promise<boolean>;

const oneByOne: Partial<Record<FindingKind, Act>> = {
  upload: mendUpload,
  copy: mendCopies,
  asset: mendAsset,
  search: ({ out }, { file }) => dropDamaged(out, file),
};

/** What cannot be written keeps nothing else from being mended. */
async function attempt(mending: Mending, file: string, act: () => Promise<unknown>): Promise<void> {
  try {
    if ((await act()) === true) mending.mended.push(file);
  } catch (error) {
    mending.unmended.push(file);
    mending.reasons.push(reasonOf(error));
  }
}

/** @throws what is no trouble with files */
function reasonOf(error: unknown): string {
  if (isStorageTrouble(error)) return toldTrouble(error).message;
  if (error instanceof UserError || isMissing(error)) return (error as Error).message;
  throw error;
}

async function mendPages(mender: Mender, findings: Finding[], mending: Mending): Promise<void> {
  const addresses = findings.flatMap(({ address }) => address ?? []);
  const damaged = await damagedPages(mender, addresses);
  // What cannot be rendered is tried again by itself, with more care.
  const again = damaged.filter(({ tags }) => !tags.includes(failedTag)).map(({ address }) => address);
  await publishAsFarAsPossible(mender, again, mending);
  const still = new Set((await damagedPages(mender, addresses)).map(({ address }) => address));
  mending.mended.push(...damaged.filter(({ address }) => !still.has(address)).map(pageFile));
  mending.unmended.push(...damaged.filter(({ address }) => still.has(address)).map(pageFile));
}

/** Where one page cannot be written the others can, perhaps. */
async function publishAsFarAsPossible(mender: Mender, addresses: string[], mending: Mending): Promise<void> {
  if (addresses.length === 0) return;
  try {
    await mender.publishAgain(addresses);
  } catch (error) {
    const reason = reasonOf(error);
    if (addresses.length === 1) return void mending.reasons.push(reason);
    for (const address of addresses) await publishAsFarAsPossible(mender, [address], mending);
  }
}

async function damagedPages({ client, out }: Mender, addresses: string[]): Promise<PublishedPage[]> {
  if (addresses.length === 0) return [];
  const pages = await readPages(client, addresses);
  return [...pages.values()].filter(
    (page) => isPresent(page) && !isHash(path.join(out, pageFile(page)), page.hash),
  );
}

function pageFile(page: PublishedPage): string {
  return isGone(page) ? goneFileOf(page.address) : fileOf(page.address);
}

async function mendUpload(mender: Mender, { file, address = '' }: Finding): Promise<boolean> {
  if (isArchiveAddress(address)) return mendArchive(mender, file, address);
  const { rendering, out } = mender;
  const picture = readPictureAddress(address);
  const source = picture ? pictureSource(rendering, picture) : fileSource(rendering, address);
  const hash = source && expectedHash(source.file, picture?.mark, source.facts);
  const copy = path.join(out, file);
  if (!hash || isHash(copy, hash)) return false;
  const { facts } = source;
  if (picture?.mark && facts) await copyWith(source.file, copy, (bytes) => embedFacts(bytes, facts));
  else await copyAnew(source.file, copy);
  return true;
}

/** It is made anew with the page that offers it. */
async function mendArchive(
  { client, out, publishAgain }: Mender,
  file: string,
  address: string,
): Promise<boolean> {
  if (isWholeArchive(path.join(out, file))) return false;
  await rm(path.join(out, file), { force: true });
  await publishAgain(await pagesWithFile(client, address));
  return isWholeArchive(path.join(out, file));
}

interface UploadSource {
  file: string;
  facts?: PictureFacts;
}

/** The file of a picture as it is today; of a former one nothing is left but its copy. */
function pictureSource(
  { catalogue, origins }: Rendering,
  { id, fingerprint, filename }: PictureAddress,
): UploadSource | undefined {
  const isPresent = languages.some(
    (language) => catalogue.in[language].media.get(id)?.fingerprint === fingerprint,
  );
  if (!isPresent) return undefined;
  const facts = factsOf(catalogue, id, origins.siteUrl);
  return { file: path.join(uploadFolder('media'), filename), facts };
}

/** The file to download that is published at an address today. */
function fileSource({ catalogue }: Rendering, address: string): UploadSource | undefined {
  const [, , id, encoded = ''] = address.split('/');
  const name = decodeURIComponent(encoded);
  const files = languages.map((language) => catalogue.in[language].files.get(Number(id)));
  const file = files.find((one) => one?.publicName === name);
  return file && { file: path.join(uploadFolder('files'), file.filename) };
}

function mendCopies({ out, compress }: Mender, { file }: Finding): Promise<boolean> {
  const isWrong = wrongCopies(path.join(out, file)).length > 0;
  if (isWrong) removeCompressed(path.join(out, file));
  compress([file]);
  return Promise.resolve(isWrong);
}

async function mendAsset({ out, bundle }: Mender, { file }: Finding): Promise<boolean> {
  const built = await ifMissing(readFile(path.join(bundle, 'client', file)), undefined);
  if (!built) throw userErrors.builtFileMissing(file);
  return writeIfChanged(path.join(out, file), built);
}

async function removeFound({ client, out, bundle }: Mender, findings: Finding[]): Promise<string[]> {
  const files = findings.map(({ file }) => file);
  const ofSearch = files.filter((file) => file.startsWith(`${searchFolder}/`));
  for (const file of ofSearch) await rm(path.join(out, file), { force: true });
  const found = files.filter((file) => !ofSearch.includes(file));
  return [...ofSearch, ...(found.length > 0 ? await removeStrays(client, { out, bundle, found }) : [])];
}
