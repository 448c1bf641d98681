/** Renders shares of the addresses of a new release, beside the thread that publishes what changes meanwhile. */
import { constants } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { Pool } from 'pg';
import { isKind, languageOf } from '../../common/addresses.ts';
import { sectionOf, slugOf } from '../../common/sections.ts';
import type { Origins } from '../content/globals.ts';
import { createMaker } from '../made/maker.ts';
import { openMadeFiles, type MadeFiles, type MadeFilesOptions } from '../made/made-files.ts';
import { newOutput } from '../render/output.ts';
import { loadRenderer } from '../render/renderer.ts';
import { nothingRendered, renderInto, type Rendering } from '../render/render-pages.ts';
import { firstAddressReader } from '../routes/first-addresses.ts';
import { createRouteHistory } from '../routes/route-history.ts';
import { loadCatalogue, type Catalogue } from '../store/catalogue.ts';
import { bodyReader, keepBodies, readBodies, type BodyKey, type ReadBody } from '../store/read-texts.ts';
import { setThreadPriority } from '../thread-priority.ts';
import type { FromRenderThread, ToRenderThread } from './render-threads.ts';
import { isStorageTrouble } from './storage.ts';

export interface RenderTask {
  databaseUrl: string;
  origins: Origins;
  /** The folder of the built site. */
  bundle: string;
  /** Where the pages go. */
  folder: string;
  /** Whether nobody waits for it: what staff publish meanwhile goes first. */
  isBackground?: boolean;
  /** The files that are made for pages, if any. */
  made?: Omit<MadeFilesOptions, 'bundle'> & {
    /** Where the pictures of the CMS are, if pages wait here until their files are made. */
    pictures?: string;
  };
}

const { databaseUrl, origins, bundle, folder, isBackground, made } = workerData as RenderTask;
if (isBackground) setThreadPriority(constants.priority.PRIORITY_LOW);

/** The documents of the next share are read while the present one is rendered. */
interface Share {
  addresses: string[];
  bodies: Promise<ReadBody>;
}

// Of one connection: shares are read ahead, and it is asked one thing at a time.
const pool = new Pool({ connectionString: databaseUrl, max: 1 });
const shares: Share[] = [];
let working: Promise<void> | undefined;
const opening = open();

parentPort?.on('message', ({ addresses }: ToRenderThread) => {
  const bodies = opening.then(({ catalogue }) => readBodies(pool, keysOf(catalogue, addresses)));
  bodies.catch(() => undefined); // Whoever renders the share gets the error.
  shares.push({ addresses, bodies });
  working ??= work();
});

async function open(): Promise<Omit<Rendering, 'readBody'>> {
  const catalogue = await loadCatalogue(pool);
  const render = await loadRenderer(origins.siteUrl, bundle);
  // What was withdrawn is rendered by whoever publishes changes, who alone knows the routes of former pages.
  tell({ opened: catalogue.unreadable });
  const readFirstAddresses = firstAddressReader(pool);
  const readKept = keepBodies(bodyReader(pool));
  const routes = createRouteHistory();
  return {
    render,
    origins,
    catalogue,
    routes,
    readFirstAddresses,
    readKept,
    made: made && (await openMade(made)),
  };
}

async function openMade({ pictures, ...options }: NonNullable<RenderTask['made']>): Promise<MadeFiles> {
  const files = await openMadeFiles({ bundle, ...options });
  if (pictures === undefined) return files;
  const maker = createMaker(files.store, { bundle, pictures });
  return {
    ...files,
    async makeNow(file) {
      await maker.make(file);
      return files.store.find(file.key);
    },
  };
}

async function work(): Promise<void> {
  const rendering = await opening;
  const output = newOutput(folder);
  for (let share = shares.shift(); share; share = shares.shift()) {
    const { once: _, ...rendered } = await renderShare(share, rendering, output);
    // Those are found by their tag later: all together they are large.
    tell({ rendered: { ...rendered, wanted: [] } });
  }
  working = undefined;
}

async function renderShare(
  { addresses, bodies }: Share,
  rendering: Omit<Rendering, 'readBody'>,
  output: ReturnType<typeof newOutput>,
) {
  const rendered = nothingRendered();
  const readBody = await bodies;
  try {
    for (const address of addresses) await renderInto(rendered, { ...rendering, readBody }, address, output);
  } catch (error) {
    if (!isStorageTrouble(error)) throw error;
    const { message, code } = error;
    tell({ storage: { message, code } });
  }
  return rendered;
}

function tell(message: FromRenderThread): void {
  parentPort?.postMessage(message);
}

/** That of the document, where the address is that of another form of it. */
function pageOf(address: string): string {
  return address.slice(0, address.lastIndexOf('/') + 1);
}

/** The running texts of the documents whose pages stand at these addresses. */
function keysOf(catalogue: Catalogue, addresses: string[]): BodyKey[] {
  return addresses.flatMap((address) => {
    const kind = sectionOf(address);
    if (!isKind(kind)) return [];
    const record = catalogue.in[languageOf(address)].documents[kind].bySlug(slugOf(pageOf(address)));
    return record ? [{ kind, id: record.id, revision: record.revision }] : [];
  });
}
