import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type CollectionSlug,
  type Payload,
} from 'payload';
import { nameOf } from '../editing/current-edit.ts';
import { logger } from '../../common/log.ts';
import { waitForTurn } from '../database/transaction.ts';
import { isOpen, type Opened } from './store.ts';

/** Long enough to load the page again, in milliseconds. */
const sweepDelay = 15_000;
/** How long what nobody has told to be closed is kept: a window may be out of sight for hours. */
const age = 24 * 60 * 60_000;
/** How often that is looked through. */
const sweepInterval = 10 * 60_000;

type Document = Omit<Opened, 'session'>;

/** Deletes a draft that was made and left without a word in it, unless somebody opens it again at once. */
export function sweepAfter(payload: Payload, document: Document): void {
  const timer = setTimeout(() => void reporting(sweepDocument(payload, document)), sweepDelay);
  timer.unref();
}

let sweptAt = 0;

/** The same for those whose window has told nothing when it went, as after a power cut. */
export function sweepNowAndThen(payload: Payload): void {
  if (Date.now() - sweptAt < sweepInterval) return;
  sweptAt = Date.now();
  void reporting(sweepOld(payload, new Date(Date.now() - age)));
}

/** Deletes drafts without a word that were made before then and that nobody has open. */
export async function sweepOld(payload: Payload, before: Date): Promise<void> {
  for (const slug of slugsWithBlanks(payload)) {
    const { docs } = await payload.find({
      collection: slug,
      draft: true,
      where: { blank: { equals: true }, createdAt: { less_than: before.toISOString() } },
      pagination: false,
      depth: 0,
    });
    for (const { id } of docs) await sweepDocument(payload, { slug, id });
  }
}

/** Holds the document meanwhile: a first word that comes at the same moment comes before or not at all. */
export async function sweepDocument(payload: Payload, { slug, id }: Document): Promise<void> {
  const collection = slugsWithBlanks(payload).find((known) => known === slug);
  if (!collection) return;
  const req = await createLocalReq({}, payload);
  await initTransaction(req);
  try {
    await waitForTurn(req, nameOf({ slug, id }));
    const where = { id: { equals: id }, blank: { equals: true } };
    const { totalDocs } = await payload.find({ collection, draft: true, where, limit: 1, depth: 0, req });
    if (totalDocs > 0 && !(await isOpen(payload, { slug, id })))
      await payload.delete({ collection, id, req });
    await commitTransaction(req);
  } catch (error) {
    await killTransaction(req);
    throw error;
  }
}

function slugsWithBlanks({ config }: Payload): CollectionSlug[] {
  return config.collections
    .filter(({ flattenedFields }) => flattenedFields.some(({ name }) => name === 'blank'))
    .map(({ slug }) => slug);
}

async function reporting(work: Promise<void>): Promise<void> {
  await work.catch((error: unknown) => logger.error({ err: error }, 'Empty drafts could not be removed'));
}
