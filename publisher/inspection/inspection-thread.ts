/** The thread of an {@link Inspector}: goes round the public folder, a share at a time. */
import { constants } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { Pool } from 'pg';
import { uploadFolder } from '../../common/environment.ts';
import { isCompressible } from '../../common/precompressed.ts';
import { hostFiles } from '../../common/host-files.ts';
import { setThreadPriority } from '../thread-priority.ts';
import { isArchiveAddress } from '../archives/archive.ts';
import { isWholeArchive } from '../archives/check-archive.ts';
import { readPictureAddress } from '../content/pictures.ts';
import { publicPath } from '../render/uploads.ts';
import { isShown } from '../release/release.ts';
import { createStraySearch } from '../release/sweep.ts';
import { expectedPages } from './expected-pages.ts';
import { expectedHash, readFacts } from './expected-upload.ts';
import {
  hashOf,
  isHash,
  lacksCopies,
  stampOf,
  stampsOf,
  statPlain,
  walk,
  wrongCopies,
} from './file-state.ts';
import { createSearchInspection, type SearchInspection } from './inspect-search.ts';
import {
  pauses,
  type Finding,
  type FromInspectionThread,
  type InspectedPlace,
  type InspectionThreadOptions,
  type Look,
  type Looks,
  type ToInspectionThread,
} from './inspector.ts';

const { databaseUrl, signal } = workerData as InspectionThreadOptions;

/** How long a round takes where there is not too much to look at (ms): what is damaged is found within that. */
const roundTime = 20_000;
/** After how many files changes of the processor are let in. */
const breathAfter = 50;
/** One of so many files is read again although nothing tells that it has changed: disks forget. */
const readAgain = 500;
/** Every so many rounds all files are listed, to find those that nothing refers to. */
const strayRounds = 10;
/** How often the link to the folder is looked at (ms). */
const linkTime = 1000;

/** What is looked at, and what is known of it since. */
interface Site extends InspectedPlace {
  /** Stamps of files that were as they should be, with what that was. */
  right: Map<string, string>;
  /** As `right`, of the compressed copies of files. */
  rightCopies: Map<string, string>;
  /** Hashes of the files that were built with the pages. */
  assets: Map<string, string>;
  search: SearchInspection;
  rounds: number;
}

// Of one connection, which is another one when it has been lost.
const pool = new Pool({ connectionString: databaseUrl, max: 1 }).on('error', () => undefined);

let site: Site | undefined;
let isAllWanted = false;
let awake = Promise.withResolvers<true>();

// With the lowest it would get nowhere on a busy machine.
setThreadPriority(constants.priority.PRIORITY_BELOW_NORMAL);
parentPort?.on('message', (message: ToInspectionThread) => {
  if ('stop' in message) void pool.end().finally(() => process.exit());
  if ('place' in message) site = openSite(message.place);
  if ('all' in message) isAllWanted = true;
  awake.resolve(true);
});
void run();

function openSite(place: InspectedPlace): Site {
  const client = path.join(place.bundle, 'client');
  const assets = new Map([...walk(client)].map((file) => [file, hashOf(path.join(client, file)) ?? '']));
  return {
    ...place,
    assets,
    right: new Map(),
    rightCopies: new Map(),
    search: createSearchInspection(place.folder),
    rounds: 0,
  };
}

async function run(): Promise<void> {
  for (;;) {
    const [at, isThorough] = [site, isAllWanted];
    const begun = performance.now();
    try {
      if (at && isThorough) await inspectAll(at);
      else if (at) await goRound(at);
    } catch (error) {
      complain(error);
    }
    await rest(at, roundTime - (performance.now() - begun));
  }
}

/** Until it is time for the next round, or something is wanted at once. */
async function rest(at: Site | undefined, time: number): Promise<void> {
  const until = performance.now() + Math.max(time, linkTime);
  while (!isAllWanted && at === site && performance.now() < until) {
    await Promise.race([awake.promise, wait(linkTime)]);
    awake = Promise.withResolvers();
    if (at && at === site && !isShown(at.publicLink, at.folder)) tell({ findings: [lost(at)] });
  }
}

async function goRound(at: Site): Promise<void> {
  const isFirst = at.rounds === 0;
  const breathe = createBreath(isFirst ? undefined : roundTime / 2);
  let findings: Finding[] = [];
  for await (const finding of look(at, { isThorough: false, withStrays: at.rounds % strayRounds === 0 })) {
    if (finding) findings.push(finding);
    if (!(await breathe(at))) continue;
    if (at !== site || isAllWanted) return;
    if (findings.length > 0) tell({ findings });
    findings = [];
  }
  at.rounds += 1;
  if (findings.length > 0) tell({ findings });
}

async function inspectAll(at: Site): Promise<void> {
  isAllWanted = false;
  const findings: Finding[] = [];
  let checked = 0;
  for await (const finding of look(at, { isThorough: true, withStrays: true })) {
    checked += 1;
    if (finding) findings.push(finding);
  }
  tell({ inspection: { checked, findings } });
}

/**
 * Lets others have the processor for at least as long as was worked, so that looking takes half of one at most.
 * @returns a function that tells whether it has waited
 */
function createBreath(atLeast = 0): (at: Site) => Promise<boolean> {
  let files = 0;
  let before = process.threadCpuUsage();
  return async ({ right, rightCopies }) => {
    files += 1;
    if (files % breathAfter > 0) return false;
    const { user, system } = process.threadCpuUsage(before);
    const share = (atLeast * breathAfter) / Math.max(right.size + rightCopies.size, breathAfter);
    await wait(Math.max((user + system) / 1000, share));
    while (Atomics.load(signal, 0) === pauses) await wait(linkTime);
    before = process.threadCpuUsage();
    return true;
  };
}

interface Thoroughness {
  /** Whether the content of all is read, whatever is known of it. */
  isThorough: boolean;
  withStrays: boolean;
}

/** Gives something after each file that it has looked at. */
async function* look(
  at: Site,
  { isThorough, withStrays }: Thoroughness,
): AsyncGenerator<Look, void, undefined> {
  if (!isShown(at.publicLink, at.folder)) return yield lost(at);
  const known = new Set<string>();
  const uploads = new Set<string>();
  for await (const pages of expectedPages(pool))
    for (const { address, file, hash, uploads: own } of pages) {
      known.add(file);
      for (const upload of own) uploads.add(upload);
      yield lookAtFile(at, { kind: 'page', file, address }, hash, isThorough);
    }
  for (const [file, hash] of at.assets) yield lookAtFile(at, { kind: 'asset', file }, hash, isThorough);
  for (const file of Object.values(hostFiles)) yield lookAtHostFile(at, file, isThorough);
  const names = await fileNames();
  for (const address of uploads)
    yield isArchiveAddress(address)
      ? lookAtArchive(at, address, isThorough)
      : await lookAtUpload(at, address, names, isThorough);
  yield* at.search.look(isThorough);
  for (const file of [...known, ...at.assets.keys()])
    if (isCompressible(file)) yield lookAtCopies(at, file, isThorough);
  if (withStrays) yield* lookForStrays(at, known, uploads);
}

/** A file whose content is known. */
function lookAtFile({ folder, right }: Site, finding: Finding, hash: string, isThorough: boolean): Look {
  const file = path.join(folder, finding.file);
  const stamp = `${stampOf(statPlain(file))} ${hash}`;
  if (!isThorough && right.get(finding.file) === stamp && !isReadAgain()) return undefined;
  right.delete(finding.file);
  if (!isHash(file, hash)) return finding;
  right.set(finding.file, stamp);
  return undefined;
}

const isReadAgain = () => Math.random() * readAgain < 1;

/** Its compressed copies. */
function lookAtCopies({ folder, rightCopies }: Site, name: string, isThorough: boolean): Look {
  const file = path.join(folder, name);
  const stamp = stampsOf(file);
  if (!isThorough && rightCopies.get(name) === stamp && !isReadAgain()) return undefined;
  rightCopies.delete(name);
  const isWrong = wrongCopies(file).length > 0;
  if (!isWrong) rightCopies.set(name, stamp);
  return isWrong || lacksCopies(file) ? { kind: 'copy', file: name } : undefined;
}

/** What they should hold follows from what only whoever publishes knows. */
function lookAtHostFile({ folder, right }: Site, file: string, isThorough: boolean): Finding | undefined {
  const stamp = stampOf(statPlain(path.join(folder, file)));
  if (stamp && !isThorough && right.get(file) === stamp) return undefined;
  right.set(file, stamp);
  return { kind: 'host', file };
}

async function lookAtUpload(
  { folder, right, siteUrl }: Site,
  address: string,
  names: Map<string, string>,
  isThorough: boolean,
): Promise<Look> {
  const file = publicPath(address);
  const picture = readPictureAddress(address);
  const [, , owner = ''] = address.split('/');
  const name = picture?.filename ?? names.get(owner);
  const source = path.join(uploadFolder(picture ? 'media' : 'files'), name ?? '');
  const [of, copy] = [statPlain(source), statPlain(path.join(folder, file))];
  // What has been taken away may be about to be replaced.
  if (!name || !of) return undefined;
  const stamp = `${stampOf(of)} / ${stampOf(copy)}`;
  if (copy && !isThorough && right.get(file) === stamp) return undefined;
  const facts = picture?.mark ? await readFacts(pool, picture.id, siteUrl) : undefined;
  const hash = expectedHash(source, picture?.mark, facts);
  if (!hash) return undefined;
  if (hash !== hashOf(path.join(folder, file))) return { kind: 'upload', file, address };
  right.set(file, stamp);
  return undefined;
}

/** What it should hold only its page tells, but whether it is whole it tells itself. */
function lookAtArchive({ folder, right }: Site, address: string, isThorough: boolean): Look {
  const file = publicPath(address);
  const stamp = stampOf(statPlain(path.join(folder, file)));
  if (stamp && !isThorough && right.get(file) === stamp) return undefined;
  if (!isWholeArchive(path.join(folder, file))) return { kind: 'upload', file, address };
  right.set(file, stamp);
  return undefined;
}

/** Of files to download, by id: their address does not tell. */
async function fileNames(): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ id: number; filename: string }>(
    "SELECT DISTINCT id, data->>'filename' AS filename FROM published_texts WHERE source = 'files'",
  );
  return new Map(rows.map(({ id, filename }) => [String(id), filename]));
}

function* lookForStrays({ folder, assets }: Site, pages: Set<string>, uploads: Set<string>): Looks {
  const isStray = createStraySearch(folder, [...pages, ...assets.keys(), ...[...uploads].map(publicPath)]);
  for (const file of walk(folder)) yield isStray(file) ? { kind: 'stray', file } : undefined;
}

const lost = ({ folder }: InspectedPlace): Finding => ({ kind: 'release', file: path.basename(folder) });

function tell(message: FromInspectionThread): void {
  parentPort?.postMessage(message);
}

function complain(error: unknown): void {
  tell({ trouble: error instanceof Error ? error.message : String(error) });
}
