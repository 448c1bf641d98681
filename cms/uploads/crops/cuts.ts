import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionAfterErrorHook,
  CollectionBeforeChangeHook,
  PayloadRequest,
} from 'payload';
import { uploadFolder } from '../../../common/environment.ts';
import { isRecord } from '../../../common/is-record.ts';
import type { StoredRendition } from '../../../common/protocol/published-store/texts.ts';
import type { Media } from '../../payload-types.ts';
import { makeRendition, measurePicture } from '../pictures/pictures.ts';
import type { Region as Pixels } from '../pictures/protocol.ts';
import { receivedWith } from '../received.ts';
import { cropFormats, type CropFormat } from './formats.ts';
import { readCuts, type Cut, type Cuts } from './read-cuts.ts';
import { pixelsOf, readRegion } from './region.ts';

type Crops = Media['crops'];

/** What a request has written, to be taken away if the change is refused. */
const written = new WeakMap<PayloadRequest, string[]>();

/** Payload cuts its sizes around the focal point: what staff cut by hand is made here, and that alone. */
export const makeCuts: CollectionBeforeChangeHook<Media> = async ({ data, operation, originalDoc, req }) => {
  const former = operation === 'update' ? originalDoc : undefined;
  const given = data.crops ?? former?.crops;
  const isAnother = operation === 'create' || isAnotherPicture(req);
  if (!isAnother && isSame(given, former?.crops)) return { ...data, cuts: former?.cuts ?? null };
  // They were chosen for the former picture.
  const isStale = former && isAnother && isSame(given, former.crops);
  const crops = isStale ? undefined : given;
  return { ...data, crops: crops ?? noCrops, cuts: await cutsOf(crops, data, req) };
};

const noCrops = Object.fromEntries(
  cropFormats.map(({ name }) => [name, { x: null, y: null, width: null, height: null }]),
);

function isAnotherPicture(req: PayloadRequest): boolean {
  const edits = req.query['uploadEdits'];
  return Boolean(receivedWith(req)) || (isRecord(edits) && 'crop' in edits);
}

function isSame(one: Crops, other: Crops): boolean {
  return cropFormats.every(
    ({ name }) => JSON.stringify(readRegion(one?.[name])) === JSON.stringify(readRegion(other?.[name])),
  );
}

async function cutsOf(crops: Crops, { filename }: Partial<Media>, req: PayloadRequest): Promise<Cuts | null> {
  const regions = cropFormats.flatMap((format) => {
    const region = readRegion(crops?.[format.name]);
    return region ? [{ format, region }] : [];
  });
  if (regions.length === 0 || !filename) return null;
  const bytes = req.file?.data ?? (await readFile(fileAt(filename)));
  const size = await measurePicture(bytes);
  const base = path.parse(filename).name;
  const cuts: Cuts = {};
  for (const { format, region } of regions)
    cuts[format.name] = await makeCut({ bytes, pixels: pixelsOf(region, size), format, base, req });
  return cuts;
}

interface Asked {
  bytes: Buffer;
  pixels: Pixels;
  format: CropFormat;
  base: string;
  req: PayloadRequest;
}

/** None is larger than what was cut out, but for the JPEG of one that is smaller than all widths. */
async function makeCut(asked: Asked): Promise<Cut> {
  const { pixels, format } = asked;
  const fitting = format.widths.filter((width) => width <= pixels.width);
  const widths = fitting.length > 0 ? fitting : format.widths.slice(0, 1);
  const jpeg = await makeFile(asked, widths.at(-1) ?? pixels.width, 'jpeg');
  const renditions: Cut['renditions'] = [];
  for (const type of format.isOnPages ? (['avif', 'webp'] as const) : [])
    for (const width of widths)
      renditions.push({ ...(await makeFile(asked, width, type)), format: `image/${type}` });
  return { jpeg, renditions };
}

const encoding = {
  avif: { quality: 55, effort: 2 },
  webp: { quality: 78 },
  jpeg: { quality: 80, mozjpeg: true },
};

/** Its name changes with what is to be seen, so that nothing that a page still shows is overwritten. */
async function makeFile(
  { bytes, pixels, format, base, req }: Asked,
  width: number,
  type: keyof typeof encoding,
): Promise<StoredRendition> {
  const size = { width, height: Math.round(width / format.aspect) };
  const { data } = await makeRendition(bytes, [
    { method: 'extract', options: pixels },
    { method: 'resize', options: { ...size, fit: 'cover' } },
    { method: 'toFormat', format: type, options: encoding[type] },
  ]);
  const digest = createHash('sha256').update(data).digest('hex').slice(0, 10);
  const filename = `${base}-${format.name}-${width}-${digest}.${type === 'jpeg' ? 'jpg' : type}`;
  written.set(req, [...(written.get(req) ?? []), filename]);
  await writeFile(fileAt(filename), data);
  return { filename, ...size };
}

/** What was cut before and is not any more. */
export const removeFormerCuts: CollectionAfterChangeHook<Media> = async ({ doc, previousDoc, req }) => {
  written.delete(req);
  const kept = new Set(cutFiles(doc));
  await removeFiles(cutFiles(previousDoc).filter((name) => !kept.has(name)));
  return doc;
};

export const removeCuts: CollectionAfterDeleteHook<Media> = async ({ doc }) => {
  await removeFiles(cutFiles(doc));
  return doc;
};

export const removeRefusedCuts: CollectionAfterErrorHook = async ({ req }) => {
  await removeFiles(written.get(req) ?? []);
  written.delete(req);
};

/** The names of the files of all cuts of a picture, which Payload knows nothing of. */
function cutFiles(media: Partial<Pick<Media, 'cuts'>> | undefined): string[] {
  return Object.values(readCuts(media)).flatMap(({ jpeg, renditions }) =>
    [jpeg, ...renditions].map(({ filename }) => path.basename(filename)),
  );
}

async function removeFiles(names: string[]): Promise<void> {
  for (const name of names) await rm(fileAt(name), { force: true });
}

function fileAt(name: string): string {
  return path.join(uploadFolder('media'), path.basename(name));
}
