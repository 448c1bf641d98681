/**
 * The process that decodes pictures and makes their renditions. What a picture does to the decoders, it does
 * here: the CMS ends this process when it takes too long or too much memory, and starts another.
 */
import sharp, { type Sharp } from 'sharp';
import { readEmbedded } from './embedded.ts';
import { costIssue, prepare, readHead, seenSize, sizeIssue } from './examine.ts';
import { openHeic } from './heic.ts';
import type { Answer, Examined, Format, Made, Measures, Request, Results, Step } from './protocol.ts';
import { decode, openPicture, resizeStill, type Still } from './still.ts';

sharp.cache(false);
sharp.concurrency(1);

interface Picture {
  bytes: Uint8Array;
  seen?: Promise<Measures>;
  still?: Promise<Still>;
}

/** Those that were asked for last; the renditions of a picture are asked for one after the other. */
const held = new Map<number, Picture>();
const mostHeld = 2;

process.on('message', (request: Request) => {
  void answer(request).then((message) => process.send?.(message));
});
// Work in threads of libvips would keep an orderly exit waiting.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));

async function answer({ picture: number, bytes, task }: Request): Promise<Answer> {
  if (bytes) hold(number, { bytes });
  const picture = held.get(number);
  if (!picture) return { missing: true };
  try {
    return { result: await carryOut(picture, task) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function hold(number: number, picture: Picture): void {
  held.set(number, picture);
  const [oldest] = held.keys();
  if (held.size > mostHeld && oldest !== undefined) held.delete(oldest);
}

async function carryOut(picture: Picture, task: Request['task']): Promise<Results[typeof task.kind]> {
  switch (task.kind) {
    case 'examine':
      return task.mimetype.startsWith('image/hei')
        ? convert(picture, task.preparedAs)
        : examine(picture, task.mimetype, task.preparedAs);
    case 'measure':
      return measuresOf(picture);
    case 'read embedded':
      return readEmbedded(picture.bytes);
    case 'make':
      return make(picture, task.steps);
  }
}

async function examine(picture: Picture, mimetype: string, preparedAs: number): Promise<Examined> {
  const head = await readHead(picture.bytes).catch(() => undefined);
  if (!head) return { issue: { key: 'error.upload.brokenPicture' } };
  const issue = costIssue(head);
  if (issue) return { issue };
  try {
    await stillOf(picture);
    const prepared = await prepare(picture.bytes, head, mimetype);
    if (!prepared) return { prepared };
    hold(preparedAs, { ...picture, bytes: prepared });
    return { prepared };
  } catch {
    return { issue: { key: 'error.upload.brokenPicture' } };
  }
}

/** Into a JPEG, which is what is kept. */
async function convert(picture: Picture, preparedAs: number): Promise<Examined> {
  try {
    const heic = await openHeic(picture.bytes);
    const issue = sizeIssue(heic);
    if (issue) return { issue };
    const prepared = await heic.toJpeg();
    hold(preparedAs, { bytes: prepared });
    return { prepared };
  } catch {
    return { issue: { key: 'error.upload.brokenPicture' } };
  }
}

function measuresOf(picture: Picture): Promise<Measures> {
  return (picture.seen ??= readHead(picture.bytes).then(seenSize));
}

function stillOf(picture: Picture): Promise<Still> {
  return (picture.still ??= measuresOf(picture).then((seen) => decode(picture.bytes, seen)));
}

async function make(picture: Picture, [first, ...others]: Step[]): Promise<Made> {
  const start =
    first?.method === 'resize'
      ? resizeStill(await stillOf(picture), first.options)
      : apply(openPicture(picture.bytes), first);
  const made = await others.reduce(apply, start).toBuffer({ resolveWithObject: true });
  const { width, height, size } = made.info;
  // What is in no format is asked for its measures alone.
  return { data: made.info.format === 'raw' ? Buffer.alloc(0) : made.data, info: { width, height, size } };
}

function apply(picture: Sharp, step: Step | undefined): Sharp {
  switch (step?.method) {
    case undefined:
      return picture;
    case 'resize':
      return picture.resize(step.options);
    case 'extract':
      return picture.extract(step.options);
    case 'fit':
      return picture.resize({ width: step.side, height: step.side, fit: 'inside', withoutEnlargement: true });
    case 'toFormat':
      return onWhite(picture, step.format).toFormat(step.format, step.options);
  }
}

/** JPEG has no transparency: what shows through is white there, not sharp's black. */
function onWhite(picture: Sharp, format: Format): Sharp {
  return format === 'jpeg' ? picture.flatten({ background: '#fff' }) : picture;
}
